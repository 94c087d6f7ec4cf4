// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/copies/word_diff.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "searcher/copies/edit_script.hpp"

namespace news::copies {

namespace {

constexpr std::string_view kParagraphEnd = "\n\n";

using Words = std::vector<std::string_view>;

Words words_of(std::string_view text) {
    constexpr std::string_view kSpaces = " \n\t";
    Words words;
    for (std::size_t at = 0; (at = text.find_first_not_of(kSpaces, at)) != text.npos;) {
        const std::size_t end = std::min(text.find_first_of(kSpaces, at), text.size());
        words.push_back(text.substr(at, end - at));
        const std::size_t next = std::min(text.find_first_not_of(kSpaces, end), text.size());
        const std::string_view gap = text.substr(end, next - end);
        if (next < text.size() && gap.find(kParagraphEnd) != gap.npos)
            words.push_back(kParagraphEnd);
        at = next;
    }
    return words;
}

// Words by number: equal ones have the same.
class Numbers {
  public:
    std::vector<std::uint32_t> of(const Words& words) {
        std::vector<std::uint32_t> numbers;
        numbers.reserve(words.size());
        for (const std::string_view word : words)
            numbers.push_back(
                known_.try_emplace(word, static_cast<std::uint32_t>(known_.size())).first->second);
        return numbers;
    }

  private:
    std::unordered_map<std::string_view, std::uint32_t> known_;
};

using Change = TextRun::Change;

// Words `from` to `to`.
TextRun run_of(Change change, const Words& words, std::size_t from, std::size_t to) {
    TextRun run{change, {}, 0};
    bool after_space = true;
    for (std::size_t i = from; i < to; ++i) {
        const bool is_end = words[i] == kParagraphEnd;
        if (!after_space && !is_end) run.text += ' ';
        run.text += words[i];
        after_space = is_end;
        if (!is_end) ++run.words;
    }
    return run;
}

// Words `from` to `to`, which are the same: only some of them beside the changes before and behind.
void add_same(std::vector<TextRun>& runs, const Words& words, std::size_t from, std::size_t to,
              bool is_first, bool is_last) {
    const std::size_t before = is_first ? 0 : kContextWords;
    const std::size_t behind = is_last ? 0 : kContextWords;
    // leaving out one word takes as much room as the word
    if (to - from <= before + behind + 1) {
        runs.push_back(run_of(Change::same, words, from, to));
        return;
    }
    if (before > 0) runs.push_back(run_of(Change::same, words, from, from + before));
    runs.push_back(
        {Change::left_out, {}, run_of(Change::same, words, from + before, to - behind).words});
    if (behind > 0) runs.push_back(run_of(Change::same, words, to - behind, to));
}

}  // namespace

std::string_view name_of(Change change) {
    constexpr std::string_view kNames[] = {"same", "removed", "added", "left_out"};
    return kNames[static_cast<std::size_t>(change)];
}

std::vector<TextRun> word_diff(std::string_view before, std::string_view after) {
    const Words old_words = words_of(before), new_words = words_of(after);
    if (old_words == new_words) return {};
    Numbers numbers;
    const auto old_numbers = numbers.of(old_words);
    const std::vector<Edit> edits = edit_script(old_numbers, numbers.of(new_words));
    std::vector<TextRun> runs;
    std::size_t old_at = 0, new_at = 0;
    for (auto edit = edits.begin(); edit != edits.end();) {
        const auto end =
            std::find_if(edit, edits.end(), [&](Edit other) { return other != *edit; });
        const auto count = static_cast<std::size_t>(end - edit);
        if (*edit == Edit::insert) {
            runs.push_back(run_of(Change::added, new_words, new_at, new_at + count));
            new_at += count;
        } else if (*edit == Edit::remove) {
            runs.push_back(run_of(Change::removed, old_words, old_at, old_at + count));
            old_at += count;
        } else {
            add_same(runs, old_words, old_at, old_at + count, edit == edits.begin(),
                     end == edits.end());
            old_at += count;
            new_at += count;
        }
        edit = end;
    }
    return runs;
}

}  // namespace news::copies
