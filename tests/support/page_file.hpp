// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "common/container/page_record.hpp"

namespace news::test {

// The one page of a file, as a run of the indexer would read it. Fails the test where there is
// none.
container::PageRecord read_page(const std::string& path);

}  // namespace news::test
