// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/copies/edit_script.hpp"

#include <algorithm>
#include <optional>

namespace news::copies {

namespace {

using Items = std::span<const std::uint32_t>;

// How far each diagonal was followed, for each number of edits. Diagonal k is where the place in
// the first sequence less that in the second is k; with d edits those from -d to d can be reached.
class Reached {
  public:
    void add_row(std::int64_t edits) {
        rows_.emplace_back(static_cast<std::size_t>(2 * edits + 1));
    }
    std::int32_t& at(std::int64_t edits, std::int64_t diagonal) {
        return rows_[static_cast<std::size_t>(edits)][static_cast<std::size_t>(diagonal + edits)];
    }

  private:
    std::vector<std::vector<std::int32_t>> rows_;
};

class Differ {
  public:
    Differ(Items before, Items after)
        : before_(before),
          after_(after),
          length_(static_cast<std::int64_t>(before.size())),
          other_length_(static_cast<std::int64_t>(after.size())) {}

    // nullopt where it takes too many.
    std::optional<std::vector<Edit>> edits() {
        const std::int64_t most =
            std::min(length_ + other_length_, static_cast<std::int64_t>(kMostEdits));
        for (std::int64_t count = 0; count <= most; ++count) {
            reached_.add_row(count);
            for (std::int64_t diagonal = -count; diagonal <= count; diagonal += 2) {
                std::int64_t place = start_of(count, diagonal);
                place = past_equal(place, diagonal);
                reached_.at(count, diagonal) = static_cast<std::int32_t>(place);
                if (place >= length_ && place - diagonal >= other_length_)
                    return walked_back(count, diagonal);
            }
        }
        return std::nullopt;
    }

  private:
    // Whether the last edit before this diagonal was an insertion: else it was a removal.
    bool comes_by_insertion(std::int64_t count, std::int64_t diagonal) {
        if (diagonal == -count) return true;
        if (diagonal == count) return false;
        return reached_.at(count - 1, diagonal - 1) < reached_.at(count - 1, diagonal + 1);
    }

    std::int64_t start_of(std::int64_t count, std::int64_t diagonal) {
        if (count == 0) return 0;
        return comes_by_insertion(count, diagonal) ? reached_.at(count - 1, diagonal + 1)
                                                   : reached_.at(count - 1, diagonal - 1) + 1;
    }

    std::int64_t past_equal(std::int64_t place, std::int64_t diagonal) const {
        while (place < length_ && place - diagonal < other_length_ &&
               before_[static_cast<std::size_t>(place)] ==
                   after_[static_cast<std::size_t>(place - diagonal)])
            ++place;
        return place;
    }

    std::vector<Edit> walked_back(std::int64_t count, std::int64_t diagonal) {
        std::vector<Edit> edits;
        std::int64_t place = length_;
        for (; count > 0; --count) {
            const bool by_insertion = comes_by_insertion(count, diagonal);
            const std::int64_t start = start_of(count, diagonal);
            edits.insert(edits.end(), static_cast<std::size_t>(place - start), Edit::keep);
            edits.push_back(by_insertion ? Edit::insert : Edit::remove);
            diagonal += by_insertion ? 1 : -1;
            place = by_insertion ? start : start - 1;
        }
        edits.insert(edits.end(), static_cast<std::size_t>(place), Edit::keep);
        std::reverse(edits.begin(), edits.end());
        return edits;
    }

    Items before_, after_;
    std::int64_t length_, other_length_;
    Reached reached_;
};

// In each run of changes.
void put_removals_first(std::vector<Edit>& edits) {
    for (auto run = edits.begin(); run != edits.end();) {
        run = std::find_if(run, edits.end(), [](Edit edit) { return edit != Edit::keep; });
        const auto end = std::find(run, edits.end(), Edit::keep);
        std::sort(run, end);
        run = end;
    }
}

}  // namespace

std::vector<Edit> edit_script(Items before, Items after) {
    const auto begin = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto same = static_cast<std::size_t>(begin.first - before.begin());
    before = before.subspan(same);
    after = after.subspan(same);
    const auto end = std::mismatch(before.rbegin(), before.rend(), after.rbegin(), after.rend());
    const auto same_end = static_cast<std::size_t>(end.first - before.rbegin());
    before = before.first(before.size() - same_end);
    after = after.first(after.size() - same_end);

    std::vector<Edit> edits(same, Edit::keep);
    if (const auto found = Differ(before, after).edits()) {
        edits.insert(edits.end(), found->begin(), found->end());
    } else {
        edits.insert(edits.end(), before.size(), Edit::remove);
        edits.insert(edits.end(), after.size(), Edit::insert);
    }
    edits.insert(edits.end(), same_end, Edit::keep);
    put_removals_first(edits);
    return edits;
}

}  // namespace news::copies
