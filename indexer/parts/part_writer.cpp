// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parts/part_writer.hpp"

#define XXH_INLINE_ALL
#include <filesystem>
#include <new>
#include <utility>

#include <fmt/format.h>
#include <xxhash.h>

#include "common/schema.hpp"
#include "common/unicode.hpp"
#include "common/xapian_guard.hpp"
#include "indexer/index/index_writer.hpp"
#include "indexer/index/ledger.hpp"

namespace news::parts {

namespace {

// A part need not outlive a crash of the machine, and nobody reads it while it is written.
constexpr int kPartFlags = Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS |
                           Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS;
constexpr std::size_t kMostKnownForms = 1'000'000;  // about 40 MB

bool has_removed(const Xapian::Database& database) {
    const std::string prefix(index::kRemovedPrefix);
    return database.metadata_keys_begin(prefix) != database.metadata_keys_end(prefix);
}

}  // namespace

PartWriter::PartWriter(Xapian::Database main, PartFolder& folder, const FingerprintSet& met)
    : main_(std::move(main)),
      main_has_articles_(main_.get_doccount() > 0),
      any_removed_(has_removed(main_)),
      folder_(&folder),
      met_(&met) {}

// What `step` reads of the database; a writer that has committed twice meanwhile takes the ground
// from under a reader.
template <class Step>
Result<bool> PartWriter::on_main(Step step) {
    constexpr int kMostAttempts = 10;
    for (int attempt = 0; attempt < kMostAttempts; ++attempt) {
        try {
            return guarded("the database", [&] {
                if (attempt > 0) main_.reopen();
                return step();
            });
        } catch (const Xapian::DatabaseModifiedError&) {
        }
    }
    return fail(ErrorCode::io, "the database changes too fast to be read",
                "run the same command again: it goes on");
}

// Whether Xapian took what `step` gave it.
template <class Step>
Result<bool> PartWriter::on_part(Step step) {
    try {
        step();
        return true;
    } catch (const Xapian::DatabaseError& error) {
        return tl::unexpected(index::write_error(error, folder_->draft_path(range_)));
    } catch (const Xapian::Error&) {
    } catch (const std::bad_alloc&) {
    }
    discard();
    return false;
}

Result<bool> PartWriter::knows(const std::string& sha256) {
    if (met_->contains(sha256) || in_part_.contains(sha256)) return true;
    if (!main_has_articles_) return false;
    return on_main([&] { return main_.term_exists(make_term(info(Field::id).prefix, sha256)); });
}

Result<bool> PartWriter::stays_away(const std::string& sha256) {
    if (!any_removed_) return false;
    return on_main(
        [&] { return !main_.get_metadata(std::string(index::kRemovedPrefix) + sha256).empty(); });
}

void PartWriter::begin(std::uint64_t chunk) {
    if (part_) discard();
    range_ = {chunk, chunk};
}

Result<bool> PartWriter::add(const index::PreparedArticle& article) {
    // the folder is made with the first article
    if (!part_)
        if (auto prepared = folder_->prepare(); !prepared) return tl::unexpected(prepared.error());
    return on_part([&] {
        if (!part_) part_.emplace(folder_->draft_path(range_), kPartFlags);
        part_->add_document(article.document);
        add_forms(article);
        in_part_.insert(article.sha256);
    });
}

void PartWriter::add_forms(const index::PreparedArticle& article) {
    for (const index::SpelledForm& form : article.forms) {
        const std::uint64_t key_hash = XXH3_64bits(form.key.data(), form.key.size());
        const std::uint64_t hash =
            XXH3_64bits_withSeed(form.form.data(), form.form.size(), key_hash);
        if (known_forms_.insert(hash).second) part_->add_synonym(form.key, form.form);
    }
}

Result<bool> PartWriter::seal() {
    if (known_forms_.size() > kMostKnownForms) known_forms_.clear();
    if (!part_) return true;
    auto committed = on_part([&] { part_->commit(); });
    if (!committed || !*committed) return committed;
    part_.reset();
    in_part_.clear();
    if (auto sealed = folder_->seal(range_); !sealed) return tl::unexpected(sealed.error());
    return true;
}

void PartWriter::discard() {
    part_.reset();
    in_part_.clear();
    known_forms_.clear();  // those of the lost part among them
    std::error_code ignored;
    std::filesystem::remove_all(folder_->draft_path(range_), ignored);
}

Result<std::optional<std::string>> PartWriter::refusal(const index::PreparedArticle& article) {
    const std::string path = folder_->draft_path(range_) + "-alone";
    std::optional<std::string> reason;
    try {
        Xapian::WritableDatabase alone(path, kPartFlags);
        alone.add_document(article.document);
        for (const index::SpelledForm& form : article.forms)
            alone.add_synonym(form.key, form.form);
        alone.commit();
    } catch (const Xapian::DatabaseError& error) {
        return tl::unexpected(index::write_error(error, path));
    } catch (const Xapian::Error& error) {
        reason = fmt::format("the index refuses it: {}", printable(error.get_msg()));
    } catch (const std::bad_alloc&) {
        reason = "too large for the memory there is";
    }
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
    return reason;
}

}  // namespace news::parts
