// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/tag.hpp"

#include <algorithm>
#include <array>

namespace news::html {
namespace {

struct NamedTag {
    std::string_view name;
    Tag tag;
};

// Sorted by name, and so in the order of the enumeration.
constexpr auto kTags = std::to_array<NamedTag>({{"a", Tag::a},
                                                {"abbr", Tag::abbr},
                                                {"address", Tag::address},
                                                {"amp-img", Tag::amp_img},
                                                {"applet", Tag::applet},
                                                {"area", Tag::area},
                                                {"article", Tag::article},
                                                {"aside", Tag::aside},
                                                {"audio", Tag::audio},
                                                {"b", Tag::b},
                                                {"base", Tag::base},
                                                {"big", Tag::big},
                                                {"blockquote", Tag::blockquote},
                                                {"body", Tag::body},
                                                {"br", Tag::br},
                                                {"button", Tag::button},
                                                {"canvas", Tag::canvas},
                                                {"caption", Tag::caption},
                                                {"center", Tag::center},
                                                {"cite", Tag::cite},
                                                {"code", Tag::code},
                                                {"col", Tag::col},
                                                {"colgroup", Tag::colgroup},
                                                {"dd", Tag::dd},
                                                {"del", Tag::del},
                                                {"details", Tag::details},
                                                {"dialog", Tag::dialog},
                                                {"div", Tag::div},
                                                {"dl", Tag::dl},
                                                {"dt", Tag::dt},
                                                {"em", Tag::em},
                                                {"embed", Tag::embed},
                                                {"fieldset", Tag::fieldset},
                                                {"figcaption", Tag::figcaption},
                                                {"figure", Tag::figure},
                                                {"font", Tag::font},
                                                {"footer", Tag::footer},
                                                {"form", Tag::form},
                                                {"frame", Tag::frame},
                                                {"frameset", Tag::frameset},
                                                {"h1", Tag::h1},
                                                {"h2", Tag::h2},
                                                {"h3", Tag::h3},
                                                {"h4", Tag::h4},
                                                {"h5", Tag::h5},
                                                {"h6", Tag::h6},
                                                {"head", Tag::head},
                                                {"header", Tag::header},
                                                {"hgroup", Tag::hgroup},
                                                {"hr", Tag::hr},
                                                {"html", Tag::html},
                                                {"i", Tag::i},
                                                {"iframe", Tag::iframe},
                                                {"img", Tag::img},
                                                {"input", Tag::input},
                                                {"ins", Tag::ins},
                                                {"label", Tag::label},
                                                {"legend", Tag::legend},
                                                {"li", Tag::li},
                                                {"link", Tag::link},
                                                {"listing", Tag::listing},
                                                {"main", Tag::main},
                                                {"map", Tag::map},
                                                {"mark", Tag::mark},
                                                {"marquee", Tag::marquee},
                                                {"math", Tag::math},
                                                {"menu", Tag::menu},
                                                {"meta", Tag::meta},
                                                {"nav", Tag::nav},
                                                {"nobr", Tag::nobr},
                                                {"noembed", Tag::noembed},
                                                {"noframes", Tag::noframes},
                                                {"noscript", Tag::noscript},
                                                {"object", Tag::object},
                                                {"ol", Tag::ol},
                                                {"optgroup", Tag::optgroup},
                                                {"option", Tag::option},
                                                {"p", Tag::p},
                                                {"param", Tag::param},
                                                {"picture", Tag::picture},
                                                {"plaintext", Tag::plaintext},
                                                {"pre", Tag::pre},
                                                {"q", Tag::q},
                                                {"rp", Tag::rp},
                                                {"rt", Tag::rt},
                                                {"ruby", Tag::ruby},
                                                {"s", Tag::s},
                                                {"script", Tag::script},
                                                {"section", Tag::section},
                                                {"select", Tag::select},
                                                {"small", Tag::small},
                                                {"source", Tag::source},
                                                {"span", Tag::span},
                                                {"strike", Tag::strike},
                                                {"strong", Tag::strong},
                                                {"style", Tag::style},
                                                {"sub", Tag::sub},
                                                {"summary", Tag::summary},
                                                {"sup", Tag::sup},
                                                {"svg", Tag::svg},
                                                {"table", Tag::table},
                                                {"tbody", Tag::tbody},
                                                {"td", Tag::td},
                                                {"template", Tag::template_},
                                                {"textarea", Tag::textarea},
                                                {"tfoot", Tag::tfoot},
                                                {"th", Tag::th},
                                                {"thead", Tag::thead},
                                                {"time", Tag::time},
                                                {"title", Tag::title},
                                                {"tr", Tag::tr},
                                                {"track", Tag::track},
                                                {"tt", Tag::tt},
                                                {"u", Tag::u},
                                                {"ul", Tag::ul},
                                                {"video", Tag::video},
                                                {"wbr", Tag::wbr},
                                                {"xmp", Tag::xmp}});

static_assert(std::ranges::is_sorted(kTags, {}, &NamedTag::name));
static_assert(std::ranges::is_sorted(kTags, {}, &NamedTag::tag));
static_assert(static_cast<std::size_t>(kTags.back().tag) == kTags.size() + 1);

constexpr std::string_view name_of(Tag tag) {
    return kTags[static_cast<std::size_t>(tag) - 2].name;
}

// Every tag of a page is looked up: a table by a hash of the name, the next free slot taken where
// two meet. Tag::none: free.
constexpr std::size_t kSlots = 512;

constexpr std::size_t slot_of(std::string_view name) {
    std::size_t hash = 0;
    for (char c : name)
        hash = hash * 31 + static_cast<unsigned char>(c);
    return hash % kSlots;
}

constexpr std::array<Tag, kSlots> kTable = [] {
    std::array<Tag, kSlots> table{};
    for (const NamedTag& named : kTags) {
        std::size_t slot = slot_of(named.name);
        while (table[slot] != Tag::none)
            slot = (slot + 1) % kSlots;
        table[slot] = named.tag;
    }
    return table;
}();

}  // namespace

Tag tag_from_name(std::string_view name) {
    for (std::size_t slot = slot_of(name); kTable[slot] != Tag::none; slot = (slot + 1) % kSlots) {
        if (name_of(kTable[slot]) == name) return kTable[slot];
    }
    return Tag::other;
}

std::string_view tag_name(Tag tag) {
    if (tag == Tag::none || tag == Tag::other) return {};
    return name_of(tag);
}

bool is_void(Tag tag) {
    switch (tag) {
        case Tag::area:
        case Tag::base:
        case Tag::br:
        case Tag::col:
        case Tag::embed:
        case Tag::hr:
        case Tag::img:
        case Tag::input:
        case Tag::link:
        case Tag::meta:
        case Tag::frame:
        case Tag::param:
        case Tag::source:
        case Tag::track:
        case Tag::wbr:
            return true;
        default:
            return false;
    }
}

bool is_block(Tag tag) {
    switch (tag) {
        case Tag::address:
        case Tag::article:
        case Tag::aside:
        case Tag::blockquote:
        case Tag::body:
        case Tag::br:
        case Tag::button:
        case Tag::caption:
        case Tag::center:
        case Tag::dd:
        case Tag::details:
        case Tag::dialog:
        case Tag::div:
        case Tag::dl:
        case Tag::dt:
        case Tag::fieldset:
        case Tag::figcaption:
        case Tag::figure:
        case Tag::footer:
        case Tag::form:
        case Tag::h1:
        case Tag::h2:
        case Tag::h3:
        case Tag::h4:
        case Tag::h5:
        case Tag::h6:
        case Tag::header:
        case Tag::hgroup:
        case Tag::hr:
        case Tag::html:
        case Tag::legend:
        case Tag::li:
        case Tag::listing:
        case Tag::main:
        case Tag::marquee:
        case Tag::menu:
        case Tag::nav:
        case Tag::ol:
        case Tag::optgroup:
        case Tag::option:
        case Tag::p:
        case Tag::pre:
        case Tag::section:
        case Tag::select:
        case Tag::summary:
        case Tag::table:
        case Tag::tbody:
        case Tag::td:
        case Tag::textarea:
        case Tag::tfoot:
        case Tag::th:
        case Tag::thead:
        case Tag::tr:
        case Tag::ul:
        case Tag::xmp:
            return true;
        default:
            return false;
    }
}

}  // namespace news::html
