// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace news::index {

// A spelled form for the table of forms (Xapian's synonym table).
struct SpelledForm {
    std::string key;   // Inflector::forms_key()
    std::string form;  // folded
    friend auto operator<=>(const SpelledForm&, const SpelledForm&) = default;
};

}  // namespace news::index
