// SPDX-License-Identifier: GPL-3.0-or-later
// The name of one person that is stated as catalogues and mail programs sort it.
#pragma once

#include <string>

namespace news::extract {

// "Smith, Anna", "Smith, Anna B." and "van der Berg, Jan" with the given name first. Any other text
// as it is: of several names, an agency or a title behind a name nothing is known.
std::string given_name_first(const std::string& author);

}  // namespace news::extract
