// SPDX-License-Identifier: GPL-3.0-or-later
// Names as people write them, out of the codes and capitals of databases.
#pragma once

#include <string>
#include <string_view>

namespace news::formats {

// "el-salvador" is "El Salvador", "perez-de-cuellar" "Perez de Cuellar", "usa" "USA".
std::string name_of_code(std::string_view code);

// "NIGEL FARAGE" is "Nigel Farage", "BP PLC" stays. A text with a small letter stays as it is.
std::string name_of_capitals(std::string_view name);

}  // namespace news::formats
