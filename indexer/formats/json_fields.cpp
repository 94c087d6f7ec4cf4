// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/json_fields.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "indexer/extract/lenient_json.hpp"
#include "indexer/formats/field_map.hpp"
#include "indexer/html/charset.hpp"

namespace news::formats {

namespace {

using Json = nlohmann::json;

// Under what an object that stands for a text keeps it.
constexpr std::array<std::string_view, 11> kTextKeys = {"main",  "rendered", "original", "value",
                                                        "text",  "name",     "title",    "label",
                                                        "$date", "#text",    "content"};

// The members of an object by their comparable names, computed once for many questions.
class Members {
  public:
    explicit Members(const Json& object) {
        if (!object.is_object()) return;
        for (const auto& [key, value] : object.items())
            members_.emplace_back(comparable_name(key), &value);
    }

    // A name may have dots in it itself: it is looked for as a whole first.
    const Json* at(std::string_view path) const {
        if (const Json* value = find(path)) return value;
        for (std::size_t dot = path.find('.'); dot != std::string_view::npos;
             dot = path.find('.', dot + 1))
            if (const Json* inner = find(path.substr(0, dot)))
                return Members(*inner).at(path.substr(dot + 1));
        return nullptr;
    }

  private:
    const Json* find(std::string_view comparable) const {
        const auto found =
            std::ranges::find(members_, comparable, &decltype(members_)::value_type::first);
        return found == members_.end() ? nullptr : found->second;
    }

    std::vector<std::pair<std::string, const Json*>> members_;
};

void add_texts(const Json& value, FieldValue& found, int depth) {
    constexpr int kDeepest = 4;
    constexpr std::size_t kMostItems = 10'000;
    if (value.is_string()) {
        if (auto text = value.get<std::string>(); !text.empty()) found.texts.push_back(text);
    } else if (value.is_array() && depth < kDeepest) {
        for (const Json& item : value)
            if (found.texts.size() < kMostItems) add_texts(item, found, depth + 1);
    } else if (value.is_object() && depth < kDeepest) {
        for (const std::string_view key : kTextKeys) {
            const auto inner = value.find(std::string(key));
            if (inner == value.end() || inner->is_null()) continue;
            return add_texts(*inner, found, depth + 1);
        }
    } else if (value.is_number() || value.is_boolean()) {
        found.other_kind = value.is_number() ? "a number" : "true or false";
        if (value.is_number_integer()) found.number = value.dump();
    }
}

std::optional<FieldValue> find_value(const Members& members, std::string_view name) {
    const Json* value = members.at(name);
    if (value == nullptr) return std::nullopt;
    FieldValue found;
    add_texts(*value, found, 0);
    return found;
}

}  // namespace

Result<extract::Extraction> read_json(const container::PageRecord& record,
                                      const extract::ExtractOptions& options) {
    const html::DecodedText decoded = html::decode(record.bytes, "application/json; charset=utf-8");
    Json json = Json::parse(decoded.utf8, nullptr, false);
    if (json.is_discarded()) json = Json::parse(extract::repair_json(decoded.utf8), nullptr, false);
    if (!json.is_object()) return fail(ErrorCode::input, "no JSON object");
    // what a search engine's dump wraps around each
    if (const auto source = json.find("_source"); source != json.end() && source->is_object())
        json = Json(*source);
    const Members members(json);
    auto mapped = map_fields([&](std::string_view name) { return find_value(members, name); },
                             options.field_map);
    if (!mapped) return tl::unexpected(mapped.error());
    extract::Extraction extraction =
        extract::complete_article(std::move(mapped->fields), "JSON", record, options);
    extraction.mapped = true;
    extraction.unmapped = std::move(mapped->absent);
    return extraction;
}

}  // namespace news::formats
