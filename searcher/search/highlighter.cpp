// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/highlighter.hpp"

#include <algorithm>

#include "common/analyzer.hpp"
#include "common/unicode.hpp"

namespace news::search {

namespace {

// Where the first two paragraphs end: what is posted as the lead.
std::size_t lead_end(std::string_view body) {
    std::size_t end = body.find("\n\n");
    if (end != body.npos) end = body.find("\n\n", end + 2);
    return std::min(end, body.size());
}

// Where the first character of a pair ends; its marks are left to the second.
std::size_t first_end(std::string_view text, const Token& token) {
    std::size_t end = token.start;
    next_code_point(text, end);
    return end;
}

// The words of a phrase seen so far.
struct Partial {
    std::size_t needle;
    std::size_t next;  // the word of the phrase that must come now
    std::uint32_t position;
    std::size_t start;
};

}  // namespace

Highlighter::Highlighter(const std::vector<query::Needle>& needles) {
    for (const query::Needle& needle : needles) {
        for (std::size_t word = 0; word < needle.words.size(); ++word)
            for (const query::Form& form : needle.words[word].forms)
                entries_[form.term].push_back({needles_.size(), word, form,
                                               needle.words[word].capitals,
                                               needle.words[word].character});
        needles_.push_back({needle.words.size(), needle.fields});
    }
}

MarkedText Highlighter::mark(Field field, std::string_view text, std::string_view language) const {
    MarkedText marked;
    marked.language = language;
    const std::size_t end_of_lead = field == Field::body ? lead_end(text) : 0;
    const auto counts_here = [&](std::size_t needle, std::size_t at) {
        const auto& fields = needles_[needle].fields;
        const auto has = [&](Field wanted) {
            return std::find(fields.begin(), fields.end(), wanted) != fields.end();
        };
        return has(field) || (at < end_of_lead && has(Field::lead));
    };

    std::vector<Partial> partials;
    Tokenizer tokenizer(text, language);
    for (Token token; tokenizer.next(token);) {
        if (marked.words.empty() || token.start >= marked.words.back().end ||
            token.kind == TokenKind::bigram)
            marked.words.push_back({token.start, token.end});
        const auto found = entries_.find(token.term);
        if (found == entries_.end()) continue;
        std::erase_if(partials,
                      [&](const Partial& seen) { return seen.position + 1 < token.position; });
        for (const auto& [needle, word, form, capitals, character] : found->second) {
            if (!form.counts_in(language) || (capitals && !token.has_capital)) continue;
            const std::size_t length = needles_[needle].length;
            if (length == 1) {
                if (counts_here(needle, token.start))
                    marked.marks.push_back(
                        {token.start, character ? first_end(text, token) : token.end, needle});
                continue;
            }
            if (token.kind == TokenKind::joined || !counts_here(needle, token.start)) continue;
            if (word == 0) {
                partials.push_back({needle, 1, token.position, token.start});
                continue;
            }
            for (Partial& seen : partials) {
                if (seen.needle != needle || seen.next != word ||
                    seen.position + 1 != token.position)
                    continue;
                seen.position = token.position;
                ++seen.next;
                if (seen.next == length) marked.marks.push_back({seen.start, token.end, needle});
            }
        }
    }
    std::stable_sort(marked.marks.begin(), marked.marks.end(),
                     [](const Mark& a, const Mark& b) { return a.start < b.start; });
    return marked;
}

std::vector<Span> merged_spans(const std::vector<Mark>& marks) {
    std::vector<Span> spans;
    for (const Mark& mark : marks) {
        if (!spans.empty() && mark.start <= spans.back().end)
            spans.back().end = std::max(spans.back().end, mark.end);
        else
            spans.push_back({mark.start, mark.end});
    }
    return spans;
}

}  // namespace news::search
