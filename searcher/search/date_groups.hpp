// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "common/date.hpp"
#include "common/xapian.hpp"

namespace news::search {

// The dated articles of an archive in groups of a year, a month or a day, by their date terms: all
// of one group are newer than all of the next, or older. In a month those of which only the month
// is known are the oldest, and likewise in a year, as when sorted by date.
class DateGroups {
  public:
    // May throw Xapian exceptions, as next() may.
    DateGroups(const Xapian::Database& database, bool newest_first);

    struct Group {
        std::string term;
        Xapian::doccount documents = 0;  // not none
    };
    // A group of at most about kSmall documents where there are terms to part it by; nullopt: that
    // was the last. Looks up terms as it goes along.
    std::optional<Group> next();

  private:
    static constexpr Xapian::doccount kSmall = 100;

    struct Period {
        std::string term;
        std::optional<PartialDate> parted;  // what is asked for in parts where it is not small
    };
    std::vector<Period> parts_of(const PartialDate& date) const;
    std::vector<Period> in_order(std::vector<Period> oldest_first) const;

    Xapian::Database database_;
    bool newest_first_;
    std::deque<Period> ahead_;
};

}  // namespace news::search
