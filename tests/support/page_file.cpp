// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/page_file.hpp"

#include <utility>

#include <catch2/catch.hpp>

#include "common/archive/open_reader.hpp"

namespace news::test {

container::PageRecord read_page(const std::string& path) {
    auto outcome = archive::open_reader({path, false})->next();
    REQUIRE(outcome);
    auto* page = std::get_if<container::PageRecord>(&*outcome);
    REQUIRE(page);
    return std::move(*page);
}

}  // namespace news::test
