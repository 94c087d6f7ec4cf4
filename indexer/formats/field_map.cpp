// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/field_map.hpp"

#include <algorithm>
#include <span>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/container/split/usual_names.hpp"
#include "common/schema.hpp"
#include "common/unicode.hpp"
#include "common/url.hpp"
#include "indexer/extract/markup_text.hpp"
#include "indexer/formats/record_text.hpp"

namespace news::formats {

namespace {

using container::UsualNames;
using extract::SourceFields;

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = std::min(text.find(separator), text.size());
        parts.push_back(text.substr(0, end));
        if (end == text.size()) return parts;
        text.remove_prefix(end + 1);
    }
}

bool is_field(std::string_view name) {
    return std::ranges::find(usual_names(), name, &UsualNames::field) != usual_names().end();
}

Error unknown_field(std::string_view name) {
    std::vector<std::string_view> names;
    for (const UsualNames& row : usual_names())
        names.push_back(row.field);
    std::string hint = fmt::format("fields: {}", fmt::join(names, ", "));
    // the searches' fields are called by one of what ours hold, or as ours are
    const auto near = nearest_field(name);
    for (const std::string_view field : names)
        if ((!name.empty() && field.starts_with(name)) ||
            (near && field.starts_with(info(*near).name))) {
            hint = fmt::format("did you mean {}? {}", field, hint);
            break;
        }
    return {ErrorCode::usage, fmt::format("--map: no field is called \"{}\"", printable(name)),
            std::move(hint)};
}

// "Smith, Jones" and, as Python prints a list, "['Smith', 'Jones']".
std::vector<std::string> split_list(const std::string& text) {
    std::vector<std::string> items;
    const bool printed = text.size() >= 4 && text.front() == '[' && text.back() == ']' &&
                         (text[1] == '\'' || text[1] == '"');
    if (printed) {
        const std::string_view inner = std::string_view(text).substr(1, text.size() - 2);
        for (std::size_t at = 0; at < inner.size();) {
            const char quote = inner[at];
            const std::size_t end = inner.find(quote, at + 1);
            if ((quote != '\'' && quote != '"') || end == std::string_view::npos) break;
            items.emplace_back(inner.substr(at + 1, end - at - 1));
            at = std::min(inner.find_first_of("'\"", end + 1), inner.size());
        }
        return items;
    }
    char separator = ',';
    for (const char stronger : {'|', ';'})
        if (text.find(stronger) != std::string::npos) separator = stronger;
    for (const std::string_view part : split(text, separator))
        items.emplace_back(part);
    return items;
}

// A text whose paragraphs end with their line has no line break within one: no line of print is
// that long.
std::string part_paragraphs(std::string text) {
    constexpr std::size_t kLongestPrinted = 160;
    if (text.find("\n\n") != std::string::npos || text.find("\r\n\r\n") != std::string::npos)
        return text;
    std::size_t longest = 0;
    for (const std::string_view line : split(text, '\n'))
        longest = std::max(longest, line.size());
    if (longest <= kLongestPrinted) return text;
    std::string parted;
    for (const char c : text)
        parted.append(c == '\n' ? 2 : 1, c);
    return parted;
}

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789.") == std::string_view::npos;
}

class Mapping {
  public:
    Mapping(const FieldLookup& lookup, const FieldMap& map) : lookup_(lookup), map_(map) {}

    Result<MappedFields> run() {
        if (const FieldValue value = find("headline");
            value.texts.empty() && !value.other_kind.empty())
            return fail(ErrorCode::input,
                        fmt::format("its headline is {}, not a text", value.other_kind));
        take_texts();
        take_names();
        take_rest();
        check();
        return std::move(mapped_);
    }

  private:
    // The first name that says something.
    FieldValue find(std::string_view field) {
        FieldValue found;
        bool by_user = false;
        const auto look = [&](std::string_view name) {
            auto value = lookup_(name);
            if (value && found.texts.empty() && (!value->texts.empty() || found.other_kind.empty()))
                found = std::move(*value);
            return value.has_value();
        };
        for (const auto& [ours, theirs] : map_) {
            if (ours != field) continue;
            by_user = true;
            if (!look(comparable_name(theirs)) &&
                std::ranges::find(mapped_.absent, theirs) == mapped_.absent.end())
                mapped_.absent.push_back(theirs);
        }
        if (by_user) return found;
        const auto row = std::ranges::find(usual_names(), field, &UsualNames::field);
        for (const std::string_view name : split(row->names, ' ')) {
            look(name);
            if (!found.texts.empty()) break;
        }
        return found;
    }

