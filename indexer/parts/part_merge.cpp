// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parts/part_merge.hpp"

#include <filesystem>
#include <new>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "common/unicode.hpp"
#include "common/xapian.hpp"
#include "common/xapian_guard.hpp"
#include "indexer/index/index_writer.hpp"
#include "indexer/index/ledger.hpp"

namespace news::parts {

namespace {

constexpr std::size_t kTables = 6;

class StepTeller : public Xapian::Compactor {
  public:
    explicit StepTeller(const MergeStep& step) : step_(step) {}

    void set_status(const std::string& table, const std::string&) override {
        if (step_ && seen_.insert(table).second) step_(seen_.size() - 1, kTables);
    }

    std::string resolve_duplicate_metadata(const std::string&, std::size_t count,
                                           const std::string tags[]) override {
        // in no order that could be relied on. Only the inputs of a run that goes on where another
        // was cut short have two entries: what they came to counts
        for (std::size_t i = 0; i < count; ++i) {
            const auto entry = index::parse_ledger_entry(tags[i]);
            if (entry && entry->outcome != index::InputOutcome::unfinished) return tags[i];
        }
        return tags[0];
    }

  private:
    const MergeStep& step_;
    std::set<std::string> seen_;
};

// Whichever of them Xapian finds fault with first. Its errors speak of a block, not of the database
// that has it; a second reading costs time where nothing can be saved any more.
std::optional<std::string> damaged_among(const std::vector<std::string>& sources) {
    for (const std::string& source : sources) {
        try {
            if (Xapian::Database::check(source) == 0) continue;
        } catch (const Xapian::Error&) {
        }
        return source;
    }
    return std::nullopt;
}

Error merge_error(const Xapian::Error& error, const std::vector<std::string>& sources,
                  const std::string& target) {
    Error told = index::write_error(error, target);
    // a file that is not there is told with the system's word, too
    const bool system_refuses =
        lacks_file_handles(error.get_description()) ||
        (error.get_error_string() && std::string_view(error.get_type()) != "DatabaseOpeningError");
    if (system_refuses) return told;
    const auto damaged = damaged_among(sources);
    if (!damaged) return told;
    return {ErrorCode::damaged_database,
            fmt::format("{} is damaged: {}", printable(*damaged), printable(error.get_msg()))};
}

// Compares, because Xapian says nothing where it leaves something out.
Result<void> write_merged(const std::vector<std::string>& sources, const std::string& target,
                          const MergeStep& step) {
    try {
        Xapian::Database all;
        for (const std::string& source : sources)
            all.add_database(Xapian::Database(source, Xapian::DB_BACKEND_GLASS));
        StepTeller teller(step);
        all.compact(target, Xapian::Compactor::FULL, 0, teller);
        const Xapian::Database whole(target, Xapian::DB_BACKEND_GLASS);
        if (whole.get_doccount() == all.get_doccount()) return {};
        return fail(ErrorCode::damaged_database,
                    fmt::format("{} articles were to be put together, {} arrived",
                                all.get_doccount(), whole.get_doccount()));
    } catch (const Xapian::Error& error) {
        return tl::unexpected(merge_error(error, sources, target));
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::io, "there is not enough memory to put the articles together",
                    "run the same command again with fewer --jobs: it goes on");
    }
}

}  // namespace

Result<void> merge_databases(const std::vector<std::string>& sources, const std::string& target,
                             const MergeStep& step) {
    std::error_code ignored;
    std::filesystem::remove_all(target, ignored);
    auto merged = write_merged(sources, target, step);
    if (!merged) std::filesystem::remove_all(target, ignored);
    return merged;
}

Result<void> merge_parts(PartFolder& folder, PartRange range) {
    const auto sealed = folder.sealed();
    if (!sealed) return tl::unexpected(sealed.error());
    std::vector<std::string> parts;
    for (const PartRange& part : *sealed)
        if (part.first >= range.first && part.last <= range.last)
            parts.push_back(folder.part_path(part));
    if (parts.size() < 2) return {};
    if (auto merged = merge_databases(parts, folder.draft_path(range)); !merged) return merged;
    return folder.seal_merged(range);
}

}  // namespace news::parts
