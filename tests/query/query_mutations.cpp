// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/query/query_mutations.hpp"

#include <array>
#include <utility>

namespace news::test {

namespace {

constexpr std::array<std::string_view, 64> kPieces = {"(",          ")",
                                                      "\"",         " ",
                                                      "  ",         "*",
                                                      "?",          "~",
                                                      "~5",         "^2",
                                                      "!",          "+",
                                                      "-",          " - ",
                                                      "–",          " — ",
                                                      ":",          "::",
                                                      "=",          " > ",
                                                      "<=",         "\\",
                                                      "/",          " / ",
                                                      ",",          ";",
                                                      "..",         "[",
                                                      "]",          " TO ",
                                                      " AND ",      " OR ",
                                                      " NOT ",      " NEAR/5 ",
                                                      " NEAR / 5 ", " w/s ",
                                                      " w/seg ",    " N/3 ",
                                                      " PRE ",      " within 5 ",
                                                      " NEAR5 ",    " NEAR:5 ",
                                                      " NEAR(5) ",  " XOR ",
                                                      "AND/OR",     " && ",
                                                      "|",          "headline:",
                                                      "headlin:",   "title(",
                                                      "date:",      "date>",
                                                      "date : ",    "date:jan 2003",
                                                      "publisher:", "publisher:cnn ",
                                                      "words:",     "EXACT(",
                                                      "ATLEAST3(",  "ALLCAPS(",
                                                      "“",          "„",
                                                      "‚",          "\u200B"};

bool continues_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

}  // namespace

std::size_t Mutations::below(std::size_t bound) {
    // not std::uniform_int_distribution, whose numbers differ from library to library
    return random_() % bound;
}

std::string Mutations::broken(std::string query, std::size_t slips) {
    for (std::size_t slip = 0; slip < slips; ++slip) {
        std::size_t at = below(query.size() + 1);
        while (at > 0 && at < query.size() && continues_character(query[at]))
            --at;
        std::size_t end = std::min(at + 1, query.size());
        while (end < query.size() && continues_character(query[end]))
            ++end;
        switch (below(6)) {
            case 0:
                query.erase(at, end - at);
                break;
            case 1:
                query.insert(at, query.substr(at, end - at));
                break;
            case 2:
                query = query.substr(0, at) + (below(2) == 0 ? " " : "");
                break;
            default:
                query.insert(at, kPieces[below(kPieces.size())]);
        }
    }
    return query;
}

std::string Mutations::random_bytes(std::size_t most) {
    std::string bytes(below(most + 1), ' ');
    for (char& byte : bytes)
        byte = static_cast<char>(below(256));
    return bytes;
}

std::string Mutations::token_soup(std::size_t most_pieces) {
    constexpr std::array<std::string_view, 6> kWords = {"iran", "us", "talks", "2003", "日本", "é"};
    std::string soup;
    for (std::size_t left = below(most_pieces + 1); left > 0; --left) {
        soup += below(3) == 0 ? kWords[below(kWords.size())] : kPieces[below(kPieces.size())];
        if (below(2) == 0) soup += ' ';
    }
    return soup;
}

}  // namespace news::test
