// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/tagger/name_features.hpp"

#include <algorithm>
#include <array>

#include "common/unicode.hpp"
#include "indexer/entities/lexicon/letters.hpp"

namespace news::entities {
namespace {

// The kinds of features. Their numbers are part of the models.
enum Kind : std::uint64_t {
    kWordItself = 1,
    kWordAsSpelt,
    kWordBefore,
    kWordAfter,
    kSecondBefore,
    kSecondAfter,
    kWithBefore,
    kWithAfter,
    kTwoBefore,
    kTwoAfter,
    kShape,
    kShapeWithBefore,
    kShapeWithAfter,
    kShapeWithBoth,
    kFullShape,
    kPosition,
    kRun,
    kCues,
    kCuesWithBefore,
    kCuesWithAfter,
    kCuesAround,
    kCuesWithShape,
    kCue,
    kCueBefore,
    kCueAfter,
    kCueSecondBefore,
    kCueSecondAfter,
    kPhrase,
    kPhraseWithBefore,
    kPhraseWithAfter,
    kRunLastCues,
    kRunLastWord,
    kRunFirstCues,
    kBeforeRun,
    kAfterRun,
    kUse,
    kUseRunFirst,
    kUseRunLast,
    kUseRunFirstCues,
    kUseRunLastCues,
    kUseRunFirstCue,
    kUseRunLastCue,
    kUseBefore,
    kUseAfter,
    kPrefix = 100,  // and the number of its letters
    kSuffix = 200,
};

constexpr std::size_t kLongestAffix = 5;

// In the order of their numbers in the models.
constexpr std::array<std::uint32_t, 24> kCueBits = {kPerson,
                                                    kOrganisation,
                                                    kPlace,
                                                    kGivenName,
                                                    kSurname,
                                                    kCity,
                                                    kCommonWord,
                                                    kTitle,
                                                    kTitleModifier,
                                                    kRole,
                                                    kOrganisationHead,
                                                    kOrganisationSuffix,
                                                    kOfHead,
                                                    kPlaceHead,
                                                    kPlaceFront,
                                                    kNotAName,
                                                    kCalendar,
                                                    kDemonym,
                                                    kLargeCity,
                                                    kParticle,
                                                    kBrand,
                                                    kNotedPerson,
                                                    kNotedOrganisation,
                                                    kNotedPlace};

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    std::uint64_t x = (a ^ 0x9E3779B97F4A7C15U) * 0xD6E8FEB86659FD93U ^
                      (b + 0x632BE59BD9B4E019U) * 0xFF51AFD7ED558CCDU;
    x ^= x >> 32;
    x *= 0xD6E8FEB86659FD93U;
    return x ^ (x >> 32);
}

// What is known of a word as consecutive bits.
std::uint32_t packed(std::uint32_t known) {
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < kCueBits.size(); ++i)
        if ((known & kCueBits[i]) != 0) bits |= 1U << i;
    return bits;
}

char letter_class(char32_t code_point) {
    switch (letter_kind(code_point)) {
        case Letter::upper:
            return 'A';
        case Letter::lower:
            return 'a';
        case Letter::digit:
            return '0';
        case Letter::none:
            return code_point < 0x80 ? static_cast<char>(code_point) : '.';
        case Letter::caseless:
        case Letter::ideograph:
            return 'x';
    }
    return '.';
}

// The classes of the letters, of the same ones in a row at most `repeats`.
std::uint64_t shape_of(std::string_view word, std::size_t repeats) {
    std::uint64_t hash = kHashSeed;
    char last = 0;
    std::size_t run = 0;
    for (std::size_t at = 0; at < word.size();) {
        const char kind = letter_class(next_code_point(word, at));
        run = kind == last ? run + 1 : 1;
        last = kind;
        if (run <= repeats) hash = hash_byte(hash, kind);
    }
    return hash;
}

bool is_name_like(const Token& token) {
    return token.is(kWord) && token.is(kCapital | kInnerCapital | kCaseless);
}

}  // namespace

