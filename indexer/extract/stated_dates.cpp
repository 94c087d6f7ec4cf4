// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "indexer/extract/date_evidence.hpp"
#include "indexer/extract/meta_tags.hpp"

namespace news::extract {

namespace {

// Weights are compared with those of visible_dates.cpp and published_date.cpp.
constexpr double kJsonLdArticle = 4;
constexpr double kJsonLdPage = 2;
constexpr double kMicrodataArticle = 3;
constexpr double kLooseProperty = 2;
constexpr double kCreated = 1.5;
constexpr double kMetaPublished = 3;
constexpr double kMetaDated = 1.6;

constexpr std::size_t kLongestValue = 200;

class Collector {
  public:
    explicit Collector(const DateConventions& conventions) : conventions_(conventions) {}

    DateEvidenceList collect(const PageMetadata& metadata) {
        for (const StatedArticle& stated : metadata.stated)
            if (stated.source != DateSource::meta) add_stated(stated);
        for (const MetaElement& element : metadata.meta) {
            const DateMeta kind = date_meta(element.name);
            if (kind == DateMeta::published)
                add(DateSource::meta, kMetaPublished, "meta " + element.name, "head",
                    element.content);
            else if (kind == DateMeta::dated)
                add(DateSource::meta, kMetaDated, "meta " + element.name, "head", element.content);
        }
        for (const StatedArticle& stated : metadata.stated)
            if (stated.own && stated.is_article)
                add_modified(stated.source, std::string(to_string(stated.source)) + " dateModified",
                             stated.place, stated.date_modified);
        for (const MetaElement& element : metadata.meta)
            if (date_meta(element.name) == DateMeta::modified)
                add_modified(DateSource::meta, "meta " + element.name, "head", element.content);
        return std::move(list_);
    }

  private:
    void add_stated(const StatedArticle& stated) {
        const bool json = stated.source == DateSource::json_ld;
        if (!stated.date_created.empty() && stated.own)
            add(stated.source, kCreated, json ? "json-ld dateCreated" : "microdata dateCreated",
                stated.place, stated.date_created);
        if (stated.date_published.empty()) return;
        double weight = json ? kJsonLdArticle : kMicrodataArticle;
        std::string rule = json ? "json-ld datePublished" : "microdata datePublished";
        if (stated.types.empty() && !json) {
            weight = kLooseProperty;
        } else if (!stated.is_article) {
            weight = kJsonLdPage;
            rule += " of a page";
        }
        if (!stated.own) {
            weight = 0;
            rule += " of another article";
        }
        add(stated.source, weight, std::move(rule), stated.place, stated.date_published);
    }

    void add(DateSource source, double weight, std::string rule, std::string place,
             const std::string& value) {
        DateEvidence evidence{source, weight, std::move(rule), std::move(place),
                              value.substr(0, kLongestValue)};
        if (const auto date = read_date(value, conventions_)) {
            evidence.stamp = date->stamp;
            evidence.other = date->other;
        }
        list_.evidence.push_back(std::move(evidence));
    }

    void add_modified(DateSource source, std::string rule, std::string place,
                      const std::string& value) {
        const auto date = read_date(value, conventions_);
        if (!date || date->other) return;
        DateEvidence change{source, 0, std::move(rule), std::move(place),
                            value.substr(0, kLongestValue)};
        change.stamp = date->stamp;
        list_.modified.push_back(std::move(change));
    }

    DateConventions conventions_;
    DateEvidenceList list_;
};

}  // namespace

DateEvidenceList stated_dates(const PageMetadata& metadata, const DateConventions& conventions) {
    return Collector(conventions).collect(metadata);
}

}  // namespace news::extract
