// SPDX-License-Identifier: GPL-3.0-or-later
// The real article that the main job is shown with; it is not part of the project.
#include <filesystem>
#include <fstream>
#include <iterator>

#include <catch2/catch.hpp>

#include "tests/entities/findings.hpp"

namespace news::test {

TEST_CASE("the sample letter gives every person, organisation and place") {
    const std::filesystem::path path = std::filesystem::path(PROJECT_SOURCE_DIR) / ".." / "shared" /
                                       "samples" / "iran-letter-2014.txt";
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        WARN("skipped: " + path.string() + " is not there");
        return;
    }
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    Article article;
    article.language = "en";
    article.headline = text.substr(0, text.find('\n'));
    article.body = text.substr(article.headline.size());
    const auto found = recognizer().recognize(article);
    CHECK(offsets_hold(article, found));

    const auto listed = names(found);
    for (const char* name : {"person Barack Obama",
                             "person Ali Khamenei",
                             "person Hassan Rouhani",
                             "person Bashar al-Assad",
                             "person Oubai Shahbandar",
                             "person Suzanne Maloney",
                             "person Lloyd Austin",
                             "person Wendy Sherman",
                             "person Josh Earnest",
                             "place Iran",
                             "place Syria",
                             "place Iraq",
                             "place Tehran",
                             "place United States",
                             "place New York",
                             "place Washington",
                             "organisation Islamic State",
                             "organisation Wall Street Journal",
                             "organisation Syrian Opposition Coalition",
                             "organisation Huffington Post",
                             "organisation Brookings Institution",
                             "organisation White House",
                             "organisation U.S. Central Command"}) {
        CHECK_THAT(listed, Catch::VectorContains(std::string(name)));
    }
    for (const char* name : {"person Obama", "person Assad", "place Austin", "place U.S.",
                             "organisation WSJ", "person Earnest", "person Maloney"}) {
        CHECK_THAT(listed, !Catch::VectorContains(std::string(name)));
    }
}

}  // namespace news::test
