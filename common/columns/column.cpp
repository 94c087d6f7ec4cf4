// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/columns/column.hpp"

namespace news::columns {

namespace {

// The documents from 1 to `last` that are not among these.
std::vector<Xapian::docid> all_but(std::span<const Xapian::docid> documents, Xapian::docid last) {
    std::vector<Xapian::docid> others;
    others.reserve(last - documents.size());
    Xapian::docid next = 1;
    for (const Xapian::docid document : documents) {
        while (next < document)
            others.push_back(next++);
        next = document + 1;
    }
    while (next <= last)
        others.push_back(next++);
    return others;
}

template <class Number>
void add_numbers(const ColumnBlock& block, std::vector<std::uint32_t>& counts) {
    const auto* numbers = static_cast<const Number*>(static_cast<const void*>(block.numbers));
    const std::uint32_t values = block.values();
    for (std::size_t i = 0; i < block.count; ++i)
        if (numbers[i] <= values) ++counts[numbers[i]];
}

}  // namespace

std::vector<std::uint32_t> Column::count(std::span<const Xapian::docid> documents) {
    std::vector<std::uint32_t> counts(std::size_t{values()} + 1);
    const auto newer = std::upper_bound(documents.begin(), documents.end(), covered_);
    const auto covered = static_cast<std::size_t>(newer - documents.begin());
    if (covered > covered_ / 2) {
        // those that are left are fewer
        count_file(counts);
        visit_file(all_but(documents.first(covered), covered_),
                   [&](std::size_t, std::uint32_t number) { --counts[number]; });
        documents = documents.subspan(covered);
    }
    visit(documents, [&](std::size_t, std::uint32_t number) {
        if (number >= counts.size()) counts.resize(std::size_t{number} + 1);
        ++counts[number];
    });
    return counts;
}

void Column::count_file(std::vector<std::uint32_t>& counts) const {
    if (block_.width == 1)
        add_numbers<std::uint8_t>(block_, counts);
    else if (block_.width == 2)
        add_numbers<std::uint16_t>(block_, counts);
    else
        add_numbers<std::uint32_t>(block_, counts);
    counts[0] = 0;
}

std::vector<std::uint32_t> Column::first_of(std::span<const Xapian::docid> documents) {
    std::vector<std::uint32_t> numbers(documents.size());
    visit(documents, [&](std::size_t index, std::uint32_t number) {
        if (numbers[index] == 0) numbers[index] = number;
    });
    return numbers;
}

void Column::read_newer() {
    auto value = database_.valuestream_begin(slot_);
    const auto end = database_.valuestream_end(slot_);
    if (covered_ > 0 && value != end) value.skip_to(covered_ + 1);
    for (; value != end; ++value) {
        const std::string slot_text = *value;
        for (const std::string_view text : split_values(slot_text))
            number_of(text);
    }
}

std::uint32_t Column::number_of(std::string_view text) {
    if (const auto known = numbers_by_text_.find(text); known != numbers_by_text_.end())
        return known->second;
    if (const std::uint32_t number = block_.find(text)) {
        numbers_by_text_.emplace(block_.text(number), number);
        return number;
    }
    newer_texts_.emplace_back(text);
    numbers_by_text_.emplace(newer_texts_.back(), values());
    return values();
}

}  // namespace news::columns
