// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/columns/column.hpp"

namespace news::columns {

std::vector<std::uint32_t> Column::count(std::span<const Xapian::docid> documents) {
    std::vector<std::uint32_t> counts(std::size_t{values()} + 1);
    visit(documents, [&](std::size_t, std::uint32_t number) {
        if (number >= counts.size()) counts.resize(std::size_t{number} + 1);
        ++counts[number];
    });
    return counts;
}

std::vector<std::uint32_t> Column::first_of(std::span<const Xapian::docid> documents) {
    std::vector<std::uint32_t> numbers(documents.size());
    visit(documents, [&](std::size_t index, std::uint32_t number) {
        if (numbers[index] == 0) numbers[index] = number;
    });
    return numbers;
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
