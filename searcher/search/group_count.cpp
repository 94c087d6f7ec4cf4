// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/group_count.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "searcher/search/index_reader.hpp"
#include "searcher/search/match_summary.hpp"
#include "searcher/search/matches.hpp"

namespace news::search {

namespace {

// Counts the matches as a whole and by the joined values of some facets.
class GroupTally : public Xapian::MatchSpy {
  public:
    GroupTally(const std::vector<FacetField>& by, MatchTally& whole) : by_(by), whole_(whole) {}

    void operator()(const Xapian::Document& document, double weight) override {
        whole_(document, weight);
        std::vector<std::string> keys = {""};
        for (std::size_t i = 0; i < by_.size(); ++i) {
            ValueTally values;
            tally_slot(by_[i], document.get_value(by_[i].slot), values);
            std::vector<std::string> longer;
            auto parts = values.commonest(0);
            if (parts.empty()) parts.push_back({"", 1});
            for (const std::string& key : keys)
                for (const FacetValue& part : parts)
                    longer.push_back(i == 0 ? part.value : key + kValueSeparator + part.value);
            keys = std::move(longer);
        }
        for (const std::string& key : keys)
            groups_.add(key);
    }

    const ValueTally& groups() const { return groups_; }

  private:
    const std::vector<FacetField>& by_;
    MatchTally& whole_;
    ValueTally groups_;
};

// Unlike split_values() keeps the empty parts.
std::vector<std::string> parts_of(std::string_view key) {
    std::vector<std::string> parts;
    for (;;) {
        const std::size_t end = key.find(kValueSeparator);
        parts.emplace_back(key.substr(0, end));
        if (end == key.npos) return parts;
        key.remove_prefix(end + 1);
    }
}

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
        MatchTally whole({});
        GroupTally groups(fields, whole);
        if (fields.empty())
            see_matches(database, plan->all(), whole);
        else
            see_matches(database, plan->all(), groups);
        complete_summary(counts, *plan, selection, {}, whole, database);
        if (groups.groups().overflown())
            return fail(ErrorCode::query,
                        fmt::format("that gives more than {} rows", ValueTally::kMostValues),
                        "ask for fewer articles, or count by fewer fields");
        for (const FacetField& field : fields)
            counts.by.emplace_back(field.name);
        for (const FacetValue& group : groups.groups().commonest(0))
            counts.rows.push_back({parts_of(group.value), group.count});
        std::sort(counts.rows.begin(), counts.rows.end(), row_before);
        return counts;
    });
}

}  // namespace news::search
