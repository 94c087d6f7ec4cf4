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
    {"fuente", HeaderName::source},
    {"fonte", HeaderName::source},
    {"bron", HeaderName::source},
    {"źródło", HeaderName::source},
    {"источник", HeaderName::source},
    {"rubrique", HeaderName::section},
    {"sección", HeaderName::section},
    {"sezione", HeaderName::section},
    {"tytuł", HeaderName::headline},
    {"标题", HeaderName::headline},
    {"標題", HeaderName::headline},
    {"見出し", HeaderName::headline},
    {"タイトル", HeaderName::headline},
    {"제목", HeaderName::headline},
    {"العنوان", HeaderName::headline},
    {"作者", HeaderName::byline},
    {"记者", HeaderName::byline},
    {"記者", HeaderName::byline},
    {"筆者", HeaderName::byline},
    {"기자", HeaderName::byline},
    {"الكاتب", HeaderName::byline},
    {"日期", HeaderName::date},
    {"时间", HeaderName::date},
    {"時間", HeaderName::date},
    {"发布时间", HeaderName::date},
    {"日付", HeaderName::date},
    {"掲載日", HeaderName::date},
    {"날짜", HeaderName::date},
    {"التاريخ", HeaderName::date},
    {"来源", HeaderName::source},
    {"來源", HeaderName::source},
    {"出典", HeaderName::source},
    {"출처", HeaderName::source},
    {"المصدر", HeaderName::source},
    // Letters and postings (RFC 5322, RFC 5536)
    {"from", HeaderName::byline},
    {"subject", HeaderName::headline},
    {"organization", HeaderName::source},
    {"newsgroups", HeaderName::other},
    {"message-id", HeaderName::other},
    {"mime-version", HeaderName::other},
    {"content-type", HeaderName::other},
    {"content-transfer-encoding", HeaderName::other},
    {"reply-to", HeaderName::other},
    {"references", HeaderName::other},
    {"keywords", HeaderName::other},
    {"received", HeaderName::other},
    {"return-path", HeaderName::other},
    {"lines", HeaderName::other},
    {"path", HeaderName::other},
    {"to", HeaderName::other},
    {"cc", HeaderName::other},
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
    // "\n", "\r\n", or "\r" alone as old Macintosh files have it.
    for (std::size_t at = 0; at <= text.size(); ++number) {
        const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
        lines.push_back({text.substr(at, end - at), number});
        at = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
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

// "----", "* * *", "=====": parts two passages, or opens and ends the fields at the top.
bool is_rule(std::string_view line) {
    return line.size() >= 3 && line.find_first_not_of("-*=_~+#. ") == std::string_view::npos;
}

struct Colon {
    std::size_t at;
    std::size_t length;
};

Colon find_colon(std::string_view line) {
    constexpr std::string_view kWide = "：";
    const std::size_t narrow = line.find(':');
    const std::size_t wide = line.find(kWide);
    return narrow <= wide ? Colon{narrow, 1} : Colon{wide, kWide.size()};
}

std::string_view without_quotes(std::string_view value) {
    const bool quoted = value.size() > 2 && value.front() == value.back() &&
                        (value.front() == '"' || value.front() == '\'') &&
                        value.find(value.front(), 1) == value.size() - 1;
    return quoted ? value.substr(1, value.size() - 2) : value;
}

}  // namespace

std::vector<TextLine> read_text_lines(std::string_view utf8) {
    const std::vector<RawLine> raw = split_lines(utf8);
    const bool wrapped = is_wrapped(raw);
    std::vector<TextLine> lines;
    bool open = false;  // the last line may go on
    for (const RawLine& line : raw) {
        std::string text = clean_text(line.text);
        if (text.empty() || is_rule(text)) {
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
    const Colon colon = find_colon(line);
    if (colon.at == std::string_view::npos || colon.at == 0 || colon.at > 30) return std::nullopt;
    const std::string word = lower_case(line.substr(0, colon.at));
    const auto label = std::ranges::find(kLabels, std::string_view(word), &Label::word);
    const bool private_field = word.starts_with("x-") && word.find(' ') == std::string::npos;
    if (label == kLabels.end() && !private_field) return std::nullopt;
    std::string value = clean_text(line.substr(colon.at + colon.length));
    if (value.empty()) return std::nullopt;
    return HeaderField{private_field ? HeaderName::other : label->name,
                       std::string(without_quotes(value))};
}

}  // namespace news::extract
