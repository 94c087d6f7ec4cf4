// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/dialect/dialect.hpp"

#include <array>
#include <utility>

#include "common/query/characters.hpp"
#include "common/query/readable_text.hpp"
#include "searcher/dialect/dialects.hpp"

namespace news::dialect {

namespace {

struct Entry {
    Dialect dialect;
    std::string_view name;
    Result<Translation> (*translate)(std::string_view);
};
constexpr std::array kDialects = {Entry{Dialect::nexis, "nexis", translate_nexis},
                                  Entry{Dialect::factiva, "factiva", translate_factiva},
                                  Entry{Dialect::proquest, "proquest", translate_proquest},
                                  Entry{Dialect::lucene, "lucene", translate_lucene}};

}  // namespace

std::optional<Dialect> dialect_from(std::string_view name) {
    for (const Entry& entry : kDialects)
        if (query::same_word(entry.name, name)) return entry.dialect;
    return std::nullopt;
}

Result<Translation> translate(Dialect dialect, std::string_view text) {
    if (const auto problem = query::unreadable(text))
        return tl::unexpected<Error>(to_error(*problem, text));
    return kDialects[static_cast<std::size_t>(dialect)].translate(text);
}

}  // namespace news::dialect
