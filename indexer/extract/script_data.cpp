// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/script_data.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/unicode.hpp"
#include "indexer/extract/body_regions.hpp"
#include "indexer/extract/boilerplate.hpp"
#include "indexer/extract/lenient_json.hpp"
#include "indexer/extract/markup_text.hpp"
#include "indexer/extract/outline.hpp"
#include "indexer/extract/script_values.hpp"

namespace news::extract {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostNodes = 200'000;
constexpr unsigned kEnough = 250;  // letters of an article

Json parse(std::string_view text) {
    if (json_depth(text) <= kMaxJsonDepth) {
        Json strict = Json::parse(text, nullptr, false);
        if (!strict.is_discarded()) return strict;
    }
    return Json::parse(repair_json(text), nullptr, false);
}

const std::string* string_member(const Json& object, std::string_view name) {
    const auto found = object.is_object() ? object.find(name) : object.end();
    return found == object.end() || !found->is_string() ? nullptr
                                                        : found->get_ptr<const std::string*>();
}

// A node of rich text that is one paragraph, as the editors in use write it: a type, and the text
// in it or in runs ("bold", "link") below it.
bool is_paragraph(const Json& object) {
    for (std::string_view name : {"nodeType", "_type", "type"}) {
        const std::string* type = string_member(object, name);
        if (!type) continue;
        return type->starts_with("paragraph") || type->starts_with("heading") || *type == "p" ||
               *type == "header" || (*type == "block" && object.contains("children"));
    }
    return false;
}

std::string text_of_runs(const Json& value) {
    for (std::string_view name : {"text", "html", "value", "content"}) {
        if (const std::string* text = string_member(value, name)) return *text;
    }
    std::string text;
    if (!value.is_structured()) return text;
    for (const Json& child : value)
        text += text_of_runs(child);
    return text;
}

// What is written about a picture, a person or the page, not in the article.
bool is_beside_text(std::string_view key) {
    constexpr auto kKeys = std::to_array<std::string_view>(
        {"alt", "alttext", "bio", "biography", "caption", "copyright", "credit", "description",
         "disclaimer", "excerpt", "metadescription", "seodescription", "seo", "socialdescription",
         "summary", "teaser", "title", "headline"});
    return std::ranges::find(kKeys, lower_case(key)) != kKeys.end();
}

// The key without the marks that part its words: "published_at" → "publishedat".
std::string plain_key(std::string_view key) {
    std::string plain = lower_case(key);
    std::erase_if(plain, [](char c) { return c == '_' || c == '-'; });
    return plain;
}

void read_names(const Json& value, std::vector<std::string>& names) {
    constexpr std::size_t kMost = 20;
    if (names.size() >= kMost) return;
    if (value.is_string()) {
        std::string name = text_of_markup(value.get_ref<const std::string&>());
        if (!name.empty()) names.push_back(std::move(name));
    } else if (value.is_array()) {
        for (const Json& item : value)
            if (!item.is_array()) read_names(item, names);
    } else if (value.is_object()) {
        for (std::string_view key : {"name", "fullName", "full_name", "displayName"}) {
            if (const std::string* name = string_member(value, key))
                return read_names(*name, names);
        }
    }
}

// The day and the names that an object states of itself.
void read_statements(const Json& object, ScriptData& data) {
    constexpr auto kDays = std::to_array<std::string_view>(
        {"datepublished", "publishedat", "publisheddate", "publishdate", "publishedon",
         "publicationdate", "publishedtime", "publishtime", "firstpublished", "firstpublishedat",
         "firstpublisheddate", "pubdate", "published"});
    constexpr auto kNames = std::to_array<std::string_view>({"author", "authors", "byline"});
    for (const auto& [name, value] : object.items()) {
        const std::string key = plain_key(name);
        if (data.published.empty() && value.is_string() &&
            std::ranges::find(kDays, key) != kDays.end()) {
            data.published = clean_text(value.get_ref<const std::string&>());
        }
        if (data.authors.empty() && std::ranges::find(kNames, key) != kNames.end()) {
            read_names(value, data.authors);
        }
    }
}

// Objects and arrays with the texts in them, laid out like the regions and blocks of a page.
class DataReader {
  public:
    explicit DataReader(std::string_view headline) : headline_(letters_of(headline)) {}

