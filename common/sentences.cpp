// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/sentences.hpp"

namespace news {

Boundary boundary_between(std::string_view text, WordRange before, WordRange word) {
    if (word.start < before.end) return Boundary::none;
    const std::string_view gap = text.substr(before.end, word.start - before.end);
    if (gap.find("\n\n") != std::string_view::npos) return Boundary::paragraph;
    for (const std::string_view wide : {"。", "！", "？"})
        if (gap.find(wide) != std::string_view::npos) return Boundary::sentence;
    const std::size_t stop = gap.find_first_of(".!?");
    const bool ends =
        stop != std::string_view::npos && gap.find_first_of(" \n", stop) != std::string_view::npos;
    return ends ? Boundary::sentence : Boundary::none;
}

}  // namespace news
