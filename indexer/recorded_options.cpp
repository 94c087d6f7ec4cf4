// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/recorded_options.hpp"

#include <filesystem>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/article_json.hpp"
#include "indexer/formats/field_map.hpp"

namespace news {

using Json = nlohmann::ordered_json;

namespace {

void add_pair(formats::FieldMap& map, const std::string& pair) {
    const std::size_t equals = pair.find('=');
    if (equals != std::string::npos)
        map.emplace_back(pair.substr(0, equals), pair.substr(equals + 1));
}

// Changes when the file does; empty for one that is not there.
std::string state_of(const std::string& path) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (error) return {};
    const auto time = std::filesystem::last_write_time(path, error);
    return error ? std::string() : fmt::format("{} {}", size, time.time_since_epoch().count());
}

}  // namespace

std::string recorded_options(const InputOptions& input, bool all_pages) {
    Json json;
    json["entities"] = !input.no_entities;
    json["all"] = all_pages;
    json["publisher"] = input.publisher;
    for (const auto& [field, name] : input.field_map)
        json["map"].push_back(field + '=' + name);
    for (const std::string& path : input.gazetteers)
        json["gazetteers"].push_back({{"path", path}, {"state", state_of(path)}});
    return dump_line(json);
}

std::optional<AddOptions> add_options_of(std::string_view recorded) {
    if (const auto end = recorded.rfind("} sidecar="); end != std::string_view::npos)
        recorded = recorded.substr(0, end + 1);
    const Json json = Json::parse(recorded, nullptr, false);
    if (!json.is_object()) return std::nullopt;
    const auto flag = [&](const char* key, bool otherwise) {
        const auto found = json.find(key);
        return found != json.end() && found->is_boolean() ? found->get<bool>() : otherwise;
    };
    AddOptions options;
    options.input.no_entities = !flag("entities", true);
    options.all_pages = flag("all", false);
    if (const auto publisher = json.find("publisher");
        publisher != json.end() && publisher->is_string())
        options.input.publisher = publisher->get<std::string>();
    if (const auto map = json.find("map"); map != json.end() && map->is_array())
        for (const Json& pair : *map)
            if (pair.is_string()) add_pair(options.input.field_map, pair.get<std::string>());
    if (const auto own = json.find("gazetteers"); own != json.end() && own->is_array())
        for (const Json& file : *own)
            if (file.is_object()) options.input.gazetteers.push_back(file.value("path", ""));
    return options;
}

}  // namespace news
