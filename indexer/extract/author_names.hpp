// SPDX-License-Identifier: GPL-3.0-or-later
// Names of people out of what pages give for an author.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace news::extract {

struct AuthorNames {
    std::vector<std::string> names;  // in order, none twice
    std::string agency;              // a news agency named among them; empty: none
};

// Takes apart "By Anna Smith and Bob Brown, Associated Press": what introduces, joins and follows
// the names is removed, and so are roles, addresses, handles, agencies, the publisher itself and
// who had another part in the article ("editing by …").
AuthorNames read_author_names(std::string_view text, std::string_view publisher);

// What signs where no person does: "The Associated Press", "Redaktion Nordwind", "jdoe". The text
// without what introduces it; empty where it says nothing ("admin", "Staff Writer", an address).
std::string read_collective_author(std::string_view text);

}  // namespace news::extract
