// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/signing_agency.hpp"

#include <algorithm>
#include <array>

#include "common/unicode.hpp"
#include "indexer/extract/byline.hpp"
#include "indexer/extract/dateline.hpp"

namespace news::extract {
namespace {

constexpr std::size_t kOpening = 90;  // bytes in which a story is signed

struct Brackets {
    std::string_view open;
    std::string_view close;
};
constexpr auto kBrackets =
    std::to_array<Brackets>({{"(", ")"}, {"（", "）"}, {"[", "]"}, {"/", "/"}});

std::string_view trim(std::string_view text) {
    const std::size_t start = text.find_first_not_of(' ');
    if (start == std::string_view::npos) return {};
    return text.substr(start, text.find_last_not_of(' ') - start + 1);
}

// "(서울=연합뉴스)": the place and the agency.
std::string_view behind_sign(std::string_view text) {
    const std::size_t sign = text.find('=');
    return sign == std::string_view::npos ? text : text.substr(sign + 1);
}

std::optional<SigningAgency> signed_by(std::string_view name, std::string_view rule,
                                       std::string_view text) {
    const std::string_view agency = find_agency(trim(behind_sign(name)));
    if (agency.empty()) return std::nullopt;
    return SigningAgency{std::string(agency), rule, std::string(text)};
}

// "(ANSA) - ROMA, 05 MAR - …", "BERLIN dpa | …", "Oslo (NTB): …", "新华社北京3月5日电 …".
std::optional<SigningAgency> find_opening(std::string_view paragraph) {
    const std::string head = to_valid_utf8(paragraph.substr(0, kOpening));
    for (const Brackets& brackets : kBrackets) {
        const std::size_t open = head.find(brackets.open);
        if (open == std::string::npos || open > kOpening / 2) continue;
        const std::size_t start = open + brackets.open.size();
        const std::size_t close = head.find(brackets.close, start);
        if (close == std::string::npos) continue;
        // What stands in front is a place and a day, not a sentence.
        constexpr std::size_t kPlace = 40;
        if (open > kPlace && head.substr(0, open).find(". ") != std::string::npos) continue;
        const std::string_view behind = trim(std::string_view(head).substr(close + 1));
        const bool parted = open == 0 || behind.starts_with('-') || behind.starts_with(':') ||
                            behind.starts_with('.') || behind.starts_with("–") ||
                            behind.starts_with("—") || brackets.open != "(";
        if (!parted) continue;
        if (auto found = signed_by(head.substr(start, close - start), "opening", head))
            return found;
    }
    if (const std::size_t bar = head.find(" | "); bar != std::string::npos) {
        const std::string_view front = std::string_view(head).substr(0, bar);
        const std::size_t space = front.rfind(' ');
        if (space != std::string_view::npos) {
            if (auto found = signed_by(front.substr(space + 1), "opening", head)) return found;
        }
    }
    for (std::string_view name : {"新华社", "新華社", "中央社", "共同", "時事"}) {
        const std::size_t at = head.find(name);
        const bool opens = at == 0 || (at != std::string::npos && at <= 6);  // "【", "（"
        const bool wired =
            head.find("电", at) != std::string::npos || head.find("電", at) != std::string::npos;
        if (opens && wired) return signed_by(name, "opening", head);
    }
    return std::nullopt;
}

bool ends_sentence(std::string_view text) {
    return std::ranges::any_of(
        std::to_array<std::string_view>({".", "!", "?", "\"", "'", "”", "“", "’", "»", "«", "…"}),
        [text](std::string_view mark) { return text.ends_with(mark); });
}

// "… said the mayor. (dpa)", "/ritzau/", "Source: Reuters", "（共同）".
std::optional<SigningAgency> find_end_mark(std::string_view paragraph) {
    constexpr std::size_t kLongest = 60;
    constexpr auto kLabels = std::to_array<std::string_view>(
        {"source:", "quelle:", "fuente:", "fonte:", "bron:", "källa:", "kilde:", "źródło:",
         "источник:", "mit material von", "with material from"});
    std::string_view end = trim(paragraph);
    if (end.ends_with('.')) end.remove_suffix(1);
    for (const Brackets& brackets : kBrackets) {
        if (!end.ends_with(brackets.close) || end.size() <= brackets.close.size()) continue;
        const std::string_view inner = end.substr(0, end.size() - brackets.close.size());
        const std::size_t open = inner.rfind(brackets.open);
        if (open == std::string_view::npos || inner.size() - open > kLongest) continue;
        // Behind a word a bracket explains the word: "the guild of painters (APP)".
        const std::string_view front = trim(inner.substr(0, open));
        if (brackets.open == "(" && !front.empty() && !ends_sentence(front)) continue;
        const std::string_view text = inner.substr(open + brackets.open.size());
        if (auto found = signed_by(text, "end mark", end.substr(open))) return found;
    }
    if (end.size() > kLongest) return std::nullopt;
    const std::string lower = lower_case(end);
    for (std::string_view label : kLabels) {
        if (lower.size() == end.size() && lower.starts_with(label)) {
            return signed_by(end.substr(label.size()), "end mark", end);
        }
    }
    return std::nullopt;
}

// The paragraph that ends at body[end].
std::string_view paragraph_before(std::string_view body, std::size_t end) {
    const std::size_t border = body.substr(0, end).rfind("\n\n");
    const std::size_t start = border == std::string_view::npos ? 0 : border + 2;
    return body.substr(start, end - start);
}

}  // namespace

std::optional<SigningAgency> find_signing_agency(std::string_view body, std::string_view language) {
    // A standfirst may stand before the dateline.
    constexpr int kParagraphs = 2;
    std::size_t at = 0;
    for (int i = 0; i < kParagraphs && at < body.size(); ++i) {
        const std::size_t end = std::min(body.find("\n\n", at), body.size());
        const std::string_view paragraph = body.substr(at, end - at);
        const auto dateline = find_dateline(paragraph, language);
        if (dateline && !dateline->agency.empty()) {
            return SigningAgency{dateline->agency, "dateline",
                                 std::string(paragraph.substr(0, dateline->length))};
        }
        if (auto found = find_opening(paragraph)) return found;
        at = end + 2;
    }
    std::size_t end = body.size();
    for (int i = 0; i < kParagraphs && end > 0; ++i) {
        const std::string_view paragraph = paragraph_before(body, end);
        if (auto found = find_end_mark(paragraph)) return found;
        if (paragraph.size() + 2 > end) break;
        end -= paragraph.size() + 2;
    }
    return std::nullopt;
}

}  // namespace news::extract
