// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/passage.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "common/sentences.hpp"

namespace news::search {

namespace {

constexpr std::string_view kEllipsis = "…";

// Columns that a text takes, near enough to choose a passage by: what begins with a byte from E3 on
// (kana, ideographs, Hangul, emoji) takes two.
std::size_t width_of(std::string_view text) {
    std::size_t columns = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        columns += byte >= 0xE3 ? 2U : (byte & 0xC0U) == 0x80U ? 0U : 1U;
    }
    return columns;
}

// A run of words, by index, both ends inclusive.
struct Window {
    std::size_t first = 0;
    std::size_t last = 0;
};

class Passage {
  public:
    Passage(std::string_view text, const MarkedText& marked, std::size_t columns)
        : text_(text), marked_(marked), columns_(columns) {}

    Snippet make() const {
        if (marked_.words.empty()) return {};
        if (marked_.marks.empty()) return cut({{0, widened_right({}, columns_)}});
        std::vector<bool> shown(needle_count());
        Window window = densest(columns_, shown);
        note_needles(window, shown);
        if (std::all_of(marked_.marks.begin(), marked_.marks.end(),
                        [&](const Mark& mark) { return shown[mark.needle]; }))
            return cut({widened(window, columns_)});

        // what stands too far away for one passage gets half of the room
        const std::size_t half = columns_ / 2;
        shown.assign(shown.size(), false);
        window = densest(half, shown);
        note_needles(window, shown);
        Window first = widened(window, half);
        Window second = widened(densest(half, shown), half);
        if (second.first < first.first) std::swap(first, second);
        if (first.last + 1 >= second.first)
            return cut({{first.first, std::max(first.last, second.last)}});
        return cut({first, second});
    }

  private:
    // Columns between the beginning of one word and the end of another.
    std::size_t width(Window window) const {
        const std::size_t start = marked_.words[window.first].start;
        return width_of(text_.substr(start, marked_.words[window.last].end - start));
    }

    // The word that holds a byte, or the next one.
    std::size_t word_at(std::size_t byte) const {
        const auto found = std::partition_point(marked_.words.begin(), marked_.words.end(),
                                                [&](const Span& word) { return word.end <= byte; });
        const auto index = static_cast<std::size_t>(found - marked_.words.begin());
        return std::min(index, marked_.words.size() - 1);
    }

    std::size_t needle_count() const {
        std::size_t count = 0;
        for (const Mark& mark : marked_.marks)
            count = std::max(count, mark.needle + 1);
        return count;
    }

    // Which needles stand within the window.
    void note_needles(Window window, std::vector<bool>& shown) const {
        const std::size_t start = marked_.words[window.first].start;
        const std::size_t end = marked_.words[window.last].end;
        for (const Mark& mark : marked_.marks)
            if (mark.start >= start && mark.end <= end) shown[mark.needle] = true;
    }

    // The words from the first to the last mark of the window that has the most different needles,
    // then the most marks; of equal ones the earliest. Needles that are shown already do not count.
    Window densest(std::size_t columns, const std::vector<bool>& shown) const {
        std::vector<Mark> marks;
        std::copy_if(marked_.marks.begin(), marked_.marks.end(), std::back_inserter(marks),
                     [&](const Mark& mark) { return !shown[mark.needle]; });
        std::vector<std::size_t> seen(shown.size());  // how often, within the window
        std::size_t different = 0, best_different = 0, best_marks = 0, last = 0;
        Window best;
        for (std::size_t first = 0; first < marks.size(); ++first) {
            while (last < marks.size() &&
                   (last == first || fits(marks[first].start, marks[last].end, columns))) {
                different += seen[marks[last].needle]++ == 0 ? 1U : 0U;
                ++last;
            }
            const std::size_t count = last - first;
            if (different > best_different || (different == best_different && count > best_marks)) {
                best_different = different;
                best_marks = count;
                std::size_t end = marks[first].end;
                for (std::size_t i = first; i < last; ++i)
                    end = std::max(end, marks[i].end);
                best = {word_at(marks[first].start), word_at(end - 1)};
            }
            different -= --seen[marks[first].needle] == 0 ? 1U : 0U;
        }
        return best;
    }

    bool fits(std::size_t start, std::size_t end, std::size_t columns) const {
        // no character takes fewer bytes than columns
        if (end - start <= columns) return true;
        if (end - start > 4 * columns) return false;
        return width_of(text_.substr(start, end - start)) <= columns;
    }