KnownPhrases find_phrases(const TaggedText& text, const Gazetteer& gazetteer,
                          std::uint64_t language) {
    constexpr std::uint8_t kFirst = 32, kLast = 64, kMiddle = 96;
    constexpr std::uint32_t kPhrases = kWholeName | kCity | kBrand | kNotedName;
    KnownPhrases phrases(text.tokens.size());
    for (std::size_t at = 0; at < text.tokens.size();) {
        GazetteerMatch match;
        if (is_name_like(text.tokens[at])) {
            match = gazetteer.longest_match(text.bytes, text.tokens, at, kPhrases, language);
        }
        if (match.tokens == 0) {
            ++at;
            continue;
        }
        const std::uint32_t known = match.entry->known;
        std::uint8_t kinds = 0;
        if ((known & (kPerson | kNotedPerson)) != 0) kinds |= 1;
        if ((known & (kOrganisation | kNotedOrganisation)) != 0) kinds |= 2;
        if ((known & (kPlace | kNotedPlace)) != 0) kinds |= 4;
        if ((known & kCity) != 0) kinds |= 8;
        if ((known & kLargeCity) != 0) kinds |= 16;
        if ((known & kBrand) != 0) kinds |= 128;
        for (std::size_t i = 0; i < match.tokens; ++i) {
            const std::uint8_t place = match.tokens == 1       ? 0
                                       : i == 0                ? kFirst
                                       : i + 1 == match.tokens ? kLast
                                                               : kMiddle;
            phrases[at + i] = static_cast<std::uint8_t>(kinds | place);
        }
        at += match.tokens;
    }
    return phrases;
}

std::vector<std::uint32_t> find_cues(const TaggedText& text, const Gazetteer& gazetteer) {
    constexpr std::uint32_t kOfLowerCase =
        kTitle | kRole | kParticle | kCommonWord | kNotAName | kTitleModifier;
    std::vector<std::uint32_t> cues = text.known;
    for (std::size_t at = 0; at < cues.size(); ++at) {
        const Token& token = text.tokens[at];
        if (token.is(kWord) && !is_name_like(token))
            cues[at] = gazetteer.known(token.hash) & kOfLowerCase;
    }
    return cues;
}

NameFeatures::NameFeatures(const TaggedText& text, const ArticleWords& words,
                           std::vector<std::uint32_t> cues, KnownPhrases phrases)
    : text_(text), words_(words), views_(text.tokens.size()), active_(text.tokens.size()) {
    for (std::size_t at = 0; at < views_.size(); ++at) {
        views_[at].shape = shape_of(text.of(at), 1);
        views_[at].cues = packed(cues[at]);
        views_[at].phrase = phrases[at];
    }
    mark_runs();
    mark_lines();
    mark_active();
}

void NameFeatures::mark_runs() {
    constexpr std::size_t kMost = 250;
    for (std::size_t at = 0; at < views_.size();) {
        if (!text_.tokens[at].is(kWord) || !text_.tokens[at].is(kCapital | kInnerCapital)) {
            ++at;
            continue;
        }
        const std::size_t end = capital_run_end(text_, at);
        for (std::size_t i = at; i < end; ++i) {
            views_[i].run_length = static_cast<std::uint8_t>(std::min(end - at, kMost));
            views_[i].run_place = static_cast<std::uint8_t>(std::min(i - at, kMost - 1));
        }
        at = end;
    }
}

void NameFeatures::mark_lines() {
    for (std::size_t first = 0, last = 0; first < views_.size(); first = last) {
        std::size_t words = 0, capitals = 0;
        for (last = first; last < views_.size(); ++last) {
            if (last > first && text_.tokens[last].is(kLineStart)) break;
            const Token& token = text_.tokens[last];
            if (!token.is(kWord) || token.end - token.start < 4) continue;
            ++words;
            if (token.is(kCapital)) ++capitals;
        }
        if (words < 3 || capitals * 4 < words * 3) continue;
        for (std::size_t at = first; at < last; ++at)
            views_[at].line = 1;
    }
}

void NameFeatures::mark_active() {
    const std::size_t size = active_.size();
    for (std::size_t at = 0; at < size; ++at) {
        if (!is_name_like(text_.tokens[at])) continue;
        active_[at] = 1;
        if (at > 0 && !text_.tokens[at].is(kLineStart)) active_[at - 1] = 1;
        if (at + 1 < size && !text_.tokens[at + 1].is(kLineStart)) active_[at + 1] = 1;
    }
}

