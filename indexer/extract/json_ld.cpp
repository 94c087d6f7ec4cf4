// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/json_ld.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/unicode.hpp"
#include "indexer/extract/lenient_json.hpp"
#include "indexer/extract/markup_text.hpp"

namespace news::extract {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxList = 100;         // authors, keywords or images of one object
constexpr std::size_t kMaxText = 512 * 1024;  // of an articleBody
constexpr std::size_t kMaxVisited = 20000;    // objects and arrays of one page

// Below these stand other things than what the page is about.
constexpr std::array<std::string_view, 22> kForeign = {
    "itemListElement", "hasPart",         "relatedLink", "mentions",       "citation", "isBasedOn",
    "comment",         "review",          "reviews",     "liveBlogUpdate", "blogPost", "isPartOf",
    "about",           "author",          "creator",     "publisher",      "image",    "video",
    "potentialAction", "associatedMedia", "breadcrumb",  "subjectOf"};

const Json* member(const Json& object, std::string_view name) {
    if (!object.is_object()) return nullptr;
    const auto found = object.find(name);
    return found == object.end() ? nullptr : &*found;
}

// A text, however it is wrapped: "x", ["x", …], {"@value": "x"}, 5.
std::string raw_text(const Json& value) {
    const Json* at = &value;
    for (int wraps = 0; wraps < 3; ++wraps) {
        if (at->is_array() && !at->empty()) {
            at = &at->front();
        } else if (const Json* inner = member(*at, "@value")) {
            at = inner;
        } else {
            break;
        }
    }
    if (at->is_string()) return at->get_ref<const std::string&>().substr(0, kMaxText);
    if (at->is_number_integer()) return std::to_string(at->get<long long>());
    if (at->is_boolean()) return at->get<bool>() ? "true" : "false";
    return {};
}

std::string raw_text(const Json& object, std::string_view name) {
    const Json* value = member(object, name);
    return value ? raw_text(*value) : std::string();
}

std::string text(const Json& object, std::string_view name) {
    return text_of_markup(raw_text(object, name));
}

// The items of an array, or the value itself.
template <class Use>
void for_each_item(const Json& value, Use use) {
    if (!value.is_array()) {
        use(value);
        return;
    }
    std::size_t count = 0;
    for (const Json& item : value) {
        if (item.is_array()) {
            for (const Json& inner : item)
                if (count++ < kMaxList) use(inner);
        } else if (count++ < kMaxList) {
            use(item);
        }
    }
}

// "http://schema.org/NewsArticle" → "NewsArticle".
std::string_view local_name(std::string_view type) {
    const auto slash = type.find_last_of("/#:");
    return slash == std::string_view::npos ? type : type.substr(slash + 1);
}

std::vector<std::string> types_of(const Json& object) {
    std::vector<std::string> types;
    const Json* type = member(object, "@type");
    if (!type) return types;
    for_each_item(*type, [&](const Json& item) {
        if (item.is_string())
            types.push_back(clean_text(local_name(item.get_ref<const std::string&>())));
    });
    return types;
}

// What the blocks of one page say, with references from one object to another.
class Graph {
  public:
    void add(Json block) { blocks_.push_back(std::move(block)); }

    std::vector<StatedArticle> read() {
        index_references();
        for (std::size_t i = 0; i < blocks_.size(); ++i)
            walk(blocks_[i], fmt::format("JSON-LD block {}", i + 1));
        return std::move(stated_);
    }

  private:
    void index_references() {
        std::size_t visited = 0;
        std::vector<const Json*> due;
        for (const Json& block : blocks_)
            due.push_back(&block);
        while (!due.empty() && visited++ < kMaxVisited) {
            const Json* at = due.back();
            due.pop_back();
            if (at->is_object() && at->size() > 1) {
                const std::string id = raw_text(*at, "@id");
                if (!id.empty() && (at->contains("@type") || at->contains("name")))
                    by_id_.try_emplace(id, at);
            }
            if (at->is_structured())
                for (const Json& child : *at)
                    if (child.is_structured()) due.push_back(&child);
        }
    }

    // The object meant by {"@id": …} where it stands elsewhere in the page.
    const Json& resolved(const Json& value) const {
        if (!value.is_object() || value.contains("name")) return value;
        const std::string id = raw_text(value, "@id");
        const auto found = id.empty() ? by_id_.end() : by_id_.find(id);
        return found == by_id_.end() ? value : *found->second;
    }

