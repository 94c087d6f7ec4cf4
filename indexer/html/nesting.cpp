// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/nesting.hpp"

#include <algorithm>

namespace news::html {
namespace {

constexpr auto kNotOpen = static_cast<std::size_t>(-1);

bool is_heading(Tag tag) {
    return tag >= Tag::h1 && tag <= Tag::h6;
}

// Elements that open formatting does not leak into or out of.
bool sets_border(Tag tag) {
    return tag == Tag::applet || tag == Tag::object || tag == Tag::marquee ||
           tag == Tag::template_ || tag == Tag::td || tag == Tag::th || tag == Tag::caption;
}

bool ends_scope(Tag tag) {
    return sets_border(tag) || tag == Tag::html || tag == Tag::table;
}
bool ends_button_scope(Tag tag) {
    return ends_scope(tag) || tag == Tag::button;
}
bool ends_table_scope(Tag tag) {
    return tag == Tag::html || tag == Tag::table || tag == Tag::template_;
}
bool ends_template(Tag tag) {
    return tag == Tag::template_;
}

// The standard's "special" elements, as far as they bound the search for an open element.
bool is_special(Tag tag) {
    return is_block(tag) || ends_scope(tag) || tag == Tag::head || tag == Tag::col ||
           tag == Tag::colgroup || tag == Tag::iframe || tag == Tag::frameset;
}

bool ends_list_item_search(Tag tag) {
    return is_special(tag) && tag != Tag::address && tag != Tag::div && tag != Tag::p &&
           tag != Tag::li && tag != Tag::dd && tag != Tag::dt;
}

bool closes_paragraph(Tag tag) {
    return is_block(tag) && tag != Tag::br && tag != Tag::body && tag != Tag::button &&
           tag != Tag::html && tag != Tag::select && tag != Tag::textarea && tag != Tag::option &&
           tag != Tag::optgroup && tag != Tag::caption && tag != Tag::tbody && tag != Tag::thead &&
           tag != Tag::tfoot && tag != Tag::tr && tag != Tag::td && tag != Tag::th &&
           tag != Tag::legend && tag != Tag::marquee;
}

bool is_table_part(Tag tag) {
    return tag == Tag::tbody || tag == Tag::thead || tag == Tag::tfoot || tag == Tag::tr ||
           tag == Tag::td || tag == Tag::th || tag == Tag::caption || tag == Tag::colgroup;
}

}  // namespace

bool is_formatting(Tag tag) {
    switch (tag) {
        case Tag::a:
        case Tag::b:
        case Tag::big:
        case Tag::code:
        case Tag::em:
        case Tag::font:
        case Tag::i:
        case Tag::nobr:
        case Tag::s:
        case Tag::small:
        case Tag::strike:
        case Tag::strong:
        case Tag::tt:
        case Tag::u:
            return true;
        default:
            return false;
    }
}

bool Nesting::in_select() const {
    return find_open(Tag::select, ends_template) != kNotOpen;
}

std::size_t Nesting::find_open(Tag tag, bool (*is_border)(Tag)) const {
    if (open_of_[static_cast<std::size_t>(tag)] == 0) return kNotOpen;
    for (std::size_t i = open_.size(); i-- > 0;) {
        if (open_[i].tag == tag) return i;
        if (is_border(open_[i].tag)) break;
    }
    return kNotOpen;
}

void Nesting::push(Tag tag, std::uint64_t name_hash) {
    open_.push_back({tag, name_hash});
    ++open_of_[static_cast<std::size_t>(tag)];
}

void Nesting::pop_to(std::size_t size) {
    while (open_.size() > size) {
        if (sets_border(open_.back().tag)) {
            while (!formatting_.empty() && formatting_.back().tag != Tag::none) {
                formatting_.pop_back();
            }
            if (!formatting_.empty()) formatting_.pop_back();
        }
        --open_of_[static_cast<std::size_t>(open_.back().tag)];
        open_.pop_back();
    }
}

void Nesting::close_paragraph() {
    const std::size_t at = find_open(Tag::p, ends_button_scope);
    if (at != kNotOpen) pop_to(at);
}

void Nesting::close_list_item(Tag first, Tag second) {
    for (std::size_t i = open_.size(); i-- > 0;) {
        if (open_[i].tag == first || open_[i].tag == second) return pop_to(i);
        if (ends_list_item_search(open_[i].tag)) return;
    }
}

void Nesting::open_table_part(Tag tag) {
    const std::size_t table = find_open(Tag::table, ends_template);
    if (table == kNotOpen) return;
    std::size_t keep = table + 1;
    if (tag == Tag::tr || tag == Tag::td || tag == Tag::th) {
        // Rows stay within the section that is open, cells within the row.
        const auto is_kept = [tag](Tag open) {
            return open == Tag::tbody || open == Tag::thead || open == Tag::tfoot ||
                   (tag != Tag::tr && open == Tag::tr);
        };
        while (keep < open_.size() && is_kept(open_[keep].tag))
            ++keep;
    }
    pop_to(keep);
}

void Nesting::open(const TagToken& token, std::uint64_t identity) {
    const Tag tag = token.tag;
    if (tag == Tag::html || tag == Tag::head || tag == Tag::body) {
        if (find_open(tag, ends_template) == kNotOpen) push(tag, token.name_hash);
        return;
    }
    if (is_void(tag)) return;
    if (tag != Tag::option && tag != Tag::optgroup && tag != Tag::template_ && in_select()) {
        if (tag == Tag::select || tag == Tag::textarea) {
            pop_to(find_open(Tag::select, ends_template));
        }
        if (!is_table_part(tag)) return;
    }
    if (closes_paragraph(tag)) close_paragraph();
    if (is_heading(tag) && !open_.empty() && is_heading(open_.back().tag)) {
        pop_to(open_.size() - 1);
    }
    if (tag == Tag::li) close_list_item(Tag::li, Tag::li);
    if (tag == Tag::dd || tag == Tag::dt) close_list_item(Tag::dd, Tag::dt);
    if (tag == Tag::option || tag == Tag::optgroup) {
        while (!open_.empty() && (open_.back().tag == Tag::option ||
                                  (tag == Tag::optgroup && open_.back().tag == Tag::optgroup))) {
            pop_to(open_.size() - 1);
        }
    }
    if (is_table_part(tag)) {
        if (find_open(Tag::table, ends_template) == kNotOpen) return;  // ignored by the standard
        open_table_part(tag);
    }
    if (tag == Tag::a || tag == Tag::nobr) {
        const bool is_open =
            std::ranges::any_of(formatting_.rbegin(),
                                std::ranges::find(formatting_.rbegin(), formatting_.rend(),
                                                  Tag::none, &Formatting::tag),
                                [tag](const Formatting& entry) { return entry.tag == tag; });
        if (is_open) close_formatting(tag);
    }
    push(tag, token.name_hash);
    if (sets_border(tag)) formatting_.push_back({Tag::none, 0});
    if (is_formatting(tag)) {
        int equal = 0;
        for (std::size_t i = formatting_.size(); i-- > 0 && formatting_[i].tag != Tag::none;) {
            if (formatting_[i].identity == identity && ++equal == 3) {
                formatting_.erase(formatting_.begin() + static_cast<std::ptrdiff_t>(i));
                break;
            }
        }
        formatting_.push_back({tag, identity});
    }
}

void Nesting::close_formatting(Tag tag) {
    for (std::size_t i = formatting_.size(); i-- > 0 && formatting_[i].tag != Tag::none;) {
        if (formatting_[i].tag != tag) continue;
        formatting_.erase(formatting_.begin() + static_cast<std::ptrdiff_t>(i));
        break;
    }
    const std::size_t at = find_open(tag, ends_scope);
    if (at == kNotOpen) return;
    const bool blocks_above =
        std::any_of(open_.begin() + static_cast<std::ptrdiff_t>(at) + 1, open_.end(),
                    [](const Element& e) { return is_special(e.tag); });
    // Blocks inside a formatting element stay open when it is closed (the adoption agency).
    if (blocks_above) {
        --open_of_[static_cast<std::size_t>(tag)];
        open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(at));
    } else {
        pop_to(at);
    }
}

void Nesting::close(const TagToken& token) {
    const Tag tag = token.tag;
    if (tag == Tag::html || tag == Tag::body || is_void(tag)) return;
    if (is_formatting(tag)) return close_formatting(tag);
    if (is_table_part(tag) || tag == Tag::table) {
        const std::size_t at =
            tag == Tag::table || tag == Tag::caption
                ? find_open(tag, ends_template)
                : find_open(tag, [](Tag open) { return ends_table_scope(open); });
        if (at != kNotOpen) pop_to(at);
        return;
    }
    if (is_heading(tag)) {
        for (std::size_t i = open_.size(); i-- > 0 && !ends_scope(open_[i].tag);) {
            if (is_heading(open_[i].tag)) return pop_to(i);
        }
        return;
    }
    if (is_special(tag)) {
        const std::size_t at = find_open(tag, tag == Tag::p ? ends_button_scope : ends_scope);
        if (at != kNotOpen) pop_to(at);
        return;
    }
    for (std::size_t i = open_.size(); i-- > 0;) {
        if (open_[i].name_hash == token.name_hash) return pop_to(i);
        if (is_special(open_[i].tag)) return;
    }
}

}  // namespace news::html
