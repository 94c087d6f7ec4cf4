// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/meta_tags.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "common/unicode.hpp"
#include "indexer/extract/author_leads.hpp"
#include "indexer/extract/given_name_first.hpp"
#include "indexer/extract/lenient_json.hpp"
#include "indexer/extract/markup_text.hpp"

namespace news::extract {

namespace {

constexpr std::size_t kMaxContent = 64 * 1024;

constexpr auto kPublished = std::to_array<std::string_view>({
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "article:publish_time",
    "article:publicationdate",
    "article:publication_date",
    "og:published_time",
    "og:pubdate",
    "og:publish_date",
    "og:release_date",
    "nodemanager.publicationdate",
    "bt:pubdate",
    "sailthru.date",
    "parsely-pub-date",
    "parsely-date",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "rnews:datepublished",
    "datepublished",
    "date_published",
    "date-published",
    "published",
    "publisheddate",
    "published_date",
    "published-date",
    "published_at",
    "published_time",
    "publishdate",
    "publish-date",
    "publish_date",
    "publish_time",
    "publishtime",
    "publication_date",
    "publication-date",
    "publicationdate",
    "pubdate",
    "pub_date",
    "pub-date",
    "ptime",
    "pdate",
    "release_date",
    "displaydate",
    "dat",
    "article.published",
    "article_date_original",
    "article:post_time",
    "originalpublicationdate",
    "original-publish-date",
    "citation_publication_date",
    "citation_online_date",
    "citation_date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.issued",
    "dcterms:issued",
    "dc:issued",
    "dc.date.published",
    "vr:published_time",
    "mediator_published_time",
    "bi3dpubdate",
    "sdc:pub_date",
    "cre-pubdate",
    "gsa-publish-date",
    "timestamp",
});

constexpr auto kDated = std::to_array<std::string_view>({
    "date",
    "dc.date",
    "dcterms.date",
    "dc:date",
    "dc.date.created",
    "dcterms.created",
    "dcterms:created",
    "dc.created",
    "datecreated",
    "date_created",
    "article:created",
    "article:created_time",
    "created",
    "created_at",
    "creation_date",
    "dateofcreation",
    "article_date",
    "articledate",
    "date.issued",
    "dateissued",
    "doc_date",
    "eomportal-lastupdate-created",
    "shareaholic:article_published_time",
    "lw.cs.pubdate",
    "search.pubdate",
    "resourcedate",
    "sort_date",
    "story_date",
    "article:date",
    "article-date",
    "newsdate",
});

constexpr auto kModified = std::to_array<std::string_view>({
    "article:modified_time",
    "og:updated_time",
    "article:modified",
    "datemodified",
    "date_modified",
    "last-modified",
    "lastmodified",
    "last_modified",
    "modified",
    "modified_time",
    "updated_time",
    "dc.date.modified",
    "dcterms.modified",
    "dcterms:modified",
    "dc.modified",
    "lastmod",
    "lastmoddate",
    "article:updated",
    "updated",
    "revised",
});

constexpr auto kAuthors = std::to_array<std::string_view>({
    "article:author",
    "og:article:author",
    "author",
    "byl",
    "byline",
    "creator",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "dc:creator",
    "citation_author",
    "article:author_name",
    "article.author",
    "author_name",
    "cxenseparse:author",
    "mediator_author",
    "vr:author",
    "rnews:creator",
});

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

std::string first_content(const PageMetadata& metadata,
                          std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names)
        if (const auto content = metadata.meta_content(name); !content.empty())
            return text_of_markup(content);
    return {};
}

// Of the elements that may state a person's family name first.
constexpr auto kFamilyFirst =
    std::to_array<std::string_view>({"citation_author", "dc.creator", "dc:creator"});

// Cards of Twitter name their extra lines themselves: twitter:label1 "Written by", twitter:data1
// "Anna Smith".
std::vector<std::string> labelled_authors(const PageMetadata& metadata) {
    for (const char number : {'1', '2'}) {
        const std::string label =
            first_content(metadata, {std::string("twitter:label") + number}) + " ";
        if (label.size() < 2 || author_lead(label) != label.size()) continue;
        std::string author = first_content(metadata, {std::string("twitter:data") + number});
        if (!author.empty()) return {std::move(author)};
    }
    return {};
}

// The statements of Parse.ly as one object, {"title": …, "pub_date": …}, as the elements that it
// stands for: "parsely-title", "parsely-pub-date".
void add_parsely_page(std::string_view content, std::vector<MetaElement>& elements) {
    constexpr std::size_t kMostDepth = 10;
    if (json_depth(content) > kMostDepth) return;
    const auto page = nlohmann::json::parse(content, nullptr, false);
    if (!page.is_object()) return;
    const auto add = [&](const std::string& name, const nlohmann::json& value) {
        if (value.is_string() && elements.size() < kMaxMetaElements) {
            elements.push_back({name, value.get<std::string>()});
        }
    };
    for (const char* key : {"title", "author", "authors", "pub_date", "section", "link"}) {
        const auto found = page.find(key);
        if (found == page.end()) continue;
        std::string name = std::string("parsely-") + key;
        if (name.ends_with("authors")) name.pop_back();
        std::ranges::replace(name, '_', '-');
        if (!found->is_array()) add(name, *found);
        if (found->is_array())
            for (const auto& item : *found)
                add(name, item);
    }
}

}  // namespace

