// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/lexicon/tagged_text.hpp"

namespace news::entities {

namespace {

std::uint32_t known_of(const Token& token, const Gazetteer& gazetteer) {
    if (!token.is(kCapital | kInnerCapital | kCaseless)) return 0;
    std::uint32_t known = gazetteer.known(token.hash) & ~kCommonWord;
    if (token.lower_hash != token.hash) known |= gazetteer.known(token.lower_hash) & kCommonWord;
    return known;
}

// "UK-France", "Israeli-Palestinian": where the hyphen stands between two nations.
std::size_t hyphen_of_nations(std::string_view word, const Gazetteer& gazetteer) {
    constexpr std::uint32_t kNation = kPlace | kDemonym;
    const std::size_t hyphen = word.find('-');
    if (hyphen == std::string_view::npos || hyphen == 0) return std::string_view::npos;
    const bool both = (gazetteer.known(word_hash(word.substr(0, hyphen))) & kNation) != 0 &&
                      (gazetteer.known(word_hash(word.substr(hyphen + 1))) & kNation) != 0;
    return both && (gazetteer.known(word_hash(word)) & kWholeName) == 0 ? hyphen
                                                                        : std::string_view::npos;
}

}  // namespace

TaggedText tag_text(std::string field, std::string_view bytes, const Gazetteer& gazetteer) {
    TaggedText text{std::move(field), bytes, {}, {}};
    const std::vector<Token> tokens = tokenize(bytes);
    text.tokens.reserve(tokens.size() + tokens.size() / 64);
    text.known.reserve(text.tokens.capacity());
    const auto add = [&](const Token& token) {
        text.tokens.push_back(token);
        text.known.push_back(known_of(token, gazetteer));
    };
    for (const Token& token : tokens) {
        if (token.is(kHyphen) && token.is(kInnerCapital)) {
            const auto word = bytes.substr(token.start, token.end - token.start);
            const std::size_t hyphen = hyphen_of_nations(word, gazetteer);
            if (hyphen != std::string_view::npos) {
                for (Token part : split_token(bytes, token, hyphen))
                    add(part);
                continue;
            }
        }
        add(token);
    }
    return text;
}

}  // namespace news::entities
