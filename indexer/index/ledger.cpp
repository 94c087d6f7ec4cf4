// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/ledger.hpp"

#include <array>

#include <nlohmann/json.hpp>

#include "common/article_json.hpp"
#include "indexer/index/metadata_text.hpp"

namespace news::index {

using Json = nlohmann::ordered_json;

namespace {

constexpr std::array<std::string_view, 4> kOutcomes = {"indexed", "skipped", "failed",
                                                       "unfinished"};

// At most `most` bytes, whole characters of them where it is UTF-8.
std::string bounded(std::string_view text, std::size_t most) {
    constexpr std::string_view kEllipsis = "…";
    if (text.size() <= most) return std::string(text);
    std::size_t end = most - kEllipsis.size();
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return std::string(text.substr(0, end)).append(kEllipsis);
}

std::string string_at(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::int64_t integer_at(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

std::uint64_t count_at(const Json& json, const char* key) {
    return static_cast<std::uint64_t>(integer_at(json, key));
}

bool flag_at(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_boolean() && found->get<bool>();
}

// The list or object under a key; null where there is none.
Json part_at(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() ? *found : Json();
}

Json failure_to_json(const RecordFailure& failure) {
    Json json;
    if (!failure.member.empty()) json["member"] = bytes_to_text(failure.member);
    if (failure.record_offset) json["offset"] = *failure.record_offset;
    json["reason"] = bytes_to_text(failure.reason);
    return json;
}

RecordFailure failure_from_json(const Json& json) {
    RecordFailure failure;
    failure.member = text_to_bytes(string_at(json, "member"));
    if (json.contains("offset")) failure.record_offset = count_at(json, "offset");
    failure.reason = text_to_bytes(string_at(json, "reason"));
    return failure;
}

bool is_same_reading(const LedgerEntry& a, const LedgerEntry& b) {
    return a.size == b.size && a.modified == b.modified && a.extractor == b.extractor &&
           a.options == b.options;
}

}  // namespace

std::string_view to_string(InputOutcome outcome) {
    return kOutcomes[static_cast<std::size_t>(outcome)];
}

bool LedgerEntry::still_holds_for(const LedgerEntry& now) const {
    const bool is_whole = outcome == InputOutcome::indexed || outcome == InputOutcome::skipped;
    return is_whole && is_same_reading(*this, now);
}

bool LedgerEntry::can_go_on_as(const LedgerEntry& now) const {
    return outcome == InputOutcome::unfinished && fresh && is_same_reading(*this, now);
}

void LedgerEntry::add_failure(const Location& location, std::string_view text) {
    constexpr std::size_t kMostMemberBytes = 500;
    constexpr std::size_t kMostReasonBytes = 300;
    ++failed;
    if (failures.size() == kMostFailures) return;
    failures.push_back({bounded(location.member, kMostMemberBytes), location.record_offset,
                        bounded(text, kMostReasonBytes)});
}

std::string ledger_key(std::string_view path) {
    return metadata_key(kLedgerPrefix, path);
}

// Most inputs are one article: what is usual is left out.
std::string serialise(const LedgerEntry& entry) {
    Json json;
    json["size"] = entry.size;
    json["modified"] = entry.modified;
    json["extractor"] = entry.extractor;
    json["options"] = bytes_to_text(entry.options);
    if (entry.named) json["named"] = true;
    json["outcome"] = to_string(entry.outcome);
    if (entry.outcome != InputOutcome::indexed) json["read_at"] = entry.read_at;
    json["articles"] = entry.articles;
    if (!entry.reason.empty()) json["reason"] = bytes_to_text(entry.reason);
    if (entry.skipped.total() > 0) {
        Json kinds = Json::object();
        for (const auto& [kind, count] : entry.skipped.kinds())
            kinds[bytes_to_text(kind)] = count;
        json["skipped"] = std::move(kinds);
    }
    if (entry.failed > 0) {
        json["failed"] = entry.failed;
        Json failures = Json::array();
        for (const RecordFailure& failure : entry.failures)
            failures.push_back(failure_to_json(failure));
        json["failures"] = std::move(failures);
    }
    if (entry.fresh) json["fresh"] = true;
    if (entry.stale) json["stale"] = true;
    json["path"] = bytes_to_text(entry.path);
    return dump_line(json);
}

std::optional<LedgerEntry> parse_ledger_entry(std::string_view text) {
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return std::nullopt;
    LedgerEntry entry;
    entry.size = count_at(json, "size");
    entry.modified = integer_at(json, "modified");
    entry.extractor = static_cast<int>(integer_at(json, "extractor"));
    entry.options = text_to_bytes(string_at(json, "options"));
    entry.named = flag_at(json, "named");
    entry.outcome = InputOutcome::unfinished;
    const std::string outcome = string_at(json, "outcome");
    for (std::size_t i = 0; i < kOutcomes.size(); ++i)
        if (kOutcomes[i] == outcome) entry.outcome = static_cast<InputOutcome>(i);
    entry.read_at = string_at(json, "read_at");
    entry.articles = count_at(json, "articles");
    entry.reason = text_to_bytes(string_at(json, "reason"));
    const Json skipped = part_at(json, "skipped");
    for (const auto& [kind, count] : skipped.items())
        if (count.is_number_unsigned())
            entry.skipped.add(text_to_bytes(kind), count.get<std::uint64_t>());
    entry.failed = count_at(json, "failed");
    const Json failures = part_at(json, "failures");
    for (const Json& failure : failures)
        if (failure.is_object()) entry.failures.push_back(failure_from_json(failure));
    entry.fresh = flag_at(json, "fresh");
    entry.stale = flag_at(json, "stale");
    entry.path = text_to_bytes(string_at(json, "path"));
    return entry;
}

}  // namespace news::index
