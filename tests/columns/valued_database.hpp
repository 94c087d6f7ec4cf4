// SPDX-License-Identifier: GPL-3.0-or-later
// Databases of documents that have values and nothing else, for the tests of columns.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "common/columns/columns.hpp"
#include "common/schema.hpp"
#include "common/xapian.hpp"
#include "tests/support/chance.hpp"

namespace news::test {

inline const std::uint32_t kPublisher = info(Field::publisher).slot;
inline const std::uint32_t kPerson = info(Field::person).slot;
inline const std::uint32_t kDate = info(Field::date).slot;

using Slots = std::map<std::uint32_t, std::string>;

// With an identity term of its own.
Xapian::Document valued_document(const Slots& slots, unsigned identity);

// A new database in the folder with these documents.
Xapian::WritableDatabase valued_database(const std::string& folder,
                                         const std::vector<Slots>& documents);

// A publisher, some persons and a date at random; some have none, or the same twice.
Slots random_slots(Chance& chance);

std::vector<Xapian::docid> documents_of(const Xapian::Database& database);

// The values of each document, as "a|b", by document number; read through the column.
using Values = std::map<Xapian::docid, std::string>;
Values values_of(columns::Column column, const std::vector<Xapian::docid>& documents);
// The same, straight from the documents.
Values expected_values(const Xapian::Database& database, std::uint32_t slot);

std::string column_path(const std::string& folder);

}  // namespace news::test
