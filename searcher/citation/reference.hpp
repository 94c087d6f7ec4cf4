// SPDX-License-Identifier: GPL-3.0-or-later
// What is cited of an article: the same facts for every format. What is not known is empty.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/date.hpp"
#include "common/stored_article.hpp"
#include "searcher/citation/person_name.hpp"

namespace news::citation {

// Texts are one line each, without control characters.
struct Reference {
    std::string id;   // "na:4f21c09be77d"
    std::string key;  // "field-2014-4f21c09be77d": [a-z0-9-], the same in every run, unique as the
                      // id is
    std::string title;
    std::vector<PersonName> authors;
    std::string publisher;
    std::optional<PartialDate> date;
    std::string url;                     // http or https, without spaces, braces and backslashes
    std::optional<PartialDate> fetched;  // when a crawler read it there; only with an address
    std::string abstract;                // the standfirst
    std::string section;
    std::string agency;
    std::string language;  // two-letter code
    std::vector<std::string> keywords;
};

// A name is a person's only where the article's organisations, publisher and agency do not have it.
Reference reference_of(const StoredArticle& stored);

}  // namespace news::citation
