// SPDX-License-Identifier: GPL-3.0-or-later
// Needles made by hand.
#pragma once

#include <string>
#include <vector>

#include "common/query/xapian_query.hpp"

namespace news::test {

// One word of a needle, in any of these forms and in every language.
inline query::NeedleWord needle_word(const std::vector<std::string>& forms) {
    query::NeedleWord word;
    for (const std::string& form : forms)
        word.forms.push_back({form, {}});
    return word;
}

}  // namespace news::test
