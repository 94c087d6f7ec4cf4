// SPDX-License-Identifier: GPL-3.0-or-later
// The names that pages give to encodings (WHATWG Encoding Standard, "Names and labels").
#pragma once

#include <string_view>

namespace news::html {

struct Encoding {
    std::string_view name;       // as the standard names it, in lower case; empty: not known
    std::string_view converter;  // ICU's converter for it
};

// The encoding that `label` stands for, case and surrounding white space ignored. Labels of the
// Latin-1 family mean windows-1252, those of GB 2312 and GBK mean GB 18030, as the standard says.
Encoding encoding_for_label(std::string_view label);

}  // namespace news::html