    void walk(const Json& block, const std::string& place) {
        struct Step {
            const Json* value;
            std::string place;
        };
        std::vector<Step> due = {{&block, place}};
        std::size_t visited = 0;
        while (!due.empty() && visited++ < kMaxVisited && stated_.size() < kMaxStatedObjects) {
            const Step step = std::move(due.back());
            due.pop_back();
            const Json& value = *step.value;
            const std::size_t begin = due.size();
            if (value.is_array()) {
                std::size_t index = 0;
                for (const Json& item : value) {
                    if (item.is_structured() && index < kMaxVisited)
                        due.push_back({&item, fmt::format("{}[{}]", step.place, index)});
                    ++index;
                }
            } else if (value.is_object()) {
                const std::vector<std::string> types = types_of(value);
                if (std::ranges::find(types, "ItemList") != types.end()) continue;
                read_object(value, types, step.place);
                for (const auto& [name, child] : value.items())
                    if (child.is_structured() &&
                        std::ranges::find(kForeign, name) == kForeign.end())
                        due.push_back({&child, step.place + ", " + name});
            }
            std::reverse(due.begin() + static_cast<std::ptrdiff_t>(begin), due.end());
        }
    }

    void read_object(const Json& object, const std::vector<std::string>& types,
                     const std::string& place) {
        const bool article = std::ranges::any_of(types, is_article_type);
        const bool page = std::ranges::any_of(types, [](std::string_view type) {
            return type.ends_with("Page") || type == "CreativeWork" || type == "VideoObject" ||
                   type == "ImageGallery" || type == "MediaGallery" || type == "Recipe" ||
                   type == "Review" || type == "PodcastEpisode";
        });
        const bool untyped = types.empty() && object.contains("headline") &&
                             (object.contains("datePublished") || object.contains("articleBody"));
        if (!article && !page && !untyped) return;
        StatedArticle stated;
        stated.source = DateSource::json_ld;
        stated.place = place;
        stated.types = types;
        stated.is_article = article || untyped;
        stated.headline = text(object, "headline");
        if (stated.headline.empty()) stated.headline = text(object, "name");
        stated.alternative_headline = text(object, "alternativeHeadline");
        if (stated.alternative_headline.empty())
            stated.alternative_headline = text(object, "alternateName");
        stated.description = text(object, "description");
        stated.body = raw_text(object, "articleBody");
        stated.date_published = clean_text(raw_text(object, "datePublished"));
        if (stated.date_published.empty())
            stated.date_published = clean_text(raw_text(object, "uploadDate"));
        stated.date_created = clean_text(raw_text(object, "dateCreated"));
        stated.date_modified = clean_text(raw_text(object, "dateModified"));
        for (const std::string_view name : {"author", "creator"})
            if (stated.authors.empty()) read_authors(object, name, stated);
        if (const Json* publisher = member(object, "publisher"))
            stated.publisher = name_of(
                publisher->is_array() && !publisher->empty() ? publisher->front() : *publisher);
        stated.section = text(object, "articleSection");
        stated.language = clean_text(raw_text(object, "inLanguage"));
        stated.url = address_of(object);
        read_keywords(object, stated);
        for (const std::string_view name : {"about", "mentions"})
            read_subjects(object, name, stated);
        if (const Json* images = member(object, "image"))
            for_each_item(*images, [&](const Json& image) { read_image(image, stated); });
        read_access(object, stated);
        stated_.push_back(std::move(stated));
    }

    std::string name_of(const Json& value) const {
        if (value.is_string()) return text_of_markup(value.get_ref<const std::string&>());
        const Json& object = resolved(value);
        std::string name = text(object, "name");
        if (name.empty()) {
            name = text(object, "givenName");
            const std::string family = text(object, "familyName");
            if (!name.empty() && !family.empty()) name += ' ';
            name += family;
        }
        return name;
    }

    void read_authors(const Json& object, std::string_view member_name,
                      StatedArticle& stated) const {
        const Json* authors = member(object, member_name);
        if (!authors) return;
        for_each_item(*authors, [&](const Json& author) {
            if (is_organisation(resolved(author))) {
                std::string name = name_of(author);
                if (!name.empty()) stated.organisations.push_back(std::move(name));
                return;
            }
            const Json* names = member(resolved(author), "name");
            if (names && names->is_array()) {
                for_each_item(*names, [&](const Json& name) { add_author(name_of(name), stated); });
            } else {
                add_author(name_of(author), stated);
            }
        });
    }

    static bool is_organisation(const Json& object) {
        // NewsMediaOrganization, …
        return std::ranges::any_of(types_of(object), [](std::string_view type) {
            return type.ends_with("Organization") || type == "Corporation";
        });
    }

    static void add_author(std::string name, StatedArticle& stated) {
        if (!name.empty()) stated.authors.push_back(std::move(name));
    }

    static void read_keywords(const Json& object, StatedArticle& stated) {
        const Json* keywords = member(object, "keywords");
        if (!keywords) return;
        for_each_item(*keywords, [&](const Json& item) {
            const std::string list = text_of_markup(raw_text(item));
            for (std::size_t at = 0; at < list.size() && stated.keywords.size() < kMaxList;) {
                const auto end = std::min(list.find(',', at), list.size());
                std::string keyword = clean_text(std::string_view(list).substr(at, end - at));
                if (!keyword.empty()) stated.keywords.push_back(std::move(keyword));
                at = end + 1;
            }
        });
    }

