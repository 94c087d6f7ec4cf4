// SPDX-License-Identifier: GPL-3.0-or-later
// Names that are stated as catalogues and mail programs sort them.
#pragma once

#include <string>
#include <string_view>

namespace news::extract {

// "Smith, Anna", "Smith, Anna B." and "van der Berg, Jan" with the given name first. Any other text
// as it is: of several names, an agency or a title behind a name nothing is known.
std::string given_name_first(const std::string& author);

// The same for a list with semicolons, whose names are in that order: "Field, Ana; O'Neil, Mary
// Ann" gives "Ana Field; Mary Ann O'Neil". As it is where it has none, or where something else
// stands behind a comma: "Ana Field, Paris; Bo Stone, London".
std::string given_names_first(std::string_view authors);

}  // namespace news::extract
