// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/term_merge.hpp"

#include <algorithm>
#include <numeric>

namespace news::search {

TermMerge::TermMerge(const Xapian::Database& database, std::span<const std::string_view> prefixes,
                     std::string_view head)
    : database_(database) {
    for (const std::string_view prefix : prefixes) {
        const std::string start = std::string(prefix).append(head);
        Source source{
            std::string(prefix), database.allterms_begin(start), database.allterms_end(start), {}};
        read(source);
        sources_.push_back(std::move(source));
    }
}

void TermMerge::read(Source& source) {
    if (source.at == source.end) return;
    std::string term = *source.at;
    // the body's words have no prefix: the terms of other fields stand among them, from A to Z
    if (source.prefix.empty() && term.front() >= 'A' && term.front() <= 'Z') {
        source.at.skip_to("[");
        if (source.at == source.end) return;
        term = *source.at;
    }
    source.text = term.substr(source.prefix.size());
}

void TermMerge::advance(Source& source) {
    ++source.at;
    read(source);
}

bool TermMerge::next() {
    const Source* first = nullptr;
    for (const Source& source : sources_)
        if (source.at != source.end && (!first || source.text < first->text)) first = &source;
    if (!first) return false;
    text_ = first->text;
    counts_.clear();
    terms_.clear();
    for (Source& source : sources_) {
        if (source.at == source.end || source.text != text_) continue;
        counts_.push_back(source.at.get_termfreq());
        terms_.push_back(source.prefix + text_);
        advance(source);
    }
    return true;
}

std::size_t TermMerge::most() const {
    return std::accumulate(counts_.begin(), counts_.end(), std::size_t{0});
}

std::size_t TermMerge::articles() const {
    if (terms_.size() == 1) return counts_.front();
    struct List {
        Xapian::PostingIterator at, end;
    };
    std::vector<List> lists;
    for (const std::string& term : terms_)
        lists.push_back({database_.postlist_begin(term), database_.postlist_end(term)});
    std::size_t articles = 0;
    for (;;) {
        Xapian::docid next = 0;
        for (const List& list : lists)
            if (list.at != list.end && (next == 0 || *list.at < next)) next = *list.at;
        if (next == 0) return articles;
        ++articles;
        for (List& list : lists)
            if (list.at != list.end && *list.at == next) ++list.at;
    }
}

}  // namespace news::search