std::uint64_t NameFeatures::word(std::ptrdiff_t at) const {
    if (at < 0) return kBeforeText;
    const auto token = static_cast<std::size_t>(at);
    return token < text_.tokens.size() ? text_.tokens[token].lower_hash : kBehindText;
}

const NameFeatures::View& NameFeatures::view(std::ptrdiff_t at) const {
    const bool inside = at >= 0 && static_cast<std::size_t>(at) < views_.size();
    return inside ? views_[static_cast<std::size_t>(at)] : nothing_;
}

std::size_t NameFeatures::read(std::size_t at, std::vector<std::uint64_t>& features) const {
    features.clear();
    const auto here = static_cast<std::ptrdiff_t>(at);
    read_spelling(here, features);
    const std::size_t spelling = features.size();
    read_context(here, features);
    read_form(here, features);
    read_cues(here, features);
    read_article(here, features);
    return spelling;
}

void NameFeatures::read_spelling(std::ptrdiff_t at, std::vector<std::uint64_t>& features) const {
    const auto add = [&](std::uint64_t kind, std::uint64_t value) {
        features.push_back(mix(kind, value));
    };
    const auto index = static_cast<std::size_t>(at);
    const Token& token = text_.tokens[index];
    const std::uint64_t here = token.lower_hash;
    add(kWordItself, here);
    add(kWordAsSpelt, token.hash);
    add(kWithBefore, mix(word(at - 1), here));
    add(kWithAfter, mix(here, word(at + 1)));
    if (!token.is(kWord)) return;

    // Prefixes and suffixes of the word in lower case.
    const std::string_view bytes = text_.of(index);
    std::array<std::uint64_t, 64> letters{};
    std::size_t count = 0;
    for (std::size_t byte = 0; byte < bytes.size() && count < letters.size();)
        letters[count++] = lower_letter(next_code_point(bytes, byte));
    std::uint64_t prefix = kHashSeed, suffix = kHashSeed;
    for (std::size_t i = 0; i < std::min(count, kLongestAffix); ++i) {
        prefix = mix(prefix, letters[i]);
        suffix = mix(suffix, letters[count - 1 - i]);
        if (i > 0) add(kPrefix + i, prefix);
        add(kSuffix + i, suffix);
    }
}

void NameFeatures::read_context(std::ptrdiff_t at, std::vector<std::uint64_t>& features) const {
    const auto add = [&](std::uint64_t kind, std::uint64_t value) {
        features.push_back(mix(kind, value));
    };
    const Token& token = text_.tokens[static_cast<std::size_t>(at)];
    const std::uint64_t before = word(at - 1), after = word(at + 1);
    const std::uint64_t capital = token.is(kCapital | kInnerCapital) ? 1 : 0;
    add(kWordBefore, before);
    add(kWordAfter, after);
    add(kSecondBefore, word(at - 2));
    add(kSecondAfter, word(at + 2));
    add(kTwoBefore, mix(word(at - 2), mix(before, capital)));
    add(kTwoAfter, mix(after, mix(word(at + 2), capital)));
}

void NameFeatures::read_form(std::ptrdiff_t at, std::vector<std::uint64_t>& features) const {
    const auto add = [&](std::uint64_t kind, std::uint64_t value) {
        features.push_back(mix(kind, value));
    };
    const auto index = static_cast<std::size_t>(at);
    const Token& token = text_.tokens[index];
    const std::uint64_t here = view(at).shape, before = view(at - 1).shape,
                        after = view(at + 1).shape;
    add(kShape, here + view(at).line);
    add(kShapeWithBefore, mix(before, here));
    add(kShapeWithAfter, mix(here, after));
    add(kShapeWithBoth, mix(before, mix(here, after)) + view(at).line);
    add(kFullShape, shape_of(text_.of(index), 3));
    const std::uint64_t traits =
        token.traits & (kSentenceStart | kLineStart | kAllCapitals | kSpaceBefore | kInitials |
                        kCapital | kInnerCapital);
    add(kPosition, traits * 2U + view(at).line);
}

