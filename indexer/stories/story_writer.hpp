// SPDX-License-Identifier: GPL-3.0-or-later
// Decides which articles are one story, and writes that to their documents.
//
// A story's id is the first 16 digits of the least SHA-256 of its articles. It stands in the slot
// of Field::cluster; an article that is alone has nothing there. It is no part of the posting sum,
// since it says nothing of the article itself.
#pragma once

#include <string>

#include "common/xapian.hpp"

namespace news::stories {

// Whose stories are decided, and how that is committed.
enum class Extent {
    undecided,  // what is new, changed, or has lost a part of its story: one commit, so that a kill
                // leaves all of it to be done
    all,        // everything anew, in steps that bound the memory: for a database that nobody reads
                // yet, and that is thrown away if this is killed
};

// Nothing happens where nothing is undecided. `folder`: the database's. Commits; what was changed
// before is committed with it. May throw Xapian exceptions.
void write_stories(Xapian::WritableDatabase& database, const std::string& folder, Extent extent);

}  // namespace news::stories
