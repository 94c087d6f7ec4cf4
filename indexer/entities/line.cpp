// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/line.hpp"

#include <algorithm>

namespace news::entities {
namespace {

constexpr float kTitleWeight = 4.0F;

}  // namespace

bool Line::is_lower_cue(std::size_t at, std::uint32_t wanted) const {
    return (scope_.gazetteer.known(token(at).hash) & wanted) != 0;
}

bool Line::is_name_word(std::size_t at) const {
    if (at >= last_ || !token(at).is(kWord)) return false;
    if (token(at).is(kCapital)) return true;
    // "al-Assad", "eBay"; not the name of a variable.
    return token(at).is(kInnerCapital) &&
           (token(at).is(kHyphen) || knows(at, kWholeName | kSeenName));
}

bool Line::is_mark(std::size_t at, char mark) const {
    return at < last_ && token(at).end - token(at).start == 1 &&
           text_.bytes[token(at).start] == mark;
}

bool Line::is_word(std::size_t at, std::string_view word) const {
    return at < last_ && text_.of(at) == word;
}

bool Line::is_possessive(std::size_t at) const {
    return is_word(at, "'s") || is_word(at, "\u2019s");
}

GazetteerMatch Line::match(std::size_t at, std::size_t end, std::uint32_t wanted) const {
    const std::span<const Token> within = std::span(text_.tokens).first(end);
    return scope_.gazetteer.longest_match(text_.bytes, within, at, wanted, scope_.language);
}

std::size_t Line::particles_end(std::size_t at) const {
    while (at < last_ && token(at).is(kWord) && !token(at).is(kCapital | kSentenceStart) &&
           is_lower_cue(at, kParticle)) {
        ++at;
    }
    return at;
}

void Line::add(std::size_t begin, std::size_t end, bool titled, const Scores& context,
               const std::array<float, kNoName>& tagged) {
    Candidate candidate;
    candidate.text = text_index_;
    candidate.first = static_cast<std::uint32_t>(begin);
    candidate.last = static_cast<std::uint32_t>(end);
    candidate.hash = text_.hash(begin, end);
    candidate.titled = titled;
    candidate.context = context;
    std::copy(tagged.begin(), tagged.end(), candidate.tagged.begin());
    if (titled) candidate.context[0] += kTitleWeight;
    if (begin > first_ + 1 && is_mark(begin - 1, '(') && is_mark(end, ')') &&
        !candidates_.empty()) {
        const Candidate& last = candidates_.back();
        if (last.text == text_index_ && last.last == begin - 1) {
            candidate.abbreviates = static_cast<std::uint32_t>(candidates_.size() - 1);
        }
    }
    candidates_.push_back(candidate);
}

void Line::pass_over(std::size_t at) {
    scope_.passed_over.push_back({text_index_, static_cast<std::uint32_t>(at)});
}

}  // namespace news::entities
