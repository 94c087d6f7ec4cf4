// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/columns/column_check.hpp"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "common/columns/column.hpp"
#include "common/columns/columns.hpp"
#include "common/schema.hpp"

namespace news::columns {

namespace {

std::string_view name_of(std::uint32_t slot) {
    const auto fields = field_table();
    return std::find_if(fields.begin(), fields.end(),
                        [&](const FieldInfo& field) { return field.slot == slot; })
        ->name;
}

// The documents that the file covers.
std::vector<Xapian::docid> covered_documents(const Xapian::Database& database, Xapian::docid last) {
    std::vector<Xapian::docid> documents;
    for (auto posting = database.postlist_begin("");
         posting != database.postlist_end("") && *posting <= last; ++posting)
        documents.push_back(*posting);
    return documents;
}

bool is_as_written(Column in_file, Column in_database,
                   const std::vector<Xapian::docid>& documents) {
    struct Value {
        std::size_t index;
        std::uint32_t number;
    };
    std::vector<Value> expected;
    in_database.visit(documents, [&](std::size_t index, std::uint32_t number) {
        expected.push_back({index, number});
    });
    bool same = true;
    std::size_t at = 0;
    in_file.visit(documents, [&](std::size_t index, std::uint32_t number) {
        same = same && at < expected.size() && expected[at].index == index &&
               in_database.text(expected[at].number) == in_file.text(number);
        ++at;
    });
    return same && at == expected.size();
}

std::vector<std::string> check_set(const Xapian::Database& database, const std::string& folder,
                                   ColumnSet set) {
    const std::shared_ptr<ColumnFile> file = ColumnFile::open(folder, set);
    if (!file || !file->is_of(database)) return {};
    const auto documents = covered_documents(database, file->state().last_docid);
    std::vector<std::string> problems;
    for (const std::uint32_t slot : column_slots(set)) {
        const auto block = file->column(slot);
        if (!block)
            problems.push_back(
                fmt::format("{}: the column of {} is damaged; remove the file, and it is made anew",
                            file_name(set), name_of(slot)));
        else if (!is_as_written({database, slot, file, *block}, {database, slot}, documents))
            problems.push_back(fmt::format(
                "{}: the column of {} is not what the articles say; remove the file, and it is "
                "made anew",
                file_name(set), name_of(slot)));
    }
    return problems;
}

}  // namespace

std::vector<std::string> check_columns(const Xapian::Database& database,
                                       const std::string& folder) {
    std::vector<std::string> problems = check_set(database, folder, ColumnSet::values);
    for (std::string& problem : check_set(database, folder, ColumnSet::stories))
        problems.push_back(std::move(problem));
    return problems;
}

}  // namespace news::columns
