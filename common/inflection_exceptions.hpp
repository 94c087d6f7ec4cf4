// SPDX-License-Identifier: GPL-3.0-or-later
// English words that the stemmer merges with words of another meaning.
#pragma once

#include <string_view>

namespace news {

// The stem of such a word, which no other word has; empty for all others. `word`: lower case.
std::string_view english_exception(std::string_view word);

}  // namespace news
