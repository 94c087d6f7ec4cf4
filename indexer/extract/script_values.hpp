// SPDX-License-Identifier: GPL-3.0-or-later
// What the scripts of a page carry as data: JSON alone in an element of its own
// (<script type="application/json">), assigned to a variable, given to a function, or written as a
// string from which a program makes it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace news::extract {

struct ScriptValue {
    std::string json;   // from bracket to bracket; may need repair_json()
    std::string place;  // "script 3"
};

// Objects and arrays that are long enough to hold an article, in the order of the page. Linear in
// the page's length.
std::vector<ScriptValue> find_script_values(std::string_view source);

// The content of each script of the page.
void for_each_script(std::string_view source, const std::function<void(std::string_view)>& use);

// What a string literal of JavaScript or JSON stands for (ECMA-262, "String Literals").
std::string unescape_literal(std::string_view literal);

// Whether a string is itself data: keys of objects stand in it.
bool holds_data(std::string_view text);

}  // namespace news::extract
