// SPDX-License-Identifier: GPL-3.0-or-later
// One field of an article cut into tokens, each with what the gazetteer knows of it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/entities/lexicon/gazetteer.hpp"
#include "indexer/entities/lexicon/token.hpp"

namespace news::entities {

struct TaggedText {
    std::string field;       // as in EntityMention
    std::string_view bytes;  // of the article: valid as long as it
    std::vector<Token> tokens;
    // A token's bits of Known, beside the tokens; kCommonWord is that of its lower case. 0 for
    // lower-case words: few of them matter, and those are looked up where they do.
    std::vector<std::uint32_t> known;

    std::string_view of(std::size_t token) const {
        return bytes.substr(tokens[token].start, tokens[token].end - tokens[token].start);
    }
    std::string_view span(std::size_t first, std::size_t last) const {
        return bytes.substr(tokens[first].start, tokens[last - 1].end - tokens[first].start);
    }
    std::uint64_t hash(std::size_t first, std::size_t last) const {
        return phrase_hash(bytes, tokens, first, last);
    }
    bool knows(std::size_t token, std::uint32_t wanted) const {
        return (known[token] & wanted) != 0;
    }
};

TaggedText tag_text(std::string field, std::string_view bytes, const Gazetteer& gazetteer);

}  // namespace news::entities
