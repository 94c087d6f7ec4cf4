// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parts/part_merge.hpp"

#include <filesystem>
#include <set>

#include <fmt/format.h>

#include "common/xapian_guard.hpp"

namespace news::parts {

namespace {

constexpr std::size_t kTables = 6;

class StepTeller : public Xapian::Compactor {
  public:
    explicit StepTeller(const MergeStep& step) : step_(step) {}

    void set_status(const std::string& table, const std::string&) override {
        if (step_ && seen_.insert(table).second) step_(seen_.size() - 1, kTables);
    }

  private:
    const MergeStep& step_;
    std::set<std::string> seen_;
};

}  // namespace

Result<void> merge_databases(const std::vector<std::string>& sources, const std::string& target,
                             const MergeStep& step) {
    std::error_code ignored;
    std::filesystem::remove_all(target, ignored);
    auto merged = guarded(target, [&]() -> Result<void> {
        Xapian::Database all;
        for (const std::string& source : sources)
            all.add_database(Xapian::Database(source, Xapian::DB_BACKEND_GLASS));
        StepTeller teller(step);
        all.compact(target, Xapian::Compactor::FULL, 0, teller);
        const Xapian::Database whole(target, Xapian::DB_BACKEND_GLASS);
        if (whole.get_doccount() != all.get_doccount())
            return fail(ErrorCode::damaged_database,
                        fmt::format("{} articles were to be put together, {} arrived",
                                    all.get_doccount(), whole.get_doccount()),
                        "news-indexer check   says what is wrong");
        return {};
    });
    if (!merged) return tl::unexpected(merged.error());
    return *merged;
}

}  // namespace news::parts
