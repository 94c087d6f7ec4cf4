// SPDX-License-Identifier: GPL-3.0-or-later
// Queries written down in a file: one a line, or a table of names and queries.
#pragma once

#include <cstddef>
#include <deque>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

namespace news::batch {

struct ListedQuery {
    std::size_t line = 0;  // where it begins, from 1
    std::string name;      // empty: it has none
    std::string query;     // what stands there, where it is none
    std::string problem;   // why the line is no query; empty: it is one
};

// Reads one query after the other; memory is that of a line. Empty lines and those that begin with
// # are passed over. A table (RFC 4180) has the query in its second column, or in its only one; a
// first row "name,query" says that it is one, and "query,name" that its columns are the other way
// round.
class QueryList {
  public:
    // `stream` must outlive it. `is_table`: known by the file's name.
    QueryList(std::istream& stream, bool is_table) : stream_(stream), is_table_(is_table) {}

    std::optional<ListedQuery> next();

  private:
    struct Line {
        std::size_t number = 0;
        std::string text;  // without its line break
        bool too_long = false;
    };
    std::optional<Line> next_line();
    std::optional<Line> read_line();
    ListedQuery row_from(Line first);

    std::istream& stream_;
    bool is_table_;
    bool query_first_ = false;  // of its columns
    bool any_ = false;          // a line with something in it has been read
    std::size_t lines_ = 0;     // read from the stream
    std::deque<Line> again_;    // looked at, and to be read once more
};

// Whether the name of a file says that it is a table.
bool is_table_name(std::string_view file);

}  // namespace news::batch
