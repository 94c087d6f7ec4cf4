// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/columns/columns.hpp"

#include <algorithm>
#include <vector>

#include "common/columns/column_writer.hpp"
#include "common/schema.hpp"

namespace news::columns {

std::span<const std::uint32_t> column_slots() {
    static const std::vector<std::uint32_t> kSlots = [] {
        std::vector<std::uint32_t> slots = {info(Field::date).slot};
        for (const FieldInfo& field : field_table())
            if (field.facet) slots.push_back(field.slot);
        return slots;
    }();
    return kSlots;
}

Columns Columns::open(const Xapian::Database& database, const std::string& folder) {
    Columns columns(database, folder);
    columns.file_ = ColumnFile::open(folder);
    if (columns.file_ && !columns.file_->is_of(database)) columns.file_ = nullptr;
    if (!columns.file_ || columns.file_->is_far_behind(database)) columns.write_anew();
    return columns;
}

// Who cannot write counts without a file.
void Columns::write_anew() {
    if (written_) return;
    written_ = true;
    if (!write_columns(database_, folder_)) return;
    std::shared_ptr<ColumnFile> file = ColumnFile::open(folder_);
    if (file && file->is_of(database_)) file_ = std::move(file);
}

Column Columns::column(std::uint32_t slot) {
    if (file_) {
        auto block = file_->column(slot);
        if (!block) {
            write_anew();
            block = file_->column(slot);
        }
        if (block) return {database_, slot, file_, *block};
    }
    return {database_, slot};
}

}  // namespace news::columns
