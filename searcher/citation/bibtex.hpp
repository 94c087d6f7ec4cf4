// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "searcher/citation/reference.hpp"

namespace news::citation {

// One entry for BibTeX and biblatex, in UTF-8: @article, or @misc where the paper is not known.
// `date` is biblatex's (section 2.3.8 of its manual), `year` and `month` are BibTeX's. Titles stand
// in two pairs of braces, so that no style takes the capitals of their names.
std::string bibtex_entry(const Reference& reference);

// The characters that mean something to TeX as commands. Braces behind a backslash only where they
// are balanced: BibTeX counts those, too. Two signs that TeX and its readers make one of, as "--" a
// dash and two apostrophes a quotation mark, are kept apart, and so is a grave accent, which opens
// a quotation.
std::string tex_text(const std::string& text);

}  // namespace news::citation
