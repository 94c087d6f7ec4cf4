// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/write_hint.hpp"

#include <cerrno>
#include <cstring>

#include "common/xapian_guard.hpp"

namespace news::index {

std::string write_hint(std::string_view reason) {
    const auto is = [&](int number) { return reason.find(std::strerror(number)) != reason.npos; };
    std::string first = "make room or mend the disk";
    if (lacks_file_handles(reason)) first = kMoreFiles;
    if (is(EACCES) || is(EPERM) || is(EROFS)) first = "see that you may write there";
    return first + ", then run the same command again";
}

}  // namespace news::index
