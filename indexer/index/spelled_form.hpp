// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace news::index {

// A row for the table of forms (Xapian's synonym table): a spelled form of a word, or the name
// under which somebody is shown whom `key` names.
struct SpelledForm {
    std::string key;   // Inflector::forms_key(), or the term of another name
    std::string form;  // folded
    friend auto operator<=>(const SpelledForm&, const SpelledForm&) = default;
};

}  // namespace news::index
