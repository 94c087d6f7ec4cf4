// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the articles of one chunk into a small database of its own. Xapian's inverter slows down
// with every article that it holds, so many small parts and one merge take half the time of one
// large database, and as many threads can write as there are (docs/decisions/0015).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "common/result.hpp"
#include "common/xapian.hpp"
#include "indexer/index/document_builder.hpp"
#include "indexer/parts/fingerprint_set.hpp"
#include "indexer/parts/known_forms.hpp"
#include "indexer/parts/part_folder.hpp"

namespace news::parts {

// One a thread. What fails with an Error is no article's fault and ends the run: the disk is full,
// the database cannot be read.
class PartWriter {
  public:
    // `main`: a handle of its own on the database that the parts will go to. The others must
    // outlive it. Xapian's exceptions pass through.
    PartWriter(Xapian::Database main, PartFolder& folder, const FingerprintSet& met,
               KnownForms& known_forms);

    // Whether the article is in the database already, in this part, or in one whose fingerprint was
    // noted.
    Result<bool> knows(const std::string& sha256);
    // Whether it was removed for good.
    Result<bool> stays_away(const std::string& sha256);

    // What was begun and not sealed goes.
    void begin(std::uint64_t chunk);
    // False: Xapian refuses this article, or with seal() one of them, and has dropped the part.
    Result<bool> add(const index::PreparedArticle& article);
    Result<bool> seal();  // a part without articles leaves nothing

    // Why Xapian will not take this article, tried in a database of its own; nullopt: it will.
    Result<std::optional<std::string>> refusal(const index::PreparedArticle& article);

  private:
    void add_forms(const index::PreparedArticle& article);
    template <class Step>
    Result<bool> on_main(Step step);
    template <class Step>
    Result<bool> on_part(Step step);
    void discard();
    void forget();  // what the part has

    Xapian::Database main_;
    bool main_has_articles_;
    bool any_removed_;
    PartFolder* folder_;
    const FingerprintSet* met_;
    PartRange range_;
    std::optional<Xapian::WritableDatabase> part_;
    std::unordered_set<std::string> in_part_;  // by SHA-256
    KnownForms* known_forms_;
    std::unordered_set<std::uint64_t> forms_met_;  // hashes of those of this part's articles
    std::vector<std::uint64_t> forms_written_;     // of those that stand in this part
};

}  // namespace news::parts
