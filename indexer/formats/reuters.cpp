// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/reuters.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <vector>

#include "common/unicode.hpp"
#include "indexer/formats/plain_names.hpp"
#include "indexer/formats/record_text.hpp"

namespace news::formats {

namespace {

constexpr std::size_t kNone = std::string_view::npos;

// Between <NAME …> and </NAME>, or the end where that is missing.
std::string_view element(std::string_view text, std::string_view name) {
    const std::string start = "<" + std::string(name);
    for (std::size_t at = 0; (at = text.find(start, at)) != kNone; at += start.size()) {
        std::string_view rest = text.substr(at + start.size());
        if (!rest.starts_with('>') && !rest.starts_with(' ')) continue;
        const std::size_t open = rest.find('>');
        if (open == kNone) return {};
        rest.remove_prefix(open + 1);
        return rest.substr(0, rest.find("</" + std::string(name) + ">"));
    }
    return {};
}

struct Reference {
    char32_t character = 0;
    std::size_t length = 0;  // bytes of the reference; 0: it is none
};

// "&lt;", "&#31;": the distribution has no others. `text` begins with "&".
Reference read_reference(std::string_view text) {
    constexpr std::size_t kLongest = 10;
    const std::size_t end = text.substr(0, kLongest).find(';');
    if (end == kNone) return {};
    const std::string_view name = text.substr(1, end - 1);
    if (name == "lt") return {'<', end + 1};
    if (name == "gt") return {'>', end + 1};
    if (name == "amp") return {'&', end + 1};
    if (!name.starts_with('#')) return {};
    unsigned number = 0;
    const char* const last = name.data() + name.size();
    const auto [read, error] = std::from_chars(name.data() + 1, last, number);
    if (error != std::errc() || read != last) return {};
    return {number, end + 1};
}

// Control characters of the wire stand for a space.
std::string plain(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const Reference reference = text[at] == '&' ? read_reference(text.substr(at)) : Reference();
        if (reference.length == 0) {
            result += text[at++];
            continue;
        }
        const bool is_control = reference.character < 0x20 || reference.character == 0x7f;
        append_utf8(result, is_control ? U' ' : reference.character);
        at += reference.length;
    }
    return result;
}

std::vector<std::string> list(std::string_view text, std::string_view name) {
    std::vector<std::string> items;
    std::string_view rest = element(text, name);
    for (std::size_t at = 0; (at = rest.find("<D>")) != kNone;) {
        rest.remove_prefix(at + 3);
        if (std::string item = plain(rest.substr(0, rest.find("</D>"))); !item.empty())
            items.push_back(std::move(item));
    }
    return items;
}

// "ec" is "EC", "ico-coffee" "ICO Coffee".
std::string organisation_name(std::string_view code) {
    if (code == "worldbank") return "World Bank";
    const std::size_t hyphen = code.find('-');
    std::string name(code.substr(0, hyphen));
    for (char& c : name)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (hyphen != kNone) name += " " + name_of_code(code.substr(hyphen + 1));
    return name;
}

// The day of "26-FEB-1987 15:01:01.79": what follows may be anything.
std::string_view day_of(std::string_view date) {
    date = trimmed(date);
    return date.substr(0, date.find_first_of(" &\n"));
}

// In the wire's own header, which may stand in several pieces: control characters, then priority,
// category and slug, "u f BC-BAHIA-COCOA-REVIEW   02-26 0105".
std::string slug_of(std::string_view record) {
    for (std::size_t at = 0; (at = record.find("<UNKNOWN>", at)) != kNone; ++at) {
        for (std::string_view line : lines_of(element(record.substr(at), "UNKNOWN"))) {
            const std::size_t priority = line.find(' ');
            if (priority == 0 || priority > 2 || line.size() < priority + 4 ||
                line[priority + 2] != ' ')
                continue;
            line.remove_prefix(priority + 3);
            std::string slug = plain(trimmed(line.substr(0, line.find("  "))));
            std::erase(slug, '*');  // of urgent news
            return slug;
        }
    }
    return {};
}

// "REUTER", "Reuter...": ends a story; "MORE": another part of it follows.
bool is_end_mark(std::string_view line) {
    std::string word = lower_case(trimmed(line));
    word.erase(std::ranges::find(word, '.'), word.end());
    return word == "reuter" || word == "reuters" || word == "reute" || word == "more";
}

// A line that begins with a space begins a paragraph, or is a row of a table.
std::string paragraphs(std::string_view text) {
    std::vector<std::string_view> lines = lines_of(text);
    while (!lines.empty() && (trimmed(lines.back()).empty() || is_end_mark(lines.back())))
        lines.pop_back();
    std::string body;
    for (const std::string_view line : lines) {
        if (line.starts_with(' ')) body += '\n';
        body.append(line).append("\n");
    }
    return body;
}

bool has_small_letters(std::string_view line) {
    return std::ranges::any_of(line, [](char c) { return c >= 'a' && c <= 'z'; });
}

// Text that nobody marked up: a heading in capitals, where it has one, then the story.
void take_unmarked(std::string_view text, extract::SourceFields& fields) {
    const std::vector<std::string_view> lines = lines_of(text);
    const auto first =
        std::ranges::find_if(lines, [](std::string_view line) { return !trimmed(line).empty(); });
    if (first == lines.end()) return;
    if (has_small_letters(*first)) {
        fields.body = paragraphs(text);
        return;
    }
    fields.headline = trimmed(*first);
    if (fields.headline.ends_with(',')) fields.headline.pop_back();
    const std::size_t behind =
        static_cast<std::size_t>(first->data() - text.data()) + first->size();
    fields.body = paragraphs(text.substr(behind));
}

}  // namespace

extract::SourceFields read_reuters(const container::PageRecord& record) {
    RecordText decoded = text_of_record(record);
    const std::string_view record_text = decoded.utf8;
    extract::SourceFields fields;
    fields.warnings = std::move(decoded.warnings);
    fields.agency = "Reuters";
    fields.publisher = "Reuters";
    fields.language = "en";
    fields.date = day_of(element(record_text, "DATE"));
    fields.slug = slug_of(record_text);
    fields.keywords = list(record_text, "TOPICS");
    for (const std::string& exchange : list(record_text, "EXCHANGES"))
        fields.keywords.push_back(organisation_name(exchange));
    for (const std::string& place : list(record_text, "PLACES"))
        fields.places.push_back(name_of_code(place));
    for (const std::string& person : list(record_text, "PEOPLE"))
        fields.people.push_back(name_of_code(person));
    for (const std::string& organisation : list(record_text, "ORGS"))
        fields.organisations.push_back(organisation_name(organisation));

    const std::string_view text = element(record_text, "TEXT");
    fields.headline = plain(element(text, "TITLE"));
    if (const std::string_view author = trimmed(element(text, "AUTHOR")); !author.empty())
        fields.bylines.push_back(plain(author));
    if (text.find("<BODY>") != kNone)
        fields.body = paragraphs(plain(element(text, "DATELINE")) + plain(element(text, "BODY")));
    else if (text.find("<TITLE>") == kNone)
        take_unmarked(plain(text), fields);
    return fields;
}

}  // namespace news::formats
