// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/tagger/article_words.hpp"

namespace news::entities {
namespace {

bool is_capitalised_word(const Token& token) {
    return token.is(kWord) && token.is(kCapital | kInnerCapital);
}

RunPlace place_in_run(std::size_t at, std::size_t first, std::size_t last) {
    if (at == first) return RunPlace::first;
    return at + 1 == last ? RunPlace::last : RunPlace::middle;
}

}  // namespace

std::size_t capital_run_end(const TaggedText& text, std::size_t first) {
    std::size_t end = first + 1;
    while (end < text.tokens.size() && is_capitalised_word(text.tokens[end]) &&
           !text.tokens[end].is(kLineStart) && text.tokens[end].is(kSpaceBefore)) {
        ++end;
    }
    return end;
}

void ArticleWords::add(const TaggedText& text) {
    for (std::size_t at = 0; at < text.tokens.size();) {
        const Token& token = text.tokens[at];
        if (!is_capitalised_word(token)) {
            if (token.is(kWord) && token.hash == token.lower_hash) lower_[token.hash];
            ++at;
            continue;
        }
        const std::size_t end = capital_run_end(text, at);
        add_run(text, at, end);
        at = end;
    }
}

void ArticleWords::add_run(const TaggedText& text, std::size_t first, std::size_t last) {
    for (std::size_t at = first; at < last; ++at) {
        CapitalUse& use = uses_[text.tokens[at].hash];
        ++use.mentions;
        if (!text.tokens[at].is(kSentenceStart)) ++use.inside;
        if (use.mentions <= kKeptContexts) {
            const std::size_t place = use.mentions - 1;
            use.before[place] = first > 0 ? text.tokens[first - 1].lower_hash : kBeforeText;
            use.after[place] =
                last < text.tokens.size() ? text.tokens[last].lower_hash : kBehindText;
        }
        if (last - first < 2 || use.in_run) continue;
        use.in_run = true;
        use.place = place_in_run(at, first, last);
        use.run_first = text.tokens[first].hash;
        use.run_last = text.tokens[last - 1].hash;
        use.run_first_known = text.known[first];
        use.run_last_known = text.known[last - 1];
    }
}

}  // namespace news::entities
