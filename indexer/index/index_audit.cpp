// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/index_audit.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include <fmt/format.h>

#include "common/stored_article.hpp"
#include "common/unicode.hpp"
#include "common/xapian_guard.hpp"
#include "indexer/index/database_folder.hpp"

namespace news::index {

namespace {

bool is_repeated_text(OutlierKind kind) {
    return kind >= OutlierKind::repeated_headline;
}

class Auditor {
  public:
    Auditor(const Xapian::Database& database, std::chrono::sys_days today)
        : database_(database), today_(today) {}

    // The error of an article that cannot be read.
    Result<void> read(const std::vector<std::string>& publishers) {
        std::set<std::string> wanted;
        for (const std::string& publisher : publishers)
            wanted.insert(fold_value(publisher));
        for (auto document = database_.postlist_begin(""); document != database_.postlist_end("");
             ++document) {
            const auto stored = article_of(*document);
            if (!stored) return tl::unexpected(stored.error());
            const Article& article = stored->article;
            if (wanted.empty() || wanted.contains(fold_value(article.publisher)))
                tallies_[article.publisher].add(article, *document);
        }
        return {};
    }

    Result<std::vector<PublisherAudit>> publishers() const {
        std::vector<PublisherAudit> audits;
        for (const auto& [name, tally] : tallies_) {
            PublisherAudit audit{
                name, tally.counts(), tally.date_sources(), tally.median_words(), {}};
            for (const Suspicion& suspicion : tally.suspicions(today_)) {
                auto outlier = outlier_of(suspicion);
                if (!outlier) return tl::unexpected(outlier.error());
                audit.outliers.push_back(std::move(*outlier));
            }
            audits.push_back(std::move(audit));
        }
        std::ranges::stable_sort(audits, std::greater<>{},
                                 [](const PublisherAudit& audit) { return audit.counts.articles; });
        return audits;
    }

  private:
    Result<StoredArticle> article_of(std::uint32_t document) const {
        return parse_stored_article(database_.get_document(document).get_data());
    }

    Result<Outlier> outlier_of(const Suspicion& suspicion) const {
        Outlier outlier{suspicion.kind, suspicion.articles, suspicion.exact, suspicion.value, {}};
        for (const std::uint32_t document : suspicion.documents) {
            const auto stored = article_of(document);
            if (!stored) return tl::unexpected(stored.error());
            const Article& article = stored->article;
            outlier.examples.push_back({article_id(article.sha256), article.location});
            if (!is_repeated_text(suspicion.kind)) continue;
            std::size_t hash = 0;
            const std::string& digits = suspicion.value;
            std::from_chars(digits.data(), digits.data() + digits.size(), hash);
            outlier.value = repeated_text(article, suspicion.kind, hash);
        }
        return outlier;
    }

    const Xapian::Database& database_;
    std::chrono::sys_days today_;
    std::map<std::string, PublisherTally> tallies_;
};

Result<IndexAudit> audit_once(const std::string& path, const std::vector<std::string>& publishers,
                              std::chrono::sys_days today) {
    auto database = open_for_reading(path);
    if (!database) return tl::unexpected(database.error());
    auto audits = guarded(path, [&]() -> Result<std::vector<PublisherAudit>> {
        Auditor auditor(*database, today);
        if (auto read = auditor.read(publishers); !read) return tl::unexpected(read.error());
        return auditor.publishers();
    });
    if (!audits) return tl::unexpected(audits.error());
    if (!*audits) return tl::unexpected(audits->error());
    return IndexAudit{path, std::move(**audits)};
}

}  // namespace

Result<IndexAudit> audit_index(const std::string& path, const std::vector<std::string>& publishers,
                               std::chrono::sys_days today) {
    // A writer that commits twice meanwhile takes the ground from under a reader, who begins anew.
    constexpr int kAttempts = 3;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        try {
            return audit_once(path, publishers, today);
        } catch (const Xapian::DatabaseModifiedError&) {
        }
    }
    return fail(ErrorCode::locked, fmt::format("{} changes too fast to be read", printable(path)),
                "run the audit again when nothing writes to the database");
}

}  // namespace news::index
