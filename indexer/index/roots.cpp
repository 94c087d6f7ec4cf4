// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/roots.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "common/article_json.hpp"
#include "indexer/index/metadata_text.hpp"
#include "indexer/index/whole_reading.hpp"

namespace news::index {

using Json = nlohmann::ordered_json;

namespace {

Json list_to_json(const std::vector<std::string>& globs) {
    Json list = Json::array();
    for (const std::string& glob : globs)
        list.push_back(bytes_to_text(glob));
    return list;
}

std::vector<std::string> list_at(const Json& json, const char* key) {
    std::vector<std::string> list;
    const auto found = json.find(key);
    if (found == json.end() || !found->is_array()) return list;
    for (const Json& glob : *found)
        if (glob.is_string()) list.push_back(text_to_bytes(glob.get<std::string>()));
    return list;
}

std::string text_at(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? text_to_bytes(found->get<std::string>())
                                                     : std::string();
}

}  // namespace

std::string root_key(std::string_view path) {
    return metadata_key(kRootPrefix, path);
}

std::string serialise(const Root& root) {
    Json json;
    json["path"] = bytes_to_text(root.path);
    json["include"] = list_to_json(root.include);
    json["exclude"] = list_to_json(root.exclude);
    json["options"] = bytes_to_text(root.options);
    return dump_line(json);
}

std::optional<Root> parse_root(std::string_view text) {
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return std::nullopt;
    Root root{text_at(json, "path"), list_at(json, "include"), list_at(json, "exclude"),
              text_at(json, "options")};
    if (root.path.empty()) return std::nullopt;
    return root;
}

std::vector<Root> read_roots(const Xapian::Database& database) {
    std::vector<Root> roots;
    const std::string prefix(kRootPrefix);
    for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix);
         ++key)
        if (auto root = parse_root(database.get_metadata(*key))) roots.push_back(std::move(*root));
    // the keys of long paths are cut and out of order
    std::sort(roots.begin(), roots.end(),
              [](const Root& a, const Root& b) { return a.path < b.path; });
    return roots;
}

Result<std::vector<Root>> read_roots(const std::string& path) {
    return read_whole(path, [](const Xapian::Database& database) { return read_roots(database); });
}

const Root* root_of(const std::vector<Root>& roots, std::string_view path) {
    while (!path.empty()) {
        const auto found = std::lower_bound(
            roots.begin(), roots.end(), path,
            [](const Root& root, std::string_view wanted) { return root.path < wanted; });
        if (found != roots.end() && found->path == path) return &*found;
        if (path == "/") break;
        const std::size_t slash = path.rfind('/');
        path = slash == 0 ? "/" : path.substr(0, slash == std::string_view::npos ? 0 : slash);
    }
    return nullptr;
}

}  // namespace news::index
