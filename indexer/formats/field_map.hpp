// SPDX-License-Identifier: GPL-3.0-or-later
// Which names the fields of an article go by in tables and JSON records.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/container/split/usual_names.hpp"
#include "common/result.hpp"
#include "indexer/extract/source_fields.hpp"

namespace news::formats {

// A field of ours and a name that a source has for it; of several for one field the first that is
// there is taken.
using FieldMap = std::vector<std::pair<std::string, std::string>>;

// What --map gives: "headline=title,date=published" and more of the like. Fails with
// ErrorCode::usage for what is no such text, and for a field that is none of ours: it names the
// nearest.
Result<FieldMap> parse_field_map(const std::vector<std::string>& options);

using container::comparable_name;
using container::usual_names;  // of every field that can be mapped

// What a record says under a name.
struct FieldValue {
    std::vector<std::string> texts;  // markup and all; several where the source has a list
    std::string other_kind;          // "a number": it is there, but no text; empty: it is not
    std::string number;              // its digits, where it is one: dates are
};

// Of a comparable name; nullopt: the record has no such name.
using FieldLookup = std::function<std::optional<FieldValue>(std::string_view name)>;

struct MappedFields {
    extract::SourceFields fields;
    std::vector<std::string> absent;  // names of the field map that the record does not have
};

// What `map` names is taken from there alone; every other field from the usual names. A text that
// only describes becomes the body where there is no other. `skipped` says where it is no article:
// it has no text, nor a headline with a date, an address or an author. Fails with ErrorCode::input
// where the headline is no text.
Result<MappedFields> map_fields(const FieldLookup& lookup, const FieldMap& map);

}  // namespace news::formats
