// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/columns/valued_database.hpp"

#include "common/columns/slot_values.hpp"

namespace news::test {

namespace {

void append(std::string& text, std::string_view value) {
    if (!text.empty()) text += '|';
    text += value;
}

}  // namespace

Xapian::Document valued_document(const Slots& slots, unsigned identity) {
    Xapian::Document document;
    document.add_boolean_term("Q" + std::to_string(identity));
    for (const auto& [slot, value] : slots)
        document.add_value(slot, value);
    return document;
}

Xapian::WritableDatabase valued_database(const std::string& folder,
                                         const std::vector<Slots>& documents) {
    Xapian::WritableDatabase database(folder, Xapian::DB_CREATE_OR_OVERWRITE);
    for (const Slots& slots : documents)
        database.add_document(valued_document(slots, database.get_lastdocid() + 1));
    database.commit();
    return database;
}

Slots random_slots(Chance& chance) {
    Slots slots;
    if (chance.percent(90)) slots[kPublisher] = "Paper " + std::to_string(chance.below(5));
    if (chance.percent(90)) slots[kDate] = std::to_string(20140101 + chance.below(28));
    for (std::size_t left = chance.below(4); left > 0; --left) {
        std::string& persons = slots[kPerson];
        if (!persons.empty() || chance.percent(5)) persons += kValueSeparator;
        persons += "Person " + std::to_string(chance.below(30));
    }
    return slots;
}

std::vector<Xapian::docid> documents_of(const Xapian::Database& database) {
    return {database.postlist_begin(""), database.postlist_end("")};
}

Values values_of(columns::Column column, const std::vector<Xapian::docid>& documents) {
    Values values;
    column.visit(documents, [&](std::size_t index, std::uint32_t number) {
        append(values[documents[index]], column.text(number));
    });
    return values;
}

Values expected_values(const Xapian::Database& database, std::uint32_t slot) {
    Values values;
    for (const Xapian::docid document : documents_of(database)) {
        const std::string text = database.get_document(document).get_value(slot);
        for (const std::string_view value : columns::split_values(text))
            append(values[document], value);
    }
    return values;
}

std::string column_path(const std::string& folder) {
    return folder + "/" + columns::file_name(columns::ColumnSet::values);
}

}  // namespace news::test
