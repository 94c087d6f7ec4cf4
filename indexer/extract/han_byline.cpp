// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/han_byline.hpp"

#include <algorithm>
#include <utility>

#include "common/unicode.hpp"
#include "indexer/extract/byline.hpp"

namespace news::extract {

namespace {

constexpr std::string_view kComma = "、";

// How many signs the text is of, all of them Han; 0: not all.
std::size_t count_han(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        const char32_t c = next_code_point(text, at);
        if (c != U'々' && (c < 0x3400 || c > 0x9FFF)) return 0;
    }
    return count;
}

std::string_view without_brackets(std::string_view text) {
    constexpr std::pair<std::string_view, std::string_view> kPairs[] = {
        {"【", "】"}, {"〔", "〕"}, {"［", "］"}, {"（", "）"}};
    for (const auto& [open, close] : kPairs) {
        if (text.size() > open.size() + close.size() && text.starts_with(open) &&
            text.find(close) == text.size() - close.size())
            return text.substr(open.size(), text.size() - open.size() - close.size());
    }
    return text;
}

// "王小明／台北報導" → "王小明"
std::string_view without_place(std::string_view names) {
    for (const std::string_view slash : {"／", "/"}) {
        const std::size_t at = names.find(slash);
        if (at == std::string_view::npos) continue;
        for (const std::string_view reports : {"報導", "報道", "报道"})
            if (names.ends_with(reports)) return names.substr(0, at);
    }
    return names;
}

// "王小明 李华" are two persons. Only behind Chinese roles: in Japanese "山田 太郎" is one.
std::string with_commas(std::string_view names) {
    constexpr std::size_t kShortest = 2;
    constexpr std::size_t kLongest = 4;
    std::string parted;
    for (std::size_t at = 0; at < names.size();) {
        const std::size_t end = std::min(names.find(' ', at), names.size());
        const std::string_view name = names.substr(at, end - at);
        const std::size_t signs = count_han(name);
        if (signs < kShortest || signs > kLongest) return std::string(names);
        if (!parted.empty()) parted += kComma;
        parted += name;
        at = end + 1;
    }
    return parted;
}

}  // namespace

std::string plain_han_byline(std::string_view text) {
    constexpr std::size_t kFarthest = 24;  // bytes: eight signs
    text = without_brackets(text);
    for (const std::string_view role : {"记者", "記者", "作者"}) {
        const std::size_t at = text.find(role);
        if (at > kFarthest) continue;
        const std::string_view paper = text.substr(0, at);
        if (!paper.empty() && count_han(paper) == 0) continue;
        std::string_view names = text.substr(at + role.size());
        for (const std::string_view mark : {":", "：", " ", "／"})
            while (names.starts_with(mark))
                names.remove_prefix(mark.size());
        names = without_place(names);
        std::string plain;
        if (!find_agency(paper).empty()) plain.append(paper).append(kComma);
        return plain + (role == "記者" ? std::string(names) : with_commas(names));
    }
    return std::string(text);
}

}  // namespace news::extract
