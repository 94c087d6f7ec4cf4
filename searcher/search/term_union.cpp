// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/term_union.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>

namespace news::search {

namespace {

// One bit a document.
class DocumentSet {
  public:
    explicit DocumentSet(Xapian::docid last) : words_(last / kBits + 1) {}

    void add(Xapian::docid document) {
        words_[document / kBits] |= std::uint64_t{1} << (document % kBits);
    }

    std::vector<Xapian::docid> rising() const {
        std::size_t size = 0;
        for (const std::uint64_t word : words_)
            size += static_cast<std::size_t>(std::popcount(word));
        std::vector<Xapian::docid> documents;
        documents.reserve(size);
        for (std::size_t i = 0; i < words_.size(); ++i)
            for (std::uint64_t left = words_[i]; left != 0; left &= left - 1)
                documents.push_back(static_cast<Xapian::docid>(
                    i * kBits + static_cast<std::size_t>(std::countr_zero(left))));
        return documents;
    }

  private:
    static constexpr std::size_t kBits = 64;
    std::vector<std::uint64_t> words_;
};

}  // namespace

std::optional<std::vector<std::string>> alternatives_of(const Xapian::Query& query) {
    std::vector<std::string> terms;
    std::vector<Xapian::Query> left = {query};
    while (!left.empty()) {
        const Xapian::Query one = std::move(left.back());
        left.pop_back();
        switch (one.get_type()) {
            case Xapian::Query::LEAF_TERM:
                terms.push_back(*one.get_terms_begin());
                break;
            case Xapian::Query::LEAF_MATCH_NOTHING:
                break;
            case Xapian::Query::OP_OR:
            case Xapian::Query::OP_SYNONYM:
            case Xapian::Query::OP_MAX:
            case Xapian::Query::OP_SCALE_WEIGHT:
                for (std::size_t i = 0; i < one.get_num_subqueries(); ++i)
                    left.push_back(one.get_subquery(i));
                break;
            default:
                return std::nullopt;
        }
    }
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    return terms;
}

std::vector<Xapian::docid> documents_with_any(const Xapian::Database& database,
                                              const std::vector<std::string>& terms) {
    if (terms.size() == 1)
        return {database.postlist_begin(terms.front()), database.postlist_end(terms.front())};
    DocumentSet documents(database.get_lastdocid());
    for (const std::string& term : terms)
        for (auto posting = database.postlist_begin(term); posting != database.postlist_end(term);
             ++posting)
            documents.add(*posting);
    return documents.rising();
}

}  // namespace news::search
