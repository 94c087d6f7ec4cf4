// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/columns/column_builder.hpp"

#include <algorithm>
#include <cstring>
#include <limits>
#include <numeric>

#include "common/columns/slot_values.hpp"

namespace news::columns {

namespace {

constexpr std::size_t kMost = std::numeric_limits<std::uint32_t>::max() - 2;

std::uint32_t width_for(std::size_t texts) {
    if (texts <= std::numeric_limits<std::uint8_t>::max()) return 1;
    return texts <= std::numeric_limits<std::uint16_t>::max() ? 2 : 4;
}

void append(std::string& bytes, const void* data, std::size_t size) {
    bytes.append(static_cast<const char*>(data), size);
    bytes.resize(aligned(bytes.size()));
}

template <class Number>
void append_as(std::string& bytes, const std::vector<std::uint32_t>& numbers) {
    std::size_t at = bytes.size();
    bytes.resize(aligned(at + numbers.size() * sizeof(Number)));
    for (const std::uint32_t number : numbers) {
        const auto narrow = static_cast<Number>(number);
        std::memcpy(bytes.data() + at, &narrow, sizeof narrow);
        at += sizeof narrow;
    }
}

}  // namespace

ColumnBuilder::ColumnBuilder(const Xapian::Database& database, std::uint32_t slot)
    : slot_(slot), last_docid_(database.get_lastdocid()) {
    begins_.reserve(std::size_t{last_docid_} + 2);
    for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot);
         ++value)
        add(value.get_docid(), *value);
    begins_.resize(std::size_t{last_docid_} + 2, static_cast<std::uint32_t>(numbers_.size()));
    sort_texts();
}

void ColumnBuilder::add(Xapian::docid document, std::string_view slot_text) {
    begins_.resize(std::size_t{document} + 1, static_cast<std::uint32_t>(numbers_.size()));
    const auto values = split_values(slot_text);
    several_ = several_ || values.size() > 1;
    for (const std::string_view value : values)
        numbers_.push_back(number_of(value));
}

std::uint32_t ColumnBuilder::number_of(std::string_view text) {
    const auto next = static_cast<std::uint32_t>(texts_.size() + 1);
    const auto [known, is_new] = numbers_by_text_.try_emplace(std::string(text), next);
    if (is_new) texts_.push_back(&known->first);
    return known->second;
}

// Numbers rise as their texts do, so that a text is found without a table in memory.
void ColumnBuilder::sort_texts() {
    std::vector<std::uint32_t> order(texts_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return *texts_[a] < *texts_[b]; });
    std::vector<std::uint32_t> rank(texts_.size() + 1);
    std::vector<const std::string*> sorted(texts_.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        rank[order[i] + 1] = i + 1;
        sorted[i] = texts_[order[i]];
    }
    texts_ = std::move(sorted);
    for (std::uint32_t& number : numbers_)
        number = rank[number];
}

// One number an article instead of where its numbers begin.
void ColumnBuilder::number_articles() {
    std::vector<std::uint32_t> numbers(std::size_t{last_docid_} + 1);
    for (std::size_t document = 0; document < numbers.size(); ++document)
        if (begins_[document] != begins_[document + 1])
            numbers[document] = numbers_[begins_[document]];
    numbers_ = std::move(numbers);
    begins_ = {};
}

// What is in the block already is let go, and the block never moved: of a large archive each of its
// pieces is tens of megabytes.
std::optional<ColumnBuilder::Block> ColumnBuilder::block() && {
    std::size_t text_bytes = 0;
    for (const std::string* text : texts_)
        text_bytes += text->size();
    if (text_bytes > kMost || numbers_.size() > kMost) return std::nullopt;
    if (!several_) number_articles();
    Block block;
    ColumnEntry& entry = block.entry;
    entry.slot = slot_;
    entry.width = width_for(texts_.size());
    entry.several = several_ ? 1 : 0;
    entry.texts = static_cast<std::uint32_t>(texts_.size());
    entry.numbers = numbers_.size();
    constexpr std::size_t kOffset = sizeof(std::uint32_t);
    block.bytes.reserve(aligned(begins_.size() * kOffset) + aligned(numbers_.size() * entry.width) +
                        aligned((texts_.size() + 1) * kOffset) + aligned(text_bytes));
    if (several_) append(block.bytes, begins_.data(), begins_.size() * kOffset);
    begins_ = {};
    if (entry.width == 1)
        append_as<std::uint8_t>(block.bytes, numbers_);
    else if (entry.width == 2)
        append_as<std::uint16_t>(block.bytes, numbers_);
    else
        append_as<std::uint32_t>(block.bytes, numbers_);
    numbers_ = {};
    std::vector<std::uint32_t> ends = {0};
    std::string texts;
    ends.reserve(texts_.size() + 1);
    texts.reserve(text_bytes);
    for (const std::string* text : texts_) {
        texts += *text;
        ends.push_back(static_cast<std::uint32_t>(texts.size()));
    }
    append(block.bytes, ends.data(), ends.size() * kOffset);
    append(block.bytes, texts.data(), texts.size());
    entry.bytes = block.bytes.size();
    entry.checksum = checksum_of(block.bytes);
    return block;
}

}  // namespace news::columns
