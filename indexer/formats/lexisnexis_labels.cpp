// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/lexisnexis_labels.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "common/unicode.hpp"
#include "indexer/formats/record_text.hpp"

namespace news::formats {

namespace {

struct Label {
    std::string_view word;  // as it is printed, in lower case
    LexisField field;
};

// English, German, French, Dutch and Spanish.
constexpr auto kLabels = std::to_array<Label>({
    {"headline", LexisField::headline},
    {"titre", LexisField::headline},
    {"byline", LexisField::byline},
    {"author", LexisField::byline},
    {"autor", LexisField::byline},
    {"auteur", LexisField::byline},
    {"section", LexisField::section},
    {"rubrik", LexisField::section},
    {"rubrique", LexisField::section},
    {"sectie", LexisField::section},
    {"dateline", LexisField::dateline},
    {"highlight", LexisField::deck},
    {"encart", LexisField::deck},
    {"samenvatting", LexisField::deck},
    {"body", LexisField::text},
    {"text", LexisField::text},
    {"full text", LexisField::text},
    {"abstract", LexisField::abstract},
    {"graphic", LexisField::caption},
    {"grafik", LexisField::caption},
    {"graphique", LexisField::caption},
    {"language", LexisField::language},
    {"sprache", LexisField::language},
    {"langue", LexisField::language},
    {"taal", LexisField::language},
    {"idioma", LexisField::language},
    {"subject", LexisField::subjects},
    {"industry", LexisField::subjects},
    {"sujet", LexisField::subjects},
    {"company", LexisField::organisations},
    {"organization", LexisField::organisations},
    {"person", LexisField::people},
    {"city", LexisField::places},
    {"state", LexisField::places},
    {"country", LexisField::places},
    {"geographic", LexisField::places},
    {"correction", LexisField::correction},
    {"url", LexisField::url},
});

// What ends with a colon in capitals may open a paragraph of the text as well: only these do not.
constexpr auto kOthers = std::to_array<std::string_view>({
    "length",
    "länge",
    "longueur",
    "lengte",
    "load-date",
    "update",
    "date-chargement",
    "publication-type",
    "type-publication",
    "journal-code",
    "journal code",
    "zeitungs-code",
    "code-revue",
    "correction-date",
    "acc-no",
    "series",
    "column",
    "type",
    "edition",
    "pub-type",
    "notes",
    "note",
    "ticker",
    "document-type",
    "distribution",
    "issn",
    "doi",
    "memo",
    "copyright",
    "dow jones newswires",
    "source",
    "tagline",
    "ausgabe",
    "publikationstyp",
    "cycle",
});

std::optional<LexisField> field_of(std::string_view word) {
    const std::string lower = lower_case(word);
    const auto label = std::ranges::find(kLabels, lower, &Label::word);
    if (label != kLabels.end()) return label->field;
    if (std::ranges::find(kOthers, lower) != kOthers.end()) return LexisField::other;
    return std::nullopt;
}

}  // namespace

std::optional<LabelledText> read_label(std::string_view block) {
    constexpr std::size_t kLongest = 40;
    constexpr std::string_view kNoBreakSpace = "\xc2\xa0";
    block = trimmed(block);
    const std::size_t colon = block.substr(0, kLongest).find(':');
    if (colon == std::string_view::npos || colon == 0) return std::nullopt;
    const std::string_view word = block.substr(0, colon);
    std::string_view value = block.substr(colon + 1);
    const bool is_small = std::ranges::any_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
    if (is_small && !value.starts_with(kNoBreakSpace)) return std::nullopt;
    const auto field = field_of(word);
    if (!field) return std::nullopt;
    while (value.starts_with(kNoBreakSpace))
        value.remove_prefix(kNoBreakSpace.size());
    return LabelledText{*field, trimmed(value)};
}

}  // namespace news::formats
