// SPDX-License-Identifier: GPL-3.0-or-later
// What facets, timelines and other counts read: for every article which values it has, by document
// number, from the file beside the database as far as that goes.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "common/columns/column.hpp"
#include "common/xapian.hpp"

namespace news::columns {

// The columns of one database. Copies share what is open. Not thread-safe.
class Columns {
  public:
    // With the file in the folder. Where there is none of this database's state, or it is far
    // behind or damaged, it is written anew, and where it cannot be the values are read from the
    // database: answers are the same in every case. May throw Xapian exceptions.
    static Columns open(const Xapian::Database& database, const std::string& folder);

    // Without a file: the cheaper way to look at a few articles.
    static Columns of_values(const Xapian::Database& database) { return Columns(database, {}); }

    // A slot of one of the sets. Its file's block is read and checked now. May throw Xapian
    // exceptions.
    Column column(std::uint32_t slot);

    // Whether any article has a value in the slot; reads no column.
    bool has_values(std::uint32_t slot) const { return database_.get_value_freq(slot) > 0; }

  private:
    Columns(Xapian::Database database, std::string folder)
        : database_(std::move(database)), folder_(std::move(folder)) {}

    // One file of them.
    struct Set {
        ColumnSet name;
        std::shared_ptr<ColumnFile> file = nullptr;  // of the database's state, or null
        bool opened = false;
        bool written = false;  // nothing is tried twice
    };
    void open(Set& set);
    void write_anew(Set& set);

    Xapian::Database database_;
    std::string folder_;
    Set values_{ColumnSet::values};
    Set stories_{ColumnSet::stories};
};

}  // namespace news::columns
