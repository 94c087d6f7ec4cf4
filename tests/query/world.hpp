// SPDX-License-Identifier: GPL-3.0-or-later
// The articles of articles.txt as a database, made once.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "tests/query/query_index.hpp"

namespace news::test {

struct World {
    std::vector<std::string> names;  // of the articles, in order
    std::unique_ptr<QueryIndex> index;
};

const World& world();

// tests/query of the sources.
std::filesystem::path query_tests();

}  // namespace news::test
