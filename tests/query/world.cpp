// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/query/world.hpp"

namespace news::test {

namespace {

World make_world() {
    World world;
    std::vector<Article> articles;
    for (const Block& block : read_blocks(query_tests() / "articles.txt")) {
        world.names.push_back(block.get("name"));
        articles.push_back(to_article(block));
    }
    world.index = std::make_unique<QueryIndex>(articles);
    return world;
}

}  // namespace

const World& world() {
    static const World one = make_world();
    return one;
}

std::filesystem::path query_tests() {
    return std::filesystem::path(PROJECT_SOURCE_DIR) / "tests" / "query";
}

}  // namespace news::test