    std::string first(std::string_view field) {
        FieldValue value = find(field);
        return value.texts.empty() ? std::string() : std::move(value.texts.front());
    }

    // Seconds since 1970 are a date, too.
    std::string moment(std::string_view field) {
        FieldValue value = find(field);
        return value.texts.empty() ? std::move(value.number) : std::move(value.texts.front());
    }

    std::vector<std::string> list(std::string_view field) {
        FieldValue value = find(field);
        return value.texts.size() == 1 ? split_list(value.texts.front()) : std::move(value.texts);
    }

    std::vector<std::string> texts(std::string_view field) {
        std::vector<std::string> plain;
        for (const std::string& text : find(field).texts)
            plain.push_back(extract::text_of_markup(text));
        return plain;
    }

    void take_texts() {
        SourceFields& fields = mapped_.fields;
        for (const std::string& part : find("body").texts) {
            if (!fields.body.empty()) fields.body += "\n\n";
            fields.body += part_paragraphs(extract::paragraphs_of_markup(part));
        }
        fields.headline = extract::text_of_markup(first("headline"));
        // what has a name alone may be anything
        if (fields.headline.empty() && !fields.body.empty() && !is_mapped("headline"))
            if (const auto name = lookup_("name"); name && !name->texts.empty())
                fields.headline = extract::text_of_markup(name->texts.front());
        std::string deck = extract::paragraphs_of_markup(first("deck"));
        if (fields.body.empty())
            fields.body = part_paragraphs(std::move(deck));
        else if (!fields.body.starts_with(deck))
            fields.deck = std::move(deck);
        fields.captions = texts("captions");
        fields.credits = texts("credits");
    }

    bool is_mapped(std::string_view field) const {
        return std::ranges::find(map_, field, &FieldMap::value_type::first) != map_.end();
    }

    void take_names() {
        SourceFields& fields = mapped_.fields;
        FieldValue authors = find("authors");
        if (authors.texts.size() == 1) {
            // a printed line, or a list in one
            std::vector<std::string> names = {authors.texts.front()};
            if (names.front().starts_with('[')) names = split_list(names.front());
            fields.bylines = std::move(names);
        } else {
            fields.authors = std::move(authors.texts);
        }
        fields.people = list("people");
        fields.organisations = list("organisations");
        fields.places = list("places");
        fields.keywords = list("keywords");
    }

    void take_rest() {
        SourceFields& fields = mapped_.fields;
        fields.date = moment("date");
        fields.modified = moment("modified");
        fields.url = first("url");
        fields.publisher = first("publisher");
        if (const std::string host = host_of(fields.publisher); !host.empty())
            fields.publisher = host;
        fields.agency = first("agency");
        fields.section = extract::text_of_markup(first("section"));
        // the number of a class says nothing to a reader
        if (is_number(fields.section) && !is_mapped("section")) fields.section.clear();
        fields.language = first("language");
        fields.slug = first("slug");
    }

    void check() {
        SourceFields& fields = mapped_.fields;
        if (!fields.body.empty() || !fields.captions.empty()) return;
        if (fields.headline.empty())
            fields.skipped = "no article: none of its fields is a headline or a text";
        else if (fields.date.empty() && fields.url.empty() && fields.bylines.empty() &&
                 fields.authors.empty())
            fields.skipped = "no article: a headline alone";
    }

    const FieldLookup& lookup_;
    const FieldMap& map_;
    MappedFields mapped_;
};

}  // namespace

Result<FieldMap> parse_field_map(const std::vector<std::string>& options) {
    FieldMap map;
    for (const std::string& option : options) {
        for (const std::string_view pair : split(option, ',')) {
            const std::size_t equals = std::min(pair.find('='), pair.size());
            const std::string_view field = trimmed(pair.substr(0, equals));
            const std::string_view name = trimmed(pair.substr(std::min(equals + 1, pair.size())));
            if (field.empty() || name.empty())
                return fail(ErrorCode::usage,
                            fmt::format("--map: \"{}\" maps nothing", printable(pair)),
                            "--map headline=title,date=published");
            if (!is_field(field)) return tl::unexpected(unknown_field(field));
            map.emplace_back(field, name);
        }
    }
    return map;
}

Result<MappedFields> map_fields(const FieldLookup& lookup, const FieldMap& map) {
    return Mapping(lookup, map).run();
}

}  // namespace news::formats
