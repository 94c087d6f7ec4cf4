// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/stand_ins.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "common/unicode.hpp"

namespace news::html {
namespace {

// Plane 15, for private use: four bytes each, the first of them always the same.
constexpr char32_t kFirst = 0xF0000;
constexpr char32_t kLast = 0xFFFFD;
constexpr std::size_t kBytes = 4;
constexpr char kLead = '\xF3';

bool is_private_at(std::string_view text, std::size_t at) {
    return text[at] == kLead && at + 1 < text.size() &&
           static_cast<unsigned char>(text[at + 1]) >= 0xB0;
}

// Where the next private character begins; npos: none.
std::size_t find_private(std::string_view text, std::size_t at) {
    for (at = text.find(kLead, at); at != std::string_view::npos; at = text.find(kLead, at + 1)) {
        if (is_private_at(text, at)) break;
    }
    return at;
}

// "&#xF0000;" or a number above it: gives a private character.
bool refers_to_private(std::string_view page) {
    for (std::size_t at = page.find("&#"); at != std::string_view::npos; at = page.find("&#", at)) {
        at += 2;
        const bool hex = at < page.size() && (page[at] == 'x' || page[at] == 'X');
        if (hex) ++at;
        for (std::uint32_t number = 0; at < page.size(); ++at) {
            const char c = page[at];
            if (c >= '0' && c <= '9') {
                number = number * (hex ? 16 : 10) + static_cast<std::uint32_t>(c - '0');
            } else if (hex && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))) {
                number = number * 16 + static_cast<std::uint32_t>((c | 0x20) - 'a' + 10);
            } else {
                break;
            }
            if (number >= kFirst) return true;
        }
    }
    return false;
}

enum class Kind : std::uint8_t { plain, space, breaks, wide };

constexpr std::array<Kind, 256> kKinds = [] {
    std::array<Kind, 256> kinds{};
    for (std::size_t c = 0; c < 0x20; ++c)
        kinds[c] = Kind::breaks;
    kinds['\t'] = Kind::space;
    kinds[' '] = Kind::space;
    kinds['<'] = Kind::breaks;
    kinds['&'] = Kind::breaks;
    kinds[0x7F] = Kind::breaks;
    for (std::size_t c = 0x80; c < 0x100; ++c)
        kinds[c] = Kind::wide;
    return kinds;
}();

Kind kind_of(char c) {
    return kKinds[static_cast<unsigned char>(c)];
}

// The bytes of the character at text[at], which is not ASCII; 0 where the parser would not take it
// as it stands.
std::size_t wide_length(std::string_view text, std::size_t at) {
    const std::size_t start = at;
    const char32_t c = next_wide_code_point(text, at);
    const bool taken = c >= 0xA0 && (c < 0xFDD0 || c > 0xFDEF) && (c & 0xFFFEU) != 0xFFFEU;
    return taken && at > start + 1 ? at - start : 0;
}

// Where the stretch that begins at text[at] ends.
std::size_t stretch_end(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const Kind kind = kind_of(text[at]);
        if (kind == Kind::breaks) break;
        const std::size_t length = kind == Kind::wide ? wide_length(text, at) : 1;
        if (length == 0) break;
        at += length;
    }
    return at;
}

// What may belong to a character reference.
bool is_of_reference(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#' ||
           c == ';' || c == '=';
}

}  // namespace

StandIns::StandIns(std::string_view page)
    : most_(find_private(page, 0) == std::string_view::npos && !refers_to_private(page)
                ? kLast - kFirst + 1
                : 0) {}

void StandIns::append(std::string_view text, std::string& kept) {
    std::size_t copied = 0;
    for (std::size_t at = 0; at + kShortest <= text.size() && stretches_.size() < most_;) {
        // The rules ask whether text begins with white space.
        while (at < text.size() && kind_of(text[at]) == Kind::space)
            ++at;
        const std::size_t end = stretch_end(text, at);
        if (end - at >= kShortest) {
            kept += text.substr(copied, at - copied);
            append_utf8(kept, kFirst + static_cast<char32_t>(stretches_.size()));
            stretches_.push_back(text.substr(at, end - at));
            copied = end;
        }
        at = end;
        if (at < text.size() && text[at++] == '&') {
            while (at < text.size() && is_of_reference(text[at]))
                ++at;
        }
    }
    kept += text.substr(copied);
}

bool StandIns::is_plain_value(std::string_view value) {
    for (std::size_t at = 0; (at = stretch_end(value, at)) < value.size(); ++at) {
        if (value[at] != '\n' && value[at] != '<') return false;
    }
    return true;
}

bool StandIns::stands_in(std::string_view parsed) {
    return find_private(parsed, 0) != std::string_view::npos;
}

// A private character that nothing is known of stands for itself.
std::string_view StandIns::stretch_at(std::string_view parsed, std::size_t at) const {
    std::size_t end = at;
    const std::size_t number = next_wide_code_point(parsed, end) - kFirst;
    return number < stretches_.size() ? stretches_[number] : parsed.substr(at, kBytes);
}

std::string_view StandIns::whole_stretch(std::string_view parsed) const {
    if (parsed.size() != kBytes || stretches_.empty() || !is_private_at(parsed, 0)) return {};
    return stretch_at(parsed, 0);
}

std::size_t StandIns::restored_size(std::string_view parsed) const {
    std::size_t size = parsed.size();
    for (std::size_t at = find_private(parsed, 0); at != std::string_view::npos;
         at = find_private(parsed, at + kBytes)) {
        size += stretch_at(parsed, at).size() - kBytes;
    }
    return size;
}

void StandIns::restore(std::string_view parsed, char* to) const {
    std::size_t copied = 0;
    for (std::size_t at = find_private(parsed, 0); at != std::string_view::npos;
         at = find_private(parsed, copied)) {
        to = std::copy(parsed.begin() + static_cast<std::ptrdiff_t>(copied),
                       parsed.begin() + static_cast<std::ptrdiff_t>(at), to);
        to = std::ranges::copy(stretch_at(parsed, at), to).out;
        copied = at + kBytes;
    }
    std::copy(parsed.begin() + static_cast<std::ptrdiff_t>(copied), parsed.end(), to);
}

}  // namespace news::html
