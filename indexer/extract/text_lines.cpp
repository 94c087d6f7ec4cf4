// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text_lines.hpp"

#include <algorithm>
#include <array>

#include "common/unicode.hpp"

namespace news::extract {
namespace {

struct Label {
    std::string_view word;  // lower case
    HeaderName name;
};

constexpr auto kLabels = std::to_array<Label>({
    {"headline", HeaderName::headline},
    {"title", HeaderName::headline},
    {"titel", HeaderName::headline},
    {"überschrift", HeaderName::headline},
    {"titre", HeaderName::headline},
    {"título", HeaderName::headline},
    {"titolo", HeaderName::headline},
    {"заголовок", HeaderName::headline},
    {"subtitle", HeaderName::deck},
    {"subhead", HeaderName::deck},
    {"subheadline", HeaderName::deck},
    {"deck", HeaderName::deck},
    {"standfirst", HeaderName::deck},
    {"untertitel", HeaderName::deck},
    {"by", HeaderName::byline},
    {"byline", HeaderName::byline},
    {"author", HeaderName::byline},
    {"authors", HeaderName::byline},
    {"von", HeaderName::byline},
    {"autor", HeaderName::byline},
    {"autorin", HeaderName::byline},
    {"auteur", HeaderName::byline},
    {"autore", HeaderName::byline},
    {"автор", HeaderName::byline},
    {"date", HeaderName::date},
    {"published", HeaderName::date},
    {"publication date", HeaderName::date},
    {"posted", HeaderName::date},
    {"updated", HeaderName::date},
    {"datum", HeaderName::date},
    {"fecha", HeaderName::date},
    {"data", HeaderName::date},
    {"дата", HeaderName::date},
    {"source", HeaderName::source},
    {"publication", HeaderName::source},
    {"publisher", HeaderName::source},
    {"newspaper", HeaderName::source},
    {"quelle", HeaderName::source},
    {"zeitung", HeaderName::source},
    {"section", HeaderName::section},
    {"category", HeaderName::section},
    {"ressort", HeaderName::section},
    {"rubrik", HeaderName::section},
    {"url", HeaderName::url},
    {"link", HeaderName::url},
    {"caption", HeaderName::caption},
    {"photo caption", HeaderName::caption},
    {"image caption", HeaderName::caption},
    {"bildunterschrift", HeaderName::caption},
    {"légende", HeaderName::caption},
    {"page", HeaderName::other},
    {"edition", HeaderName::other},
    {"language", HeaderName::other},
    {"length", HeaderName::other},
    {"copyright", HeaderName::other},
});

struct RawLine {
    std::string_view text;
    std::size_t number;
};

// Text that was wrapped at a column has no long line.
constexpr std::size_t kWrapColumn = 100;

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r\f\v") == std::string_view::npos;
}

bool is_indented(std::string_view line) {
    return line.starts_with("  ") || line.starts_with('\t') || line.starts_with("\u3000");
}

std::vector<RawLine> split_lines(std::string_view text) {
    std::vector<RawLine> lines;
    std::size_t number = 1;
    for (std::size_t at = 0; at <= text.size(); ++number) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back({text.substr(at, end - at), number});
        at = end + 1;
    }
    return lines;
}

// Whether line breaks within paragraphs are those of a column: two thirds of the lines that are
// followed by another one reach well into it.
bool is_wrapped(const std::vector<RawLine>& lines) {
    std::size_t inner = 0;
    std::size_t full = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].text.size() > kWrapColumn * 2) return false;
        if (i + 1 == lines.size() || is_blank(lines[i].text) || is_blank(lines[i + 1].text))
            continue;
        ++inner;
        if (lines[i].text.size() >= 45) ++full;
        if (display_width(lines[i].text) > kWrapColumn) return false;
    }
    return inner >= 3 && full * 3 >= inner * 2;
}

}  // namespace

std::vector<TextLine> read_text_lines(std::string_view utf8) {
    const std::vector<RawLine> raw = split_lines(utf8);
    const bool wrapped = is_wrapped(raw);
    std::vector<TextLine> lines;
    bool open = false;  // the last line may go on
    for (const RawLine& line : raw) {
        std::string text = clean_text(line.text);
        if (text.empty()) {
            open = false;
            continue;
        }
        const bool labelled = read_header_field(text).has_value();
        if (open && !labelled && !is_indented(line.text)) {
            lines.back().text += ' ';
            lines.back().text += text;
        } else {
            lines.push_back({std::move(text), line.number});
        }
        // A short line ends its paragraph.
        open = wrapped && !labelled && line.text.size() >= 45;
    }
    return lines;
}

std::string_view to_string(HeaderName name) {
    switch (name) {
        case HeaderName::headline:
            return "headline";
        case HeaderName::deck:
            return "deck";
        case HeaderName::byline:
            return "authors";
        case HeaderName::date:
            return "date";
        case HeaderName::source:
            return "publisher";
        case HeaderName::section:
            return "section";
        case HeaderName::url:
            return "url";
        case HeaderName::caption:
            return "captions";
        case HeaderName::other:
            break;
    }
    return "other";
}

std::optional<HeaderField> read_header_field(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon > 30) return std::nullopt;
    const std::string word = lower_case(line.substr(0, colon));
    const auto label = std::ranges::find(kLabels, std::string_view(word), &Label::word);
    if (label == kLabels.end()) return std::nullopt;
    std::string value = clean_text(line.substr(colon + 1));
    if (value.empty()) return std::nullopt;
    return HeaderField{label->name, std::move(value)};
}

}  // namespace news::extract
