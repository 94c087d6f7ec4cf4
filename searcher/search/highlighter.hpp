// SPDX-License-Identifier: GPL-3.0-or-later
// Where the words of a query stand in a text: the same tokenizer that wrote the postings walks over
// the text again, so what is marked is what was found.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/query/xapian_query.hpp"
#include "common/schema.hpp"
#include "searcher/search/search_results.hpp"

namespace news::search {

// One occurrence of one needle: byte range in the text.
struct Mark {
    std::size_t start = 0;
    std::size_t end = 0;
    std::size_t needle = 0;  // index into what the Highlighter was given
};

struct MarkedText {
    std::vector<Span> words;  // every word, in order: where a passage may begin and end
    std::vector<Mark> marks;  // by start; they may overlap
    std::string language;     // of the text: what tells where its sentences begin
};

// Thread-safe once made.
class Highlighter {
  public:
    explicit Highlighter(const std::vector<query::Needle>& needles);

    bool empty() const { return needles_.empty(); }
    std::size_t needles() const { return needles_.size(); }

    // A phrase is marked only where all its words stand next to each other. Words of a needle in
    // `lead` count in the body's first two paragraphs. `language`: of the article, empty where it
    // is not known. Linear in the text.
    MarkedText mark(Field field, std::string_view text, std::string_view language) const;

  private:
    struct Entry {
        std::size_t needle;
        std::size_t word;  // index into the phrase
        query::Form form;
        bool capitals;
        bool character;
    };
    struct Shape {
        std::size_t length;  // words
        std::vector<Field> fields;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>()(text);
        }
    };

    std::vector<Shape> needles_;
    std::unordered_map<std::string, std::vector<Entry>, Hash, std::equal_to<>> entries_;
};

// The marks as ranges to show: in order, overlapping and touching ones made one.
std::vector<Span> merged_spans(const std::vector<Mark>& marks);

}  // namespace news::search