void NameFeatures::read_cues(std::ptrdiff_t at, std::vector<std::uint64_t>& features) const {
    const auto add = [&](std::uint64_t kind, std::uint64_t value) {
        features.push_back(mix(kind, value));
    };
    const View &here = view(at), &before = view(at - 1), &after = view(at + 1);
    const std::uint64_t capital =
        text_.tokens[static_cast<std::size_t>(at)].is(kCapital | kInnerCapital) ? 1 : 0;
    const auto each_bit = [&](std::uint64_t kind, std::uint32_t bits) {
        for (; bits != 0; bits &= bits - 1)
            add(kind, static_cast<std::uint64_t>(__builtin_ctz(bits)) * 2 + capital);
    };
    add(kCues, mix(here.cues, here.line));
    add(kCuesWithBefore, mix(before.cues, here.cues));
    add(kCuesWithAfter, mix(here.cues, after.cues));
    add(kCuesAround, mix(before.cues, after.cues + 77));
    add(kCuesWithShape, mix(here.cues, here.shape));
    each_bit(kCue, here.cues);
    each_bit(kCueBefore, before.cues);
    each_bit(kCueAfter, after.cues);
    each_bit(kCueSecondBefore, view(at - 2).cues);
    each_bit(kCueSecondAfter, view(at + 2).cues);
    add(kPhrase, here.phrase);
    add(kPhraseWithBefore, mix(before.phrase, here.phrase));
    add(kPhraseWithAfter, mix(here.phrase, after.phrase));

    constexpr unsigned kMost = 5;
    add(kRun,
        mix(std::min<unsigned>(here.run_length, kMost), std::min<unsigned>(here.run_place, kMost)));
    if (here.run_length < 2) return;
    const std::ptrdiff_t first = at - here.run_place;
    const std::ptrdiff_t last = first + here.run_length - 1;
    add(kRunLastCues, mix(view(last).cues, std::min<unsigned>(here.run_place, 3)));
    add(kRunLastWord, word(last));
    add(kRunFirstCues, view(first).cues);
    add(kBeforeRun, word(first - 1));
    add(kAfterRun, word(last + 1));
}

void NameFeatures::read_article(std::ptrdiff_t at, std::vector<std::uint64_t>& features) const {
    const Token& token = text_.tokens[static_cast<std::size_t>(at)];
    const CapitalUse* use = token.is(kCapital | kInnerCapital) ? words_.use(token.hash) : nullptr;
    if (!use) return;
    const auto add = [&](std::uint64_t kind, std::uint64_t value) {
        features.push_back(mix(kind, value));
    };
    const std::uint64_t known =
        (words_.is_lower(token.lower_hash) ? 1U : 0U) | (use->inside > 0 ? 2U : 0U) |
        (use->in_run ? 4U : 0U) | (std::min(use->mentions, 3U) << 3U) |
        (token.is(kSentenceStart) ? 32U : 0U) | (view(at).line != 0 ? 64U : 0U);
    add(kUse, known);
    for (std::size_t i = 0; i < std::min<std::size_t>(use->mentions, kKeptContexts); ++i) {
        add(kUseBefore, use->before[i]);
        add(kUseAfter, use->after[i]);
    }
    if (!use->in_run || view(at).run_length > 1) return;
    const auto place = static_cast<std::uint64_t>(use->place);
    const std::uint32_t first = packed(use->run_first_known), last = packed(use->run_last_known);
    add(kUseRunFirst, use->run_first);
    add(kUseRunLast, use->run_last);
    add(kUseRunFirstCues, mix(first, place));
    add(kUseRunLastCues, mix(last, place));
    for (std::uint32_t bits = first; bits != 0; bits &= bits - 1)
        add(kUseRunFirstCue, static_cast<std::uint64_t>(__builtin_ctz(bits)) * 4 + place);
    for (std::uint32_t bits = last; bits != 0; bits &= bits - 1)
        add(kUseRunLastCue, static_cast<std::uint64_t>(__builtin_ctz(bits)) * 4 + place);
}

}  // namespace news::entities
