// SPDX-License-Identifier: GPL-3.0-or-later
// Search strings as other services write them → our own query language, with every bracket shown
// that the other order of operators asks for. What has no equivalent is an error that names it and
// points to it; what is only different in degree is a note. Nothing is dropped in silence.
//
// The languages follow what their services document: "Terms & Connectors" and the help on segments
// of Lexis and Nexis; Factiva's search statement operators and range searches; ProQuest's search
// tips; Lucene's classic query parser syntax with Elasticsearch's query_string and Solr's fields.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/query/diagnostic.hpp"
#include "common/result.hpp"

namespace news::dialect {

enum class Dialect : std::uint8_t { nexis, factiva, proquest, lucene };

// For messages and help, separated by commas.
inline constexpr std::string_view kDialectNames = "nexis, factiva, proquest, lucene";

// In any case; nullopt where there is none of this name.
std::optional<Dialect> dialect_from(std::string_view name);

struct Translation {
    std::string text;          // in our language; that it can be read there is not sure
    query::Diagnostics notes;  // their ranges are bytes of the original
};

// Fails with ErrorCode::query; the caret of the message stands in the original, and the hint is
// again in the dialect. Linear in the length of the text, whose bounds are those of a query.
Result<Translation> translate(Dialect dialect, std::string_view text);

}  // namespace news::dialect
