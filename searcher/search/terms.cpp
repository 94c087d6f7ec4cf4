// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/terms.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/ascii_case.hpp"
#include "common/query/glob.hpp"
#include "common/unicode.hpp"
#include "searcher/search/facets.hpp"
#include "searcher/search/index_reader.hpp"
#include "searcher/search/term_merge.hpp"

namespace news::search {

namespace {

// The field, if it has words or values to list.
Result<const FieldInfo*> listed_field(std::string_view name) {
    const auto field = find_field(name);
    if (!field) {
        const auto near = nearest_field(name);
        return fail(ErrorCode::usage, fmt::format("there is no field \"{}\"", printable(name)),
                    fmt::format("news-searcher terms --field {}   (all: news-searcher fields)",
                                info(near.value_or(Field::text)).name));
    }
    const FieldInfo& row = info(*field);
    if (row.kind == FieldKind::date || row.kind == FieldKind::number)
        return fail(ErrorCode::usage, fmt::format("{} has no words or values to list", row.name),
                    row.kind == FieldKind::date ? "news-searcher facets --facet year"
                                                : "news-searcher fields");
    if (row.kind == FieldKind::value && !row.members.empty()) {
        std::vector<std::string_view> members;
        for (const Field member : row.members)
            members.push_back(info(member).name);
        return fail(ErrorCode::usage,
                    fmt::format("{} is {}: name one of them", row.name, fmt::join(members, ", ")),
                    fmt::format("news-searcher terms --field {}", members.front()));
    }
    return &row;
}

// `field` tells whether the values are ids, which are typed as they are printed.
query::Glob glob_of(Field field, std::string_view pattern) {
    constexpr std::string_view kScheme = "na:";
    const bool is_id = field == Field::id || field == Field::cluster;
    if (is_id && begins_ignoring_case(pattern, kScheme)) pattern.remove_prefix(kScheme.size());
    query::Glob glob = query::value_glob(pattern);
    if (pattern.find_first_of("*?") == pattern.npos) glob.add_wildcard('*');
    return glob;
}

bool is_commoner(const TermCount& a, const TermCount& b) {
    return a.articles != b.articles ? a.articles > b.articles : a.term < b.term;
}

// Keeps the terms that are listed, as they are met in order.
class TermList {
  public:
    explicit TermList(const TermsRequest& request)
        : limit_(request.limit == 0 ? kMostValues : request.limit), by_count_(request.by_count) {}

    void add(const TermMerge& term) {
        ++distinct_;
        if (terms_.size() < limit_) {
            terms_.push_back({term.text(), term.articles()});
            if (by_count_) std::push_heap(terms_.begin(), terms_.end(), is_commoner);
        } else if (by_count_ && term.most() > terms_.front().articles) {
            replace_rarest({term.text(), term.articles()});
        }
    }

    std::size_t distinct() const { return distinct_; }

    std::vector<TermCount> take() {
        if (by_count_) std::sort_heap(terms_.begin(), terms_.end(), is_commoner);
        return std::move(terms_);
    }

  private:
    // The heap has the rarest in front.
    void replace_rarest(TermCount term) {
        if (!is_commoner(term, terms_.front())) return;
        std::pop_heap(terms_.begin(), terms_.end(), is_commoner);
        terms_.back() = std::move(term);
        std::push_heap(terms_.begin(), terms_.end(), is_commoner);
    }

    std::size_t limit_;
    bool by_count_;
    std::size_t distinct_ = 0;
    std::vector<TermCount> terms_;
};

void list_index_terms(Terms& terms, const TermsRequest& request, const FieldInfo& field,
                      const query::Glob& glob, const Xapian::Database& database) {
    std::vector<std::string_view> prefixes;
    for (const Field member : field.members)
        prefixes.push_back(info(member).prefix);
    if (prefixes.empty()) prefixes.push_back(field.prefix);
    TermMerge merge(database, prefixes, glob.head());
    TermList list(request);
    while (merge.next())
        if (glob.matches(merge.text())) list.add(merge);
    terms.distinct = list.distinct();
    terms.terms = list.take();
}

// A story has no term of its own.
bool is_only_value(const FieldInfo& row) {
    return row.kind == FieldKind::value && row.prefix.empty() && row.slot != kNoSlot;
}

// The names that facets show; the index has all the forms of a name.
Result<void> list_column_values(Terms& terms, const TermsRequest& request, const FieldInfo& field,
                                const query::Glob& glob, const std::vector<Shard>& shards) {
    MatchTally everything(all_matches(shards, Xapian::Query::MatchAll));
    const std::size_t limit = request.by_count ? request.limit : 0;
    auto facet = everything.facet({field.name, field.field, field.slot}, {limit, {glob}});
    if (!facet) return tl::unexpected<Error>(facet.error());
    terms.distinct = facet->distinct;
    for (FacetValue& value : facet->values)
        terms.terms.push_back({std::move(value.value), value.count});
    if (request.by_count) return {};
    std::sort(terms.terms.begin(), terms.terms.end(),
              [](const TermCount& a, const TermCount& b) { return a.term < b.term; });
    if (request.limit > 0 && terms.terms.size() > request.limit) terms.terms.resize(request.limit);
    return {};
}

}  // namespace

Result<Terms> list_terms(IndexReader& reader, const TermsRequest& request) {
    const auto field = listed_field(request.field);
    if (!field) return tl::unexpected<Error>(field.error());
    const FieldInfo& row = **field;
    const query::Glob glob = glob_of(row.field, request.pattern);
    return reader.read([&](const Xapian::Database& database) -> Result<Terms> {
        Terms terms{reader.paths(), row.name, glob.print(), 0, {}};
        if (row.facet || is_only_value(row)) {
            const auto listed = list_column_values(terms, request, row, glob, reader.shards());
            if (!listed) return tl::unexpected<Error>(listed.error());
        } else {
            list_index_terms(terms, request, row, glob, database);
        }
        if (request.limit == 0 && terms.terms.size() < terms.distinct)
            return fail(
                ErrorCode::query,
                fmt::format("there are {} of them, more than can be listed", terms.distinct),
                "news-searcher terms --limit 1000 --sort count");
        return terms;
    });
}

}  // namespace news::search
