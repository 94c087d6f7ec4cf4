// SPDX-License-Identifier: GPL-3.0-or-later
// Which terms of an index a word of the query stands for.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/inflection.hpp"
#include "common/query/diagnostic.hpp"
#include "common/query/span.hpp"
#include "common/query/word_forms.hpp"
#include "common/schema.hpp"
#include "common/xapian.hpp"

namespace news::query {

// A text field's plain fields: its members, or itself.
std::vector<Field> plain_fields(Field field);

// Folded forms, without prefix and ascending, that a word has in each plain field; a field without
// any is not there. A word that is in no field at all keeps its spelling in the first one.
using WordForms = std::map<Field, std::vector<Form>>;

// Looks words up and remembers them. The database must outlive it. Xapian's exceptions pass
// through.
class WordLookup {
  public:
    // `max_wildcard`: forms that a wildcard may have, inclusive.
    WordLookup(const Xapian::Database& database, std::size_t max_wildcard);

    // Valid as long as the object. `field`: a text field or group of them.
    const WordForms& forms(const SpanWord& word, Field field);

    // Values of a plain field that begin with `beginning`.
    std::vector<std::string> values(Field plain, const std::string& beginning) const;

    // The first wildcard over the limit; its forms were given as none.
    const std::optional<Diagnostic>& problem() const { return problem_; }

    // "co*" with its number of forms and the commonest of them (form → articles), as an error.
    // `what`: "words", "values".
    void too_many(const std::string& typed, SourceRange range, std::string_view what,
                  const std::map<std::string, Xapian::doccount>& forms);
    std::size_t max_wildcard() const { return max_wildcard_; }

    // Of which the index has articles, and the unknown one, ascending.
    const Languages& languages();

  private:
    WordForms spelled(const SpanWord& word, const std::vector<Field>& fields);
    WordForms expanded(const SpanWord& word, const std::vector<Field>& fields);
    const std::map<std::string, Inflector>& inflectors();

    const Xapian::Database& database_;
    std::size_t max_wildcard_;
    std::optional<Languages> languages_;
    std::optional<std::map<std::string, Inflector>> inflectors_;  // of those that have one
    std::map<std::string, WordForms> known_;
    std::optional<Diagnostic> problem_;
};

}  // namespace news::query
