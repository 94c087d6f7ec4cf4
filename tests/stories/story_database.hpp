// SPDX-License-Identifier: GPL-3.0-or-later
// Small databases, and the stories that they have.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace news::test {

// An article for tests: what its identity begins with, and its text.
struct Draft {
    char id = '0';  // a hexadecimal digit
    std::string body;
};

// Eleven: two reports with copies, one that quotes both, two of one template, two that are too
// short.
std::vector<Draft> drafts();

// Writes them directly, one after another, each from a file of its own: in one run, or but for the
// last step of one that a kill kept from deciding stories.
void write(const std::string& db, const std::vector<Draft>& drafts);
void write_undecided(const std::string& db, const std::vector<Draft>& drafts);
// Through parts, in chunks of so many; `step` as for write_archive().
void write_in_parts(const std::string& db, const std::vector<Draft>& drafts, std::size_t chunk,
                    const std::function<void()>& step = {});

// The same, anew, where the file has other text now under the same identity.
void write_again(const std::string& db, const Draft& draft);

void remove(const std::string& db, char id);

// The articles of each story of several; and whether `check` finds nothing.
using Stories = std::set<std::set<char>>;
Stories stories_of(const std::string& db);
extern const Stories kStoriesOfDrafts;
// What the articles' value says, by which they are found.
std::string story_id(const std::string& db, char article);

}  // namespace news::test
