// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/citation/bibtex.hpp"

#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace news::citation {

namespace {

// babel's names, as biblatex's langid wants them.
constexpr std::pair<std::string_view, std::string_view> kLanguages[] = {
    {"ar", "arabic"},     {"bg", "bulgarian"}, {"ca", "catalan"},    {"cs", "czech"},
    {"da", "danish"},     {"de", "ngerman"},   {"el", "greek"},      {"en", "english"},
    {"es", "spanish"},    {"et", "estonian"},  {"eu", "basque"},     {"fa", "persian"},
    {"fi", "finnish"},    {"fr", "french"},    {"gl", "galician"},   {"he", "hebrew"},
    {"hi", "hindi"},      {"hr", "croatian"},  {"hu", "hungarian"},  {"id", "indonesian"},
    {"is", "icelandic"},  {"it", "italian"},   {"ja", "japanese"},   {"ko", "korean"},
    {"lt", "lithuanian"}, {"lv", "latvian"},   {"nb", "norsk"},      {"nl", "dutch"},
    {"no", "norsk"},      {"pl", "polish"},    {"pt", "portuguese"}, {"ro", "romanian"},
    {"ru", "russian"},    {"sk", "slovak"},    {"sl", "slovene"},    {"sr", "serbian"},
    {"sv", "swedish"},    {"th", "thai"},      {"tr", "turkish"},    {"uk", "ukrainian"},
    {"vi", "vietnamese"}, {"zh", "chinese"},
};

std::string_view babel_name(std::string_view code) {
    for (const auto& [language, name] : kLanguages)
        if (language == code) return name;
    return {};
}

bool has_balanced_braces(std::string_view text) {
    int depth = 0;
    for (const char c : text) {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (depth < 0) return false;
    }
    return depth == 0;
}

// In braces of its own. Where a command came first in them, BibTeX would take all for one accented
// letter and write its words small.
std::string protected_title(const std::string& title) {
    const std::string tex = tex_text(title);
    return (tex.starts_with('\\') ? "{{}" : "{") + tex + "}";
}

// "van Gogh, Jr., Vincent"; in braces what has no parts.
std::string author_text(const PersonName& name) {
    if (!name.literal.empty()) return "{" + tex_text(name.literal) + "}";
    std::string text = name.particle.empty() ? "" : name.particle + " ";
    // BibTeX would take "De" of "De Niro" for a given name only before a comma; a family name of
    // several words is kept together in any case
    const bool is_plain = name.family.find(' ') == name.family.npos;
    text += is_plain ? tex_text(name.family) : "{" + tex_text(name.family) + "}";
    if (!name.suffix.empty()) text += ", " + name.suffix;
    return text + ", " + tex_text(name.given);
}

}  // namespace

std::string tex_text(const std::string& text) {
    constexpr std::string_view kLigatures = "-',<>";  // in pairs
    const bool balanced = has_balanced_braces(text);
    std::string tex;
    char before = 0;
    for (const char c : text) {
        if (c == before && kLigatures.find(c) != kLigatures.npos) tex += "{}";
        before = c;
        switch (c) {
            case '`':
                tex += "{`}";
                break;
            case '\\':
                tex += "\\textbackslash{}";
                break;
            case '{':
                tex += balanced ? "\\{" : "\\textbraceleft{}";
                break;
            case '}':
                tex += balanced ? "\\}" : "\\textbraceright{}";
                break;
            case '^':
                tex += "\\textasciicircum{}";
                break;
            case '~':
                tex += "\\textasciitilde{}";
                break;
            case '$':
            case '&':
            case '#':
            case '%':
            case '_':
                tex += '\\';
                [[fallthrough]];
            default:
                tex += c;
        }
    }
    return tex;
}

std::string bibtex_entry(const Reference& reference) {
    std::string entry =
        fmt::format("@{}{{{},\n", reference.publisher.empty() ? "misc" : "article", reference.key);
    const auto field = [&](std::string_view name, std::string_view value) {
        if (!value.empty()) entry += fmt::format("  {} = {{{}}},\n", name, value);
    };
    std::string authors;
    for (const PersonName& author : reference.authors)
        authors += (authors.empty() ? "" : " and ") + author_text(author);
    field("author", authors);
    if (!reference.title.empty()) field("title", protected_title(reference.title));
    field("journal", tex_text(reference.publisher));
    if (!reference.publisher.empty()) field("entrysubtype", "newspaper");
    if (reference.date) {
        field("date", reference.date->iso());
        field("year", fmt::format("{:04}", reference.date->year()));
        if (reference.date->month() > 0)
            entry += fmt::format("  month = {},\n", reference.date->month());
    }
    field("url", reference.url);
    if (reference.fetched) field("urldate", reference.fetched->iso());
    field("langid", babel_name(reference.language));
    field("abstract", tex_text(reference.abstract));
    std::string keywords;
    for (const std::string& keyword : reference.keywords)
        keywords += (keywords.empty() ? "" : ", ") + tex_text(keyword);
    field("keywords", keywords);
    const std::string agency =
        reference.agency.empty() ? "" : "; agency: " + tex_text(reference.agency);
    field("note", reference.id + agency);
    return entry + "}\n";
}

}  // namespace news::citation
