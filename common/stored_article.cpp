// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/stored_article.hpp"

#define XXH_INLINE_ALL
#include <charconv>
#include <optional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <xxhash.h>

#include "common/article_json.hpp"
#include "common/unicode.hpp"

namespace news {

using Json = nlohmann::ordered_json;

namespace {

constexpr std::string_view kMagic = "newsarchive1 ";
constexpr std::size_t kHashDigits = 16;
// magic, two hashes, the space between them and the newline
constexpr std::size_t kFirstLine = kMagic.size() + 2 * kHashDigits + 2;

std::string to_hex(std::string_view bytes) {
    std::string hex;
    for (const char byte : bytes)
        hex += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    return hex;
}

std::string from_hex(std::string_view hex) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        unsigned value = 0;
        std::from_chars(hex.data() + i, hex.data() + i + 2, value, 16);
        bytes += static_cast<char>(value);
    }
    return bytes;
}

std::optional<std::uint64_t> hash_at(std::string_view data, std::size_t at) {
    std::uint64_t value = 0;
    const char* begin = data.data() + at;
    const auto [end, error] = std::from_chars(begin, begin + kHashDigits, value, 16);
    if (error != std::errc() || end != begin + kHashDigits) return std::nullopt;
    return value;
}

Json location_to_json(const Location& location) {
    Json json;
    if (is_valid_utf8(location.path))
        json["path"] = location.path;
    else
        json["path_bytes"] = to_hex(location.path);
    if (!location.container_format.empty()) json["container"] = container_to_json(location);
    if (!location.crawled.empty()) json["crawled"] = location.crawled;
    return json;
}

Location location_from_json(const Json& json) {
    Location location;
    if (!json.is_object()) return location;
    const auto text = [](const Json& object, const char* key) {
        const auto found = object.find(key);
        return found != object.end() && found->is_string() ? found->get<std::string>()
                                                           : std::string();
    };
    location.path = text(json, "path");
    if (location.path.empty()) location.path = from_hex(text(json, "path_bytes"));
    location.crawled = text(json, "crawled");
    if (const auto container = json.find("container");
        container != json.end() && container->is_object()) {
        location.container_format = text(*container, "format");
        location.member = text(*container, "member");
        if (const auto offset = container->find("record_offset");
            offset != container->end() && offset->is_number_unsigned())
            location.record_offset = offset->get<std::uint64_t>();
    }
    return location;
}

// The fields without the list of entities. What stands in a string has its quotation marks behind a
// backslash, so the key is found where it is one.
std::string without_entities(std::string_view fields) {
    constexpr std::string_view kKey = ",\"entities\":[";
    const std::size_t key = fields.find(kKey);
    if (key == fields.npos) return std::string(fields);
    int depth = 1;
    std::size_t at = key + kKey.size();
    for (; at < fields.size() && depth > 0; ++at) {
        at = fields.find_first_of("\"[]", at);
        if (at == fields.npos) return std::string(fields);
        if (fields[at] == '[') ++depth;
        if (fields[at] == ']') --depth;
        if (fields[at] != '"') continue;
        for (++at; at < fields.size() && fields[at] != '"'; ++at)
            if (fields[at] == '\\') ++at;
    }
    if (depth > 0) return std::string(fields);
    return std::string(fields.substr(0, key)).append(fields.substr(at));
}

}  // namespace

std::string serialise(const StoredArticle& stored) {
    JsonText json;
    json.open('{');
    write_fields(json, stored.article);
    json.key("added").value(stored.added);
    json.key("locations").open('[');
    for (const Location& location : stored.locations)
        json.json(dump_line(location_to_json(location)));
    json.close(']').close('}');

    std::string rest = json.take();
    rest.reserve(rest.size() + 1 + stored.article.body.size());
    rest.append("\n").append(stored.article.body);
    return fmt::format("{}{:016x} {:016x}\n{}", kMagic, XXH3_64bits(rest.data(), rest.size()),
                       stored.posting_sum, rest);
}

namespace {

// What its first line says, and what follows it.
struct Parts {
    std::uint64_t posting_sum = 0;
    std::string_view fields;
    std::string_view body;
};

// What is wrong with it where the form or the checksum is.
tl::expected<Parts, std::string_view> parts_of(std::string_view data) {
    if (!data.starts_with(kMagic) || data.size() < kFirstLine ||
        data[kMagic.size() + kHashDigits] != ' ' || data[kFirstLine - 1] != '\n')
        return tl::unexpected<std::string_view>("no header");
    const auto checksum = hash_at(data, kMagic.size());
    const auto posting_sum = hash_at(data, kMagic.size() + kHashDigits + 1);
    if (!checksum || !posting_sum) return tl::unexpected<std::string_view>("header");
    const std::string_view rest = data.substr(kFirstLine);
    if (XXH3_64bits(rest.data(), rest.size()) != *checksum)
        return tl::unexpected<std::string_view>("checksum");
    const std::size_t line_end = rest.find('\n');
    if (line_end == std::string_view::npos) return tl::unexpected<std::string_view>("no body");
    return Parts{*posting_sum, rest.substr(0, line_end), rest.substr(line_end + 1)};
}

}  // namespace

Result<StoredArticle> parse_stored_article(std::string_view data, StoredPart part) {
    const auto damaged = [](std::string_view what) {
        return fail(ErrorCode::damaged_database,
                    fmt::format("a stored article is damaged ({})", what),
                    "news-indexer check   says what is wrong; index the sources again");
    };
    const auto parts = parts_of(data);
    if (!parts) return damaged(parts.error());
    const Json json = part == StoredPart::all
                          ? Json::parse(parts->fields, nullptr, false)
                          : Json::parse(without_entities(parts->fields), nullptr, false);
    if (!json.is_object()) return damaged("fields");

    StoredArticle stored;
    stored.article = fields_from_json(json);
    stored.article.body = parts->body;
    stored.posting_sum = parts->posting_sum;
    if (const auto added = json.find("added"); added != json.end() && added->is_string())
        stored.added = added->get<std::string>();
    if (const auto locations = json.find("locations");
        locations != json.end() && locations->is_array())
        for (const Json& location : *locations)
            stored.locations.push_back(location_from_json(location));
    if (stored.locations.empty()) return damaged("no location");
    stored.article.location = stored.locations.front();
    return stored;
}

std::optional<std::string_view> stored_body(std::string_view data) {
    const auto parts = parts_of(data);
    return parts ? std::optional(parts->body) : std::nullopt;
}

}  // namespace news
