// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/columns/column_file.hpp"
#include "common/xapian.hpp"

namespace news::columns {

// A column made from a database's value slot, and its block as a file has it. Memory: four bytes an
// article and value, every different value once, and the block.
class ColumnBuilder {
  public:
    // Reads the slot of all articles. May throw Xapian exceptions.
    ColumnBuilder(const Xapian::Database& database, std::uint32_t slot);

    // What the entry says of the block; its offset is left 0.
    struct Block {
        ColumnEntry entry;
        std::string bytes;
    };
    // nullopt where the column is too large for its numbers of 32 bits. Takes the column apart.
    std::optional<Block> block() &&;

  private:
    void add(Xapian::docid document, std::string_view slot_text);
    std::uint32_t number_of(std::string_view text);
    void sort_texts();
    void number_articles();

    std::uint32_t slot_;
    Xapian::docid last_docid_;
    std::unordered_map<std::string, std::uint32_t> numbers_by_text_;
    std::vector<const std::string*> texts_;    // by number, less one
    std::vector<std::uint32_t> numbers_;       // of all articles, one after another
    std::vector<std::uint32_t> begins_ = {0};  // in numbers_, by docid
    bool several_ = false;                     // an article has more than one
};

}  // namespace news::columns