    void add(const ScriptValue& value);
    ScriptData find() const;

  private:
    struct Node {
        const Json* value;
        std::size_t parent;  // the first node is its own parent
        std::size_t end;     // nodes [own index, end) lie within
        std::size_t first_text;
        std::size_t end_text;
        std::string name;     // key, index or script
        unsigned weight = 0;  // of the running text within
        bool titled = false;  // the page's headline stands in it
    };
    struct Text {
        std::uint64_t kind;  // texts in places of the same names are of one kind
        std::string text;
        unsigned weight;  // of running text; 0: it is none
    };

    void read(const Json& value, std::string name, std::size_t parent, std::uint64_t kind);
    void read_members(const Json& value, std::size_t index, std::uint64_t kind);
    unsigned read_text(const std::string& text, std::uint64_t kind);
    bool is_titled(const Json& object) const;
    bool says_headline(const Json& value) const;
    std::size_t choose() const;
    std::string text_of(const Node& node) const;

    std::string headline_;
    std::deque<Json> values_;
    std::vector<Node> nodes_;
    std::vector<Text> texts_;
    int layer_ = 0;
};

void DataReader::add(const ScriptValue& value) {
    if (nodes_.empty()) nodes_.push_back({nullptr, 0, 1, 0, 0, "", 0, false});
    values_.push_back(parse(value.json));
    if (!values_.back().is_discarded()) read(values_.back(), value.place, 0, 1);
    nodes_.front().end = nodes_.size();
    nodes_.front().end_text = texts_.size();
}

bool DataReader::says_headline(const Json& value) const {
    if (!value.is_string() || headline_.empty()) return false;
    const auto& text = value.get_ref<const std::string&>();
    // Marks and markup around it are few.
    return text.size() < 3 * headline_.size() + 60 && letters_of(text_of_markup(text)) == headline_;
}

bool DataReader::is_titled(const Json& object) const {
    for (std::string_view name : {"headline", "title", "headlines", "name"}) {
        const auto found = object.find(name);
        if (found == object.end()) continue;
        if (says_headline(*found)) return true;
        if (found->is_object() &&
            std::ranges::any_of(*found, [&](const Json& part) { return says_headline(part); })) {
            return true;
        }
    }
    return false;
}

void DataReader::read(const Json& value, std::string name, std::size_t parent, std::uint64_t kind) {
    if (nodes_.size() >= kMostNodes) return;
    const std::size_t index = nodes_.size();
    nodes_.push_back({&value, parent, index + 1, texts_.size(), 0, std::move(name), 0, false});
    unsigned weight = 0;
    if (value.is_string()) {
        weight = read_text(value.get_ref<const std::string&>(), kind);
    } else if (is_paragraph(value)) {
        weight = read_text(text_of_runs(value), kind);
    } else {
        nodes_[index].titled = value.is_object() && is_titled(value);
        read_members(value, index, kind);
    }
    nodes_[index].weight += weight;
    nodes_[index].end = nodes_.size();
    nodes_[index].end_text = texts_.size();
    if (index != parent) nodes_[parent].weight += nodes_[index].weight;
}

void DataReader::read_members(const Json& value, std::size_t index, std::uint64_t kind) {
    const std::hash<std::string_view> hash;
    std::size_t number = 0;
    for (const auto& [key, child] : value.items()) {
        if (!child.is_string() && !child.is_structured()) continue;
        if (value.is_array()) {
            read(child, fmt::format("[{}]", number++), index, kind);
        } else if (!is_beside_text(key)) {
            read(child, key, index, (kind ^ hash(key)) * 0x9E3779B97F4A7C15ULL);
        }
    }
}

// Returns the weight of the running text in it.
unsigned DataReader::read_text(const std::string& text, std::uint64_t kind) {
    constexpr std::size_t kLongest = 512 * 1024;
    constexpr int kMostLayers = 2;
    if (text.size() > kLongest) return 0;
    if (text.starts_with('{') && holds_data(text) && layer_ < kMostLayers) {
        values_.push_back(parse(text));
        ++layer_;
        const std::size_t holder = nodes_.size() - 1;
        if (values_.back().is_structured()) read(values_.back(), "data", holder, kind + 1);
        --layer_;
        return 0;
    }
    const bool marked = text.find_first_of("<&") != std::string::npos;
    const std::string paragraphs = marked ? paragraphs_of_markup(text) : text;
    unsigned all = 0;
    for (std::size_t at = 0; at < paragraphs.size();) {
        const std::size_t end = std::min(paragraphs.find('\n', at), paragraphs.size());
        std::string line = clean_text(std::string_view(paragraphs).substr(at, end - at));
        at = end + 1;
        if (line.empty()) continue;
        constexpr unsigned kRunning = 50;
        const unsigned weight = text_weight(line);
        const bool running = weight >= kRunning && has_sentence(line);
        texts_.push_back({kind, std::move(line), running ? weight : 0});
        all += texts_.back().weight;
    }
    return all;
}

// The smallest node that holds most of the running text: of the object beside the page's headline,
// or else of all.
std::size_t DataReader::choose() const {
    std::size_t best = 0;
    std::size_t nearest = nodes_.size();  // the last node with the headline that was met
    for (std::size_t i = nodes_.size(); i-- > 0;) {
        if (!nodes_[i].titled || nodes_[i].weight < kEnough) continue;
        const bool innermost = nearest >= nodes_[i].end;
        nearest = i;
        if (innermost && (best == 0 || nodes_[i].weight >= nodes_[best].weight)) best = i;
    }
    while (true) {
        std::size_t most = 0;
        for (std::size_t child = best + 1; child < nodes_[best].end; child = nodes_[child].end) {
            if (most == 0 || nodes_[child].weight > nodes_[most].weight) most = child;
        }
        if (most == 0) return best;
        // The items of an array are alike, the members of an object are not.
        const bool array = nodes_[best].value && nodes_[best].value->is_array();
        const unsigned percent = array ? 80 : 60;
        if (nodes_[most].weight * 100 < nodes_[best].weight * percent) return best;
        if (array && nodes_[most].end_text - nodes_[most].first_text == 1) return best;
        best = most;
    }
}

std::string DataReader::text_of(const Node& node) const {
    constexpr unsigned kShare = 10;
    std::unordered_map<std::uint64_t, unsigned> kinds;
    unsigned heaviest = 0;
    for (std::size_t i = node.first_text; i < node.end_text; ++i) {
        unsigned& weight = kinds[texts_[i].kind];
        weight += texts_[i].weight;
        heaviest = std::max(heaviest, weight);
    }
    std::string text;
    // Texts of as many names are what a program says on occasion.
    if (heaviest < kEnough) return text;
    std::unordered_set<std::string_view> seen;
    for (std::size_t i = node.first_text; i < node.end_text; ++i) {
        const std::string& line = texts_[i].text;
        if (kinds[texts_[i].kind] * kShare < heaviest || is_promotion(line)) continue;
        if (letters_of(line) == headline_) continue;
        // Data say many things twice: as markup and without.
        if (texts_[i].weight > 0 && !seen.insert(line).second) continue;
        if (!text.empty()) text += "\n\n";
        text += line;
    }
    return text;
}

ScriptData DataReader::find() const {
    ScriptData data;
    if (nodes_.empty()) return data;
    const std::size_t best = choose();
    data.text = text_of(nodes_[best]);
    if (data.text.empty()) return data;
    bool beside = true;  // what stands around the article is not said of it
    for (std::size_t n = best; n != 0; n = nodes_[n].parent) {
        const Node& node = nodes_[n];
        if (beside && node.value->is_object()) read_statements(*node.value, data);
        beside = beside && !node.titled;
        const char* border = node.parent == 0 ? ", " : data.place.starts_with('[') ? "" : ".";
        data.place = data.place.empty() ? node.name : node.name + border + data.place;
    }
    return data;
}

}  // namespace

ScriptData find_script_data(std::string_view source, std::string_view headline) {
    DataReader reader(headline);
    for (const ScriptValue& value : find_script_values(source))
        reader.add(value);
    return reader.find();
}

}  // namespace news::extract
