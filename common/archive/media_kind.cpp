// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/archive/media_kind.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "common/ascii_case.hpp"

namespace news::archive {

namespace {

struct Magic {
    std::size_t offset;
    std::string_view bytes;
    std::string_view name;
};

using namespace std::string_view_literals;

constexpr std::array kMagics = {
    Magic{0, "PK\x03\x04"sv, "Office document or e-book"sv},
    Magic{0, "Rar!\x1a"sv, "RAR archive"},
    Magic{0, "%PDF-"sv, "PDF"},
    Magic{0, "{\\rtf"sv, "RTF"},
    Magic{0, "\xd0\xcf\x11\xe0"sv, "Office document"},
};

std::string_view skip_space(std::string_view text) {
    constexpr std::string_view kBom = "\xef\xbb\xbf";
    if (text.starts_with(kBom)) text.remove_prefix(kBom.size());
    const std::size_t begin = text.find_first_not_of(" \t\r\n\f\v");
    return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
}

// {"key" … or [{ … or ["…: what no article begins with.
bool looks_like_json(std::string_view text) {
    if (text.empty()) return false;
    const bool object = text.front() == '{';
    if (!object && text.front() != '[') return false;
    const std::string_view rest = skip_space(text.substr(1));
    if (rest.empty()) return false;
    return rest.front() == '"' || (object ? rest.front() == '}' : rest.front() == '{');
}

constexpr std::array kHtmlBeginnings = {"<!doctype html"sv, "<html"sv, "<head"sv, "<body"sv};

constexpr std::array kNoArticleEndings = {
    "atom"sv,  "bib"sv, "c"sv,    "cc"sv,  "cfg"sv,      "conf"sv, "cpp"sv,  "css"sv,
    "csv"sv,   "go"sv,  "h"sv,    "hpp"sv, "ini"sv,      "java"sv, "js"sv,   "json"sv,
    "jsonl"sv, "log"sv, "lua"sv,  "map"sv, "markdown"sv, "md"sv,   "mjs"sv,  "php"sv,
    "pl"sv,    "py"sv,  "rb"sv,   "rs"sv,  "rss"sv,      "scss"sv, "sh"sv,   "sql"sv,
    "svg"sv,   "tex"sv, "toml"sv, "ts"sv,  "tsv"sv,      "xml"sv,  "yaml"sv, "yml"sv,
};

// What people put beside their data, whatever it ends in.
constexpr std::array kNotesBeside = {
    "readme"sv, "license"sv, "licence"sv, "copying"sv, "changelog"sv, "sha256sums"sv, "md5sums"sv,
};

}  // namespace

std::string_view unread_kind(std::string_view bytes) {
    for (const Magic& magic : kMagics)
        if (bytes.size() >= magic.offset + magic.bytes.size() &&
            bytes.substr(magic.offset, magic.bytes.size()) == magic.bytes)
            return magic.name;
    const std::string_view text = skip_space(bytes);
    if (text.starts_with("<?xml") && !is_html(text)) return "XML";
    if (looks_like_json(text)) return "JSON";
    return {};
}

bool is_html(std::string_view bytes) {
    constexpr std::size_t kProlog = 4096;
    const std::string beginning = ascii_lower(bytes.substr(0, kProlog));
    return std::any_of(kHtmlBeginnings.begin(), kHtmlBeginnings.end(), [&](std::string_view tag) {
        return beginning.find(tag) != std::string::npos;
    });
}

bool is_no_article_by_name(std::string_view path) {
    std::string name = ascii_lower(path.substr(path.rfind('/') + 1));
    if (name.ends_with(".gz")) name.resize(name.size() - 3);
    const std::size_t dot = name.rfind('.');
    if (std::ranges::find(kNotesBeside, std::string_view(name).substr(0, dot)) !=
        kNotesBeside.end())
        return true;
    if (dot == std::string::npos) return false;
    const std::string_view ending = std::string_view(name).substr(dot + 1);
    return std::find(kNoArticleEndings.begin(), kNoArticleEndings.end(), ending) !=
           kNoArticleEndings.end();
}

}  // namespace news::archive
