// SPDX-License-Identifier: GPL-3.0-or-later
// What the words around a name say of its type.
#pragma once

#include "indexer/entities/line.hpp"

namespace news::entities {

// The evidence of the words before and after the tokens [begin, end), and of an office or a place
// in apposition. As evidence.py counts it.
Scores context_of(const Line& line, std::size_t begin, std::size_t end);

}  // namespace news::entities
