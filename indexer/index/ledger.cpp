// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/ledger.hpp"

#define XXH_INLINE_ALL
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <xxhash.h>

#include "common/article_json.hpp"

namespace news::index {

using Json = nlohmann::ordered_json;

namespace {

constexpr std::array<std::string_view, 3> kOutcomes = {"indexed", "skipped", "failed"};

// A path is bytes; as Latin-1 code points each byte becomes a character of its own, so that JSON
// can hold any path and give it back unchanged.
std::string bytes_to_text(std::string_view bytes) {
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80U) {
            text += c;
        } else {
            text += static_cast<char>(0xC0U | (byte >> 6U));
            text += static_cast<char>(0x80U | (byte & 0x3FU));
        }
    }
    return text;
}

std::string text_to_bytes(std::string_view text) {
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto lead = static_cast<unsigned char>(text[i]);
        if (lead < 0x80U || i + 1 == text.size()) {
            bytes += text[i];
        } else {
            const auto trail = static_cast<unsigned char>(text[++i]);
            bytes += static_cast<char>(((lead & 0x03U) << 6U) | (trail & 0x3FU));
        }
    }
    return bytes;
}

}  // namespace

bool LedgerEntry::still_holds_for(const LedgerEntry& now) const {
    return outcome != InputOutcome::failed && size == now.size && modified == now.modified &&
           extractor == now.extractor && options == now.options;
}

std::string ledger_key(std::string_view path) {
    // Xapian's metadata keys share the 252 bytes of its B-tree keys with an escape for each NUL
    constexpr std::size_t kLongest = 200;
    std::string key(kLedgerPrefix);
    if (path.size() <= kLongest) return key.append(path);
    return key.append(path.substr(0, kLongest - 16))
        .append(fmt::format("{:016x}", XXH3_64bits(path.data(), path.size())));
}

std::string serialise(const LedgerEntry& entry) {
    Json json;
    json["size"] = entry.size;
    json["modified"] = entry.modified;
    json["extractor"] = entry.extractor;
    json["options"] = entry.options;
    json["outcome"] = kOutcomes[static_cast<std::size_t>(entry.outcome)];
    if (!entry.reason.empty()) json["reason"] = entry.reason;
    json["articles"] = entry.articles;
    json["path"] = bytes_to_text(entry.path);
    return dump_line(json);
}

std::optional<LedgerEntry> parse_ledger_entry(std::string_view text) {
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return std::nullopt;
    const auto string_at = [&](const char* key) {
        const auto found = json.find(key);
        return found != json.end() && found->is_string() ? found->get<std::string>()
                                                         : std::string();
    };
    const auto integer_at = [&](const char* key) -> std::int64_t {
        const auto found = json.find(key);
        return found != json.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
    };
    LedgerEntry entry;
    entry.size = static_cast<std::uint64_t>(integer_at("size"));
    entry.modified = integer_at("modified");
    entry.extractor = static_cast<int>(integer_at("extractor"));
    entry.options = string_at("options");
    const std::string outcome = string_at("outcome");
    entry.outcome = InputOutcome::failed;
    for (std::size_t i = 0; i < kOutcomes.size(); ++i)
        if (kOutcomes[i] == outcome) entry.outcome = static_cast<InputOutcome>(i);
    entry.reason = string_at("reason");
    if (const auto articles = json.find("articles"); articles != json.end() && articles->is_array())
        for (const Json& article : *articles)
            if (article.is_string()) entry.articles.push_back(article.get<std::string>());
    entry.path = text_to_bytes(string_at("path"));
    return entry;
}

}  // namespace news::index
