// SPDX-License-Identifier: GPL-3.0-or-later
// What the database remembers of stories that are to be decided: up to which article that is done,
// and where something went or was written anew since. Part of the same commit as the change itself,
// so that whatever is killed when, the next run knows what is left to do.
#pragma once

#include <string>
#include <vector>

#include "common/xapian.hpp"

namespace news::stories {

// To be called before an article is removed or written anew: what it was a story with may not be
// one without it.
void mark_story_of(Xapian::WritableDatabase& database, const Xapian::Document& article);
// To be called when an article was written anew: it may be of another story now.
void mark_article(Xapian::WritableDatabase& database, const std::string& sha256);

// The articles whose stories are to be decided, rising.
std::vector<Xapian::docid> undecided(const Xapian::Database& database);
// Whether there are any, or marks without articles.
bool is_all_decided(const Xapian::Database& database);
// All are decided now.
void mark_all_decided(Xapian::WritableDatabase& database);

}  // namespace news::stories
