// SPDX-License-Identifier: GPL-3.0-or-later
// Two thousand real articles. The data lie beside the project and are not part of it: where they
// are missing there is nothing to test.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/article.hpp"

namespace news::test {

std::filesystem::path oracle_folder();

// Says so as a warning of the test where they are missing.
bool is_oracle_missing();

struct OracleArticles {
    std::vector<std::string> ids;  // of the articles, in order
    std::vector<Article> articles;
};
OracleArticles read_oracle_articles();

}  // namespace news::test
