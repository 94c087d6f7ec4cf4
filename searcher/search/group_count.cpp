// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/group_count.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "searcher/search/index_reader.hpp"
#include "searcher/search/match_summary.hpp"
#include "searcher/search/matches.hpp"

namespace news::search {

namespace {

// The values of one field by which is counted, numbered alike for all databases.
class GroupValues {
  public:
    explicit GroupValues(FacetField field) : field_(std::move(field)) {}

    // Of each document its different values, 0 alone for one that has none.
    std::vector<std::u32string> of(columns::Column& column,
                                   std::span<const Xapian::docid> documents) {
        std::vector<std::u32string> values(documents.size());
        column.visit(documents, [&](std::size_t index, std::uint32_t number) {
            const char32_t value = number_of(column, number);
            if (value != 0 && values[index].find(value) == std::u32string::npos)
                values[index] += value;
        });
        for (std::u32string& of_document : values)
            if (of_document.empty()) of_document += U'\0';
        return values;
    }

    columns::Column column_of(columns::Columns& columns) {
        known_.clear();
        return columns.column(field_.slot);
    }

    const std::string& text(char32_t number) const { return texts_[number]; }

  private:
    static constexpr char32_t kUnknown = 0xFFFFFFFF;

    char32_t number_of(const columns::Column& column, std::uint32_t number) {
        if (number >= known_.size())
            known_.resize(std::max(number, column.values()) + std::size_t{1}, kUnknown);
        if (known_[number] == kUnknown) known_[number] = number_of(column.text(number));
        return known_[number];
    }

    char32_t number_of(std::string_view column_text) {
        std::string value = counted_value(field_, column_text);
        if (value.empty()) return 0;
        const auto next = static_cast<char32_t>(texts_.size());
        const auto [known, is_new] = numbers_.try_emplace(value, next);
        if (is_new) texts_.push_back(std::move(value));
        return known->second;
    }

    FacetField field_;
    std::vector<std::string> texts_ = {""};  // by number
    std::unordered_map<std::string, char32_t> numbers_;
    std::vector<char32_t> known_;  // by the numbers of the column at hand
};

// Counts the matches by the joined values of some facets. Memory is bounded by refusing: past
// kMostValues rows it counts no more and says so.
class GroupTally {
  public:
    explicit GroupTally(const std::vector<FacetField>& by) : by_(by.begin(), by.end()) {}

    void add(ShardMatches& shard) {
        constexpr std::size_t kAtOnce = 1 << 16;
        std::vector<columns::Column> columns;
        for (GroupValues& field : by_)
            columns.push_back(field.column_of(shard.columns));
        std::span<const Xapian::docid> left = shard.documents;
        while (!left.empty()) {
            const auto documents = left.first(std::min(left.size(), kAtOnce));
            std::vector<std::vector<std::u32string>> values;
            for (std::size_t field = 0; field < by_.size(); ++field)
                values.push_back(by_[field].of(columns[field], documents));
            for (std::size_t i = 0; i < documents.size(); ++i)
                add_document(values, i);
            left = left.subspan(documents.size());
        }
    }

    bool overflown() const { return overflown_; }

    std::vector<GroupedCounts::Row> rows() const {
        std::vector<GroupedCounts::Row> rows;
        for (const auto& [key, count] : counts_) {
            GroupedCounts::Row row{{}, count};
            for (std::size_t field = 0; field < by_.size(); ++field)
                row.values.push_back(by_[field].text(key[field]));
            rows.push_back(std::move(row));
        }
        return rows;
    }

  private:
    // Once for each combination of its values.
    void add_document(const std::vector<std::vector<std::u32string>>& values, std::size_t index) {
        std::vector<std::size_t> chosen(by_.size());
        std::u32string key(by_.size(), U'\0');
        for (;;) {
            for (std::size_t field = 0; field < by_.size(); ++field)
                key[field] = values[field][index][chosen[field]];
            count(key);
            std::size_t field = 0;
            while (field < by_.size() && ++chosen[field] == values[field][index].size())
                chosen[field++] = 0;
            if (field == by_.size()) return;
        }
    }

    void count(const std::u32string& key) {
        if (const auto known = counts_.find(key); known != counts_.end())
            ++known->second;
        else if (counts_.size() < kMostValues)
            counts_.emplace(key, 1);
        else
            overflown_ = true;
    }

    std::vector<GroupValues> by_;
    std::unordered_map<std::u32string, std::size_t> counts_;
    bool overflown_ = false;
};

// By value; what is not known comes last.
bool row_before(const GroupedCounts::Row& a, const GroupedCounts::Row& b) {
    for (std::size_t i = 0; i < a.values.size(); ++i) {
        if (a.values[i] == b.values[i]) continue;
        if (a.values[i].empty() || b.values[i].empty()) return b.values[i].empty();
        return a.values[i] < b.values[i];
    }
    return false;
}

}  // namespace

Result<GroupedCounts> count_groups(IndexReader& reader, const Selection& selection,
                                   const std::vector<std::string>& by) {
    std::vector<FacetField> fields;
    for (const std::string& name : by) {
        const auto field = find_facet(name, "--by ");
        if (!field) return tl::unexpected<Error>(field.error());
        fields.push_back(*field);
    }
    return reader.read([&](const Xapian::Database& database) -> Result<GroupedCounts> {
        const auto plan = QueryPlan::make(selection, database);
        if (!plan) return tl::unexpected<Error>(plan.error());
        GroupedCounts counts{begin_summary(*plan, selection, reader.paths()), {}, {}};
        Matches matches = all_matches(reader.shards(), plan->all());
        GroupTally groups(fields);
        if (!fields.empty())
            for (ShardMatches& shard : matches)
                groups.add(shard);
        complete_summary(counts, *plan, selection, {}, std::move(matches), reader.shards(),
                         database);
        if (groups.overflown())
            return fail(ErrorCode::query, fmt::format("that gives more than {} rows", kMostValues),
                        "ask for fewer articles, or count by fewer fields");
        for (const FacetField& field : fields)
            counts.by.emplace_back(field.name);
        counts.rows = groups.rows();
        std::sort(counts.rows.begin(), counts.rows.end(), row_before);
        return counts;
    });
}

}  // namespace news::search