    // schema.org's types of persons, organisations and places; of things nothing is known.
    static std::optional<EntityType> subject_type(const Json& object) {
        constexpr std::array<std::string_view, 6> kPlaces = {
            "Place", "City", "Country", "State", "AdministrativeArea", "Continent"};
        for (const std::string_view type : types_of(object)) {
            if (type == "Person") return EntityType::person;
            if (std::ranges::find(kPlaces, type) != kPlaces.end()) return EntityType::place;
        }
        if (is_organisation(object)) return EntityType::organisation;
        return std::nullopt;
    }

    void read_subjects(const Json& object, std::string_view member_name,
                       StatedArticle& stated) const {
        const Json* subjects = member(object, member_name);
        if (!subjects) return;
        for_each_item(*subjects, [&](const Json& subject) {
            const std::optional<EntityType> type = subject_type(resolved(subject));
            std::string name = type ? name_of(subject) : std::string();
            if (!name.empty() && stated.subjects.size() < kMaxList)
                stated.subjects.push_back({*type, std::move(name), {}});
        });
    }

    void read_image(const Json& value, StatedArticle& stated) const {
        StatedImage image;
        if (value.is_string()) {
            image.url = clean_text(value.get_ref<const std::string&>());
        } else {
            const Json& object = resolved(value);
            image.url = clean_text(raw_text(object, "url"));
            if (image.url.empty()) image.url = clean_text(raw_text(object, "contentUrl"));
            image.caption = text(object, "caption");
            for (const std::string_view name : {"creditText", "copyrightNotice", "author"}) {
                if (!image.credit.empty()) break;
                if (const Json* credit = member(object, name))
                    image.credit =
                        name_of(credit->is_array() && !credit->empty() ? credit->front() : *credit);
            }
        }
        if (!image.url.empty() || !image.caption.empty()) stated.images.push_back(std::move(image));
    }

    static std::string address_of(const Json& object) {
        std::string url = clean_text(raw_text(object, "url"));
        if (!url.empty()) return url;
        const Json* main = member(object, "mainEntityOfPage");
        if (!main) return {};
        url = clean_text(raw_text(*main));
        if (url.empty()) url = clean_text(raw_text(*main, "@id"));
        if (url.empty()) url = clean_text(raw_text(*main, "url"));
        return url.starts_with("http") || url.starts_with('/') ? url : std::string();
    }

    static std::optional<bool> access_to(const Json& object) {
        const std::string access = lower_case(raw_text(object, "isAccessibleForFree"));
        const std::string_view word = local_name(access);
        if (word == "false" || word == "no" || word == "0") return false;
        if (word == "true" || word == "yes" || word == "1") return true;
        return std::nullopt;
    }

    // Where only a part of the page is closed, the part says so.
    static void read_access(const Json& object, StatedArticle& stated) {
        stated.free_to_read = access_to(object);
        const Json* parts = member(object, "hasPart");
        if (stated.free_to_read || !parts) return;
        for_each_item(*parts, [&](const Json& part) {
            if (access_to(part) == false) stated.free_to_read = false;
        });
    }

    std::vector<Json> blocks_;
    std::unordered_map<std::string, const Json*> by_id_;
    std::vector<StatedArticle> stated_;
};

// nullopt for what is no JSON even after repair.
std::optional<Json> parse_block(std::string_view text) {
    if (json_depth(text) <= kMaxJsonDepth) {
        Json strict = Json::parse(text, nullptr, false);
        if (!strict.is_discarded()) return strict;
    }
    Json mended = Json::parse(repair_json(text), nullptr, false);
    if (mended.is_discarded()) return std::nullopt;
    return mended;
}

bool is_json_ld(html::Node script) {
    return lower_case(script.attribute("type")).find("ld+json") != std::string::npos;
}

}  // namespace

bool is_article_type(std::string_view type) {
    constexpr std::array<std::string_view, 6> kOthers = {
        "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Report", "Column", "OpEd"};
    // NewsArticle, ReportageNewsArticle, TechArticle, …
    return type.ends_with("Article") || type == "article" ||
           std::ranges::find(kOthers, type) != kOthers.end();
}

std::vector<StatedArticle> read_json_ld(const html::Document& document) {
    Graph graph;
    std::size_t bytes = 0;
    const html::Node root = document.root();
    for (html::Node node = root.first_child(); node; node = node.next_in(root)) {
        if (node.tag() != html::Tag::script || !is_json_ld(node)) continue;
        const html::Node content = node.first_child();
        if (!content || !content.is_text()) continue;
        bytes += content.text().size();
        if (bytes > kMaxJsonLdBytes) break;
        if (auto block = parse_block(content.text())) graph.add(std::move(*block));
    }
    return graph.read();
}

}  // namespace news::extract
