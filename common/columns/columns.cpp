// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/columns/columns.hpp"

#include "common/columns/column_writer.hpp"
#include "common/schema.hpp"

namespace news::columns {

Columns Columns::open(const Xapian::Database& database, const std::string& folder) {
    Columns columns(database, folder);
    columns.open(columns.values_);
    return columns;
}

void Columns::open(Set& set) {
    set.opened = true;
    if (folder_.empty()) return;
    set.file = ColumnFile::open(folder_, set.name);
    if (set.file && !set.file->is_of(database_)) set.file = nullptr;
    if (!set.file || set.file->is_far_behind(database_)) write_anew(set);
}

// Who cannot write counts without a file.
void Columns::write_anew(Set& set) {
    if (set.written) return;
    set.written = true;
    if (!write_columns(database_, folder_, set.name)) return;
    std::shared_ptr<ColumnFile> file = ColumnFile::open(folder_, set.name);
    if (file && file->is_of(database_)) set.file = std::move(file);
}

Column Columns::column(std::uint32_t slot) {
    Set& set = slot == info(Field::cluster).slot ? stories_ : values_;
    if (!set.opened) open(set);
    if (set.file) {
        auto block = set.file->column(slot);
        if (!block) {
            write_anew(set);
            block = set.file->column(slot);
        }
        if (block) return {database_, slot, set.file, *block};
    }
    return {database_, slot};
}

}  // namespace news::columns
