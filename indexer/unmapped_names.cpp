// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/unmapped_names.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "common/unicode.hpp"

namespace news {

std::vector<std::string> UnmappedNames::take(const PageResult& page) {
    const extract::Extraction& extraction = page.extraction;
    if (extraction.mapped) {
        if (!so_far_)
            so_far_ = extraction.unmapped;
        else
            std::erase_if(*so_far_, [&](const std::string& name) {
                return std::ranges::find(extraction.unmapped, name) == extraction.unmapped.end();
            });
    }
    if (!page.last_of_input) return {};
    return std::exchange(so_far_, std::nullopt).value_or(std::vector<std::string>());
}

std::string UnmappedNames::message(std::string_view path, std::string_view name) {
    return fmt::format("{}: --map: no record has a \"{}\"", printable(path), printable(name));
}

}  // namespace news
