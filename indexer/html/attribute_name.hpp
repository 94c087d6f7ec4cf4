// SPDX-License-Identifier: GPL-3.0-or-later
// The attributes that are read. A page has many more (sources for other screens, handlers of
// scripts, data for them), and what nobody reads need not be parsed.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace news::html {

// By length.
inline constexpr auto kAttributeNames = std::to_array<std::string_view>({"id",
                                                                         "alt",
                                                                         "rel",
                                                                         "src",
                                                                         "href",
                                                                         "lang",
                                                                         "name",
                                                                         "role",
                                                                         "type",
                                                                         "align",
                                                                         "class",
                                                                         "style",
                                                                         "title",
                                                                         "width",
                                                                         "hidden",
                                                                         "itemid",
                                                                         "typeof",
                                                                         "bgcolor",
                                                                         "colspan",
                                                                         "content",
                                                                         "pubdate",
                                                                         "datetime",
                                                                         "itemprop",
                                                                         "itemtype",
                                                                         "property",
                                                                         "xml:lang",
                                                                         "data-date",
                                                                         "data-time",
                                                                         "itemscope",
                                                                         "data-title",
                                                                         "data-utime",
                                                                         "http-equiv",
                                                                         "aria-hidden",
                                                                         "data-caption",
                                                                         "data-datetime",
                                                                         "data-published",
                                                                         "data-timestamp"});

// One of them. A name that is not among them does not compile.
class AttributeName {
  public:
    consteval AttributeName(const char* name)  // NOLINT: implicit, attribute("class")
        : index_(index_of(name)) {}

    // As it is written on a page, in any case; nullopt: one that is not read.
    static std::optional<AttributeName> find(std::string_view written);

    constexpr std::string_view text() const { return kAttributeNames[index_]; }
    friend constexpr bool operator==(AttributeName, AttributeName) = default;

  private:
    explicit constexpr AttributeName(std::uint8_t index) : index_(index) {}

    static consteval std::uint8_t index_of(std::string_view name) {
        const auto found = std::ranges::find(kAttributeNames, name);
        if (found == kAttributeNames.end()) throw "an attribute that the parser leaves out";
        return static_cast<std::uint8_t>(found - kAttributeNames.begin());
    }

    std::uint8_t index_;
};

// for (AttributeName name : AttributeNames{"class", "id"}) …
using AttributeNames = std::initializer_list<AttributeName>;

struct Attribute {
    AttributeName name;
    std::string_view value;  // decoded; never null
};

}  // namespace news::html
