// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/columns/column_file.hpp"
#include "common/columns/slot_values.hpp"
#include "common/xapian.hpp"

namespace news::columns {

// The values of one field in the articles of one database. Values have numbers: those of the file
// and, past them, those that only newer articles have, in the order in which they are met.
//
// Where documents are asked for they must be there, in rising order. What the file does not cover
// is read from the database, so these functions may throw Xapian exceptions. Not thread-safe.
class Column {
  public:
    // Without a file: everything is read from the database.
    Column(Xapian::Database database, std::uint32_t slot)
        : database_(std::move(database)), slot_(slot) {}
    // `block` of `file`, which is of this database.
    Column(Xapian::Database database, std::uint32_t slot, std::shared_ptr<const ColumnFile> file,
           const ColumnBlock& block)
        : database_(std::move(database)),
          slot_(slot),
          file_(std::move(file)),
          block_(block),
          covered_(file_->state().last_docid) {}

    // Meets the values of all articles that the file does not cover: then values() counts all.
    void read_newer();

    // Numbers are 1 to values(), which grows as newer articles are read.
    std::uint32_t values() const {
        return block_.values() + static_cast<std::uint32_t>(newer_texts_.size());
    }
    // Lives as long as this does.
    std::string_view text(std::uint32_t number) const {
        if (number <= block_.values()) return block_.text(number);
        return newer_texts_[number - block_.values() - 1];
    }

    // Calls visit(index, number) for each value of documents[index], in order.
    template <class Visit>
    void visit(std::span<const Xapian::docid> documents, Visit&& visit);

    // By number, how many of the documents' values are this one; [0] means nothing.
    std::vector<std::uint32_t> count(std::span<const Xapian::docid> documents);

    // The number of each document's first value; 0: it has none.
    std::vector<std::uint32_t> first_of(std::span<const Xapian::docid> documents);

  private:
    template <class Visit>
    void visit_file(std::span<const Xapian::docid> documents, Visit&& visit) const;
    // Adds to the counts all values that the file has.
    void count_file(std::vector<std::uint32_t>& counts) const;
    template <class Number, class Visit>
    void visit_numbers(std::span<const Xapian::docid> documents, Visit&& visit) const;
    template <class Visit>
    void visit_database(std::span<const Xapian::docid> documents, std::size_t first, Visit&& visit);
    std::uint32_t number_of(std::string_view text);

    static constexpr std::uint32_t kNoTexts = 0;

    Xapian::Database database_;
    std::uint32_t slot_;
    std::shared_ptr<const ColumnFile> file_;
    ColumnBlock block_ = {{}, nullptr, 1, 0, {&kNoTexts, 1}, {}};
    Xapian::docid covered_ = 0;
    std::deque<std::string> newer_texts_;                                  // never moved
    std::unordered_map<std::string_view, std::uint32_t> numbers_by_text_;  // of those met
};

template <class Visit>
void Column::visit(std::span<const Xapian::docid> documents, Visit&& visit) {
    const auto newer = static_cast<std::size_t>(
        std::upper_bound(documents.begin(), documents.end(), covered_) - documents.begin());
    visit_file(documents.first(newer), visit);
    if (newer < documents.size()) visit_database(documents.subspan(newer), newer, visit);
}

template <class Visit>
void Column::visit_file(std::span<const Xapian::docid> documents, Visit&& visit) const {
    if (block_.width == 1)
        visit_numbers<std::uint8_t>(documents, visit);
    else if (block_.width == 2)
        visit_numbers<std::uint16_t>(documents, visit);
    else
        visit_numbers<std::uint32_t>(documents, visit);
}

// A file may hold anything: nothing past the end is believed.
template <class Number, class Visit>
void Column::visit_numbers(std::span<const Xapian::docid> documents, Visit&& visit) const {
    const auto* numbers = static_cast<const Number*>(static_cast<const void*>(block_.numbers));
    const std::uint32_t values = block_.values();
    const auto visit_one = [&](std::size_t index, std::uint32_t number) {
        if (number != 0 && number <= values) visit(index, number);
    };
    if (block_.bounds.empty()) {
        for (std::size_t i = 0; i < documents.size(); ++i)
            visit_one(i, numbers[documents[i]]);
        return;
    }
    // of few documents in many each lies in another line of memory: the next ones are on their way
    // while these are counted
    constexpr std::size_t kBoundsAhead = 32;
    constexpr std::size_t kNumbersAhead = 16;
    const std::size_t count = block_.count;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        if (i + kBoundsAhead < documents.size()) {
            __builtin_prefetch(&block_.bounds[documents[i + kBoundsAhead]]);
            __builtin_prefetch(numbers + block_.bounds[documents[i + kNumbersAhead]]);
        }
        const std::size_t end = std::min<std::size_t>(block_.bounds[documents[i] + 1], count);
        for (std::size_t at = block_.bounds[documents[i]]; at < end; ++at)
            visit_one(i, numbers[at]);
    }
}

template <class Visit>
void Column::visit_database(std::span<const Xapian::docid> documents, std::size_t first,
                            Visit&& visit) {
    auto value = database_.valuestream_begin(slot_);
    const auto end = database_.valuestream_end(slot_);
    for (std::size_t i = 0; i < documents.size() && value != end; ++i) {
        if (value.get_docid() < documents[i]) value.skip_to(documents[i]);
        if (value == end) return;
        if (value.get_docid() != documents[i]) continue;
        const std::string slot_text = *value;
        for (const std::string_view text : split_values(slot_text))
            visit(first + i, number_of(text));
    }
}

}  // namespace news::columns
