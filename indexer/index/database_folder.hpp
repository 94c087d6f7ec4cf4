// SPDX-License-Identifier: GPL-3.0-or-later
// The folder that a database lies in: what may be opened, and who is writing there.
#pragma once

#include <string>

#include "common/result.hpp"
#include "common/xapian.hpp"

namespace news::index {

// Opens for writing, making the folder and the database where there is nothing yet. Refused:
// a folder that holds something else, a file (Xapian would read it as a stub that names other
// databases), a database of another schema (foreign_database), one that is being written (locked;
// the message gives the writer's process id).
Result<Xapian::WritableDatabase> open_for_writing(const std::string& path);

// Opens for reading, under the same rules; fails with no_database where there is nothing.
Result<Xapian::Database> open_for_reading(const std::string& path);

// Leaves our process id in the folder, for a second writer's message; taken away again when this
// goes. Where the folder does not let itself be written nothing happens.
class WriterMark {
  public:
    explicit WriterMark(const std::string& path);
    ~WriterMark();
    WriterMark(const WriterMark&) = delete;
    WriterMark& operator=(const WriterMark&) = delete;

  private:
    std::string file_;
};

}  // namespace news::index
