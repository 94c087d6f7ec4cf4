// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/section.hpp"

#include <string>
#include <utility>

namespace news::extract {

namespace {

constexpr std::size_t kLongestName = 80;

bool is_section_name(std::string_view name) {
    return !name.empty() && name.size() <= kLongestName &&
           name.find("://") == std::string_view::npos && name.front() != '/' && name.front() != '{';
}

}  // namespace

FoundText find_section(const PageMetadata& metadata) {
    FoundText found;
    for (const StatedArticle& stated : metadata.stated) {
        if (!stated.own || !is_section_name(stated.section)) continue;
        const std::string rule = stated.source == DateSource::json_ld ? "json-ld articleSection"
                                 : stated.source == DateSource::microdata
                                     ? "microdata articleSection"
                                     : "meta section";
        Reason reason = make_reason("section", rule, stated.place, stated.section);
        if (found.value.empty()) {
            found.value = stated.section;
            found.chosen.push_back(std::move(reason));
        } else if (stated.section != found.value) {
            found.lost.push_back(std::move(reason));
        }
    }
    return found;
}

}  // namespace news::extract
