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

bool has_removed(const Xapian::Database& database) {
    const std::string prefix(index::kRemovedPrefix);
    return database.metadata_keys_begin(prefix) != database.metadata_keys_end(prefix);
}

}  // namespace

PartWriter::PartWriter(Xapian::Database main, PartFolder& folder, const FingerprintSet& met,
                       KnownForms& known_forms)
    : main_(std::move(main)),
      main_has_articles_(main_.get_doccount() > 0),
      any_removed_(has_removed(main_)),
      folder_(&folder),
      met_(&met),
      known_forms_(&known_forms) {}

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
        if (!forms_met_.insert(hash).second || known_forms_->is_before(hash, range_.first))
            continue;
        part_->add_synonym(form.key, form.form);
        forms_written_.push_back(hash);
    }
}

Result<bool> PartWriter::seal() {
    if (!part_) return true;
    auto committed = on_part([&] { part_->commit(); });
    if (!committed || !*committed) return committed;
    part_.reset();
    if (auto sealed = folder_->seal(range_); !sealed) return tl::unexpected(sealed.error());
    known_forms_->note(forms_written_, range_.first);
    forget();
    return true;
}

void PartWriter::discard() {
    part_.reset();
    forget();
    std::error_code ignored;
    std::filesystem::remove_all(folder_->draft_path(range_), ignored);
}

void PartWriter::forget() {
    in_part_.clear();
    forms_met_.clear();
    forms_written_.clear();
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
