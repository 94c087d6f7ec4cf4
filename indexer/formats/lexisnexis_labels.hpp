// SPDX-License-Identifier: GPL-3.0-or-later
// The labels of LexisNexis' fields: "BYLINE:", "LÄNGE:", "Section:".
#pragma once

#include <optional>
#include <string_view>

namespace news::formats {

enum class LexisField {
    headline,
    byline,
    section,
    dateline,
    deck,
    text,
    abstract,
    caption,
    language,
    subjects,
    organisations,
    people,
    places,
    correction,
    url,
    other,  // length, the day of loading, codes, notes of the database
};

struct LabelledText {
    LexisField field;
    std::string_view value;  // trimmed; may be empty: it stands in the next block
};

// nullopt for what begins with no label. Labels are in capitals; those of Nexis Uni, in small
// letters, are told by the no-break space behind the colon.
std::optional<LabelledText> read_label(std::string_view block);

}  // namespace news::formats