    // Whether a sentence or paragraph begins with this word.
    bool begins_sentence(std::size_t word) const {
        if (word == 0) return true;
        const Span& before = marked_.words[word - 1];
        const Span& here = marked_.words[word];
        return boundary_between(text_, {before.start, before.end}, {here.start, here.end},
                                marked_.language) != Boundary::none;
    }

    Window widened(Window window, std::size_t columns) const {
        window.first = widened_left(window, columns);
        window.last = widened_right(window, columns);
        // room that the end of the text left goes to the sentences before
        if (window.last + 1 < marked_.words.size()) return window;
        for (std::size_t first = window.first;
             first > 0 && width({first - 1, window.last}) <= columns;)
            if (begins_sentence(--first)) window.first = first;
        return window;
    }

    // Up to half of the free columns go before the first mark; a sentence that begins there is
    // preferred.
    std::size_t widened_left(Window window, std::size_t columns) const {
        const std::size_t used = width(window);
        const std::size_t room = used < columns ? (columns - used) / 2 : 0;
        std::size_t first = window.first;
        while (!begins_sentence(first)) {
            if (width({first - 1, window.last}) > used + room) break;
            --first;
        }
        return first;
    }

    // What is left goes after the last mark; a sentence that ends in the last third ends it.
    std::size_t widened_right(Window window, std::size_t columns) const {
        std::size_t last = window.last;
        std::size_t sentence_end = last;
        bool ended = false;
        while (last + 1 < marked_.words.size() && width({window.first, last + 1}) <= columns) {
            ++last;
            const bool ends = last + 1 == marked_.words.size() || begins_sentence(last + 1);
            if (ends && width({window.first, last}) * 3 > columns * 2) {
                sentence_end = last;
                ended = true;
            }
        }
        return ended ? sentence_end : last;
    }

    // Punctuation that belongs to the first and the last word comes along.
    std::size_t start_of(std::size_t word) const {
        const std::size_t border = word == 0 ? 0 : marked_.words[word - 1].end;
        const std::size_t start = marked_.words[word].start;
        if (start <= border) return start;
        const std::size_t gap = text_.substr(border, start - border).find_last_of(" \n");
        if (gap != text_.npos) return border + gap + 1;
        return word == 0 ? 0 : start;
    }

    std::size_t end_of(std::size_t word) const {
        const std::size_t border =
            word + 1 == marked_.words.size() ? text_.size() : marked_.words[word + 1].start;
        const std::size_t end = marked_.words[word].end;
        if (border <= end) return end;
        const std::size_t gap = text_.substr(end, border - end).find_first_of(" \n");
        if (gap != text_.npos) return end + gap;
        return border == text_.size() ? border : end;
    }

    // The windows in order, … where something was left out before, between or after them.
    Snippet cut(const std::vector<Window>& windows) const {
        Snippet snippet;
        const auto spans = merged_spans(marked_.marks);
        std::size_t end = 0;
        for (const Window& window : windows) {
            const std::size_t start = start_of(window.first);
            if (start > end) snippet.text.append(end > 0 ? " " : "").append(kEllipsis).append(" ");
            end = end_of(window.last);
            append_passage(snippet, start, end, spans);
        }
        if (end < text_.size()) snippet.text.append(" ").append(kEllipsis);
        return snippet;
    }

    void append_passage(Snippet& snippet, std::size_t start, std::size_t end,
                        const std::vector<Span>& spans) const {
        auto span = std::partition_point(spans.begin(), spans.end(),
                                         [&](const Span& one) { return one.start < start; });
        for (std::size_t at = start; at < end;) {
            if (span == spans.end() || span->end > end) {
                append_flat(snippet.text, at, end);
                break;
            }
            append_flat(snippet.text, at, span->start);
            const std::size_t marked_start = snippet.text.size();
            append_flat(snippet.text, span->start, span->end);
            snippet.spans.push_back({marked_start, snippet.text.size()});
            at = span->end;
            ++span;
        }
    }

    // A run of white space, as between two paragraphs, becomes one space.
    void append_flat(std::string& to, std::size_t start, std::size_t end) const {
        for (std::size_t at = start; at < end; ++at) {
            const bool blank = text_[at] == '\n' || text_[at] == ' ';
            if (!blank)
                to += text_[at];
            else if (to.empty() || to.back() != ' ')
                to += ' ';
        }
    }

    std::string_view text_;
    const MarkedText& marked_;
    std::size_t columns_;
};

}  // namespace

Snippet best_passage(std::string_view text, const MarkedText& marked, std::size_t columns) {
    return Passage(text, marked, columns).make();
}

}  // namespace news::search
