// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/set_aside.hpp"

#include <algorithm>

#include "common/ascii_case.hpp"
#include "indexer/html/stand_ins.hpp"
#include "indexer/html/tag_scanner.hpp"

namespace news::html {
namespace {

bool holds(std::string_view text, std::string_view lower) {
    for (std::size_t at = 0; at + lower.size() <= text.size(); ++at) {
        if (begins_ignoring_case(text.substr(at), lower)) return true;
    }
    return false;
}

}  // namespace

bool is_idle(AttributeName name, std::string_view value) {
    return name == "style" && !holds(value, "display") && !holds(value, "visib");
}

bool SetAside::take(std::string_view start_tag, Tag tag, std::size_t at) {
    if (tag == Tag::html || tag == Tag::body || tag == Tag::input) return false;
    const std::size_t first = attributes_.size();
    std::size_t next = tag_name_end(start_tag);
    while (const std::optional<TagAttribute> read = next_attribute(start_tag, next)) {
        next = read->end;
        const std::optional<AttributeName> name = AttributeName::find(read->name);
        if (!name || is_idle(*name, read->value)) continue;
        if (!StandIns::is_plain_value(read->value)) {
            attributes_.erase(attributes_.begin() + static_cast<std::ptrdiff_t>(first),
                              attributes_.end());
            return false;
        }
        attributes_.push_back({*name, read->value.empty() ? std::string_view("") : read->value});
    }
    if (attributes_.size() > first) places_.push_back({at, first});
    return true;
}

std::span<const Attribute> SetAside::of(std::size_t at) const {
    const auto place = std::ranges::lower_bound(places_, at, {}, &Place::at);
    if (place == places_.end() || place->at != at) return {};
    const std::size_t end = place + 1 == places_.end() ? attributes_.size() : place[1].first;
    return std::span(attributes_).subspan(place->first, end - place->first);
}

}  // namespace news::html