std::vector<MetaElement> read_meta_elements(const html::Document& document) {
    std::vector<MetaElement> elements;
    const html::Node root = document.root();
    for (html::Node node = root.first_child(); node; node = node.next_in(root)) {
        if (node.tag() != html::Tag::meta || elements.size() >= kMaxMetaElements) continue;
        const std::string_view content = node.attribute("content");
        if (content.empty() || content.size() > kMaxContent) continue;
        for (const html::AttributeName attribute :
             html::AttributeNames{"property", "name", "itemprop", "http-equiv"}) {
            const std::string_view name = node.attribute(attribute);
            constexpr std::size_t kLongestName = 100;
            if (name.empty() || name.size() > kLongestName) continue;
            // In the body an itemprop belongs to some item: microdata.cpp knows which.
            if (attribute == "itemprop" && node.ancestor(html::Tag::body)) continue;
            elements.push_back({lower_case(clean_text(name)), std::string(content)});
            if (elements.back().name == "parsely-page") add_parsely_page(content, elements);
            break;
        }
    }
    return elements;
}

DateMeta date_meta(std::string_view name) {
    if (is_one_of(kPublished, name)) return DateMeta::published;
    if (is_one_of(kDated, name)) return DateMeta::dated;
    if (is_one_of(kModified, name)) return DateMeta::modified;
    return DateMeta::none;
}

StatedArticle stated_by_meta(const PageMetadata& metadata) {
    StatedArticle stated;
    stated.source = DateSource::meta;
    stated.place = "meta elements";
    const std::string type = first_content(metadata, {"og:type"});
    if (!type.empty()) stated.types.push_back(type);
    stated.is_article = lower_case(type).find("article") != std::string::npos;
    stated.headline = first_content(metadata, {"og:title", "twitter:title", "parsely-title",
                                               "sailthru.title", "dc.title", "headline", "title"});
    stated.description = first_content(
        metadata, {"og:description", "description", "twitter:description", "dc.description"});
    for (const MetaElement& element : metadata.meta) {
        const DateMeta kind = date_meta(element.name);
        if (kind == DateMeta::published && stated.date_published.empty())
            stated.date_published = clean_text(element.content);
        if (kind == DateMeta::modified && stated.date_modified.empty())
            stated.date_modified = clean_text(element.content);
        if (is_one_of(kAuthors, element.name) && stated.authors.size() < 50) {
            std::string author = text_of_markup(element.content);
            if (is_one_of(kFamilyFirst, element.name)) author = given_name_first(author);
            if (!author.empty()) stated.authors.push_back(std::move(author));
        }
    }
    if (stated.authors.empty()) stated.authors = labelled_authors(metadata);
    stated.publisher = first_content(
        metadata, {"og:site_name", "application-name", "dc.publisher", "dcterms.publisher",
                   "citation_journal_title", "twitter:app:name"});
    stated.section = first_content(
        metadata, {"article:section", "parsely-section", "section", "cxenseparse:section",
                   "article.section", "og:section", "og:article:section", "articlesection",
                   "sailthru.section", "content_category"});
    stated.language = first_content(
        metadata, {"og:locale", "content-language", "language", "dc.language", "inlanguage"});
    stated.url = first_content(metadata, {"og:url", "twitter:url"});
    if (const std::string image = first_content(metadata, {"og:image", "twitter:image"});
        !image.empty())
        stated.images.push_back({image, first_content(metadata, {"og:image:alt"}), ""});
    const std::string tier = lower_case(first_content(metadata, {"article:content_tier"}));
    if (tier == "locked") stated.free_to_read = false;
    if (tier == "free") stated.free_to_read = true;
    return stated;
}

}  // namespace news::extract
