// SPDX-License-Identifier: GPL-3.0-or-later
// One line of an article on its way through spotting: its tokens, what is known of them, and the
// candidates found so far.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/entities/spotter.hpp"

namespace news::entities {

class Line {
  public:
    // The tokens [first, last) of `text`, which is texts[text_index] of the article. All arguments
    // must outlive the line.
    Line(const SpottingScope& scope, const TaggedText& text, std::uint32_t text_index,
         std::size_t first, std::size_t last, std::vector<Candidate>& candidates)
        : scope_(scope),
          text_(text),
          text_index_(text_index),
          first_(first),
          last_(last),
          candidates_(candidates) {}

    const SpottingScope& scope() const { return scope_; }
    std::size_t first() const { return first_; }
    std::size_t last() const { return last_; }
    std::uint32_t text_index() const { return text_index_; }

    // The token at `at`, an index into the tokens of the whole text below last().
    const Token& token(std::size_t at) const { return text_.tokens[at]; }
    std::string_view of(std::size_t at) const { return text_.of(at); }
    // What the gazetteer knows of a capitalised word; lower-case ones know nothing here.
    bool knows(std::size_t at, std::uint32_t wanted) const { return text_.knows(at, wanted); }
    // The same for a lower-case word, looked up now.
    bool is_lower_cue(std::size_t at, std::uint32_t wanted) const;

    // These are false at and behind last().
    bool is_name_word(std::size_t at) const;
    bool is_mark(std::size_t at, char mark) const;
    bool is_word(std::size_t at, std::string_view word) const;
    bool is_possessive(std::size_t at) const;

    // The longest phrase known as one of `wanted` that begins at `at` and ends before `end`, in
    // any language or in the article's own.
    GazetteerMatch match(std::size_t at, std::size_t end, std::uint32_t wanted) const;

    // Past the lower-case particles ("von der", "bin") that begin at `at`.
    std::size_t particles_end(std::size_t at) const;

    // Takes the tokens [begin, end) as a candidate; `context` is what the words around it say,
    // `tagged` the logarithms of odds that a tagger gives to each type.
    void add(std::size_t begin, std::size_t end, bool titled, const Scores& context,
             const std::array<float, kNoName>& tagged = {});
    // Remembers that the word at `at` was taken for an ordinary one.
    void pass_over(std::size_t at);

  private:
    const SpottingScope& scope_;
    const TaggedText& text_;
    std::uint32_t text_index_;
    std::size_t first_;
    std::size_t last_;
    std::vector<Candidate>& candidates_;
};

}  // namespace news::entities
