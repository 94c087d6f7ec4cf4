// SPDX-License-Identifier: GPL-3.0-or-later
// An article as JSON: the keys of the extract record, which the stored form shares.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "common/article.hpp"
#include "common/json_text.hpp"

namespace news {

// Every key of the record but `format_version`, `id`, `path`, `container` and `body`, in the
// record's order. A field that is not given is null, a list without members empty.
nlohmann::ordered_json fields_to_json(const Article& article);

// The same as members of the object that `json` has open; with `body` in its place if asked.
enum class WithBody : bool { no, yes };
void write_fields(JsonText& json, const Article& article, WithBody with_body = WithBody::no);

// A string, or null where it is empty, as a member of the object that `json` has open.
void write_text(JsonText& json, std::string_view key, std::string_view text);

// The reverse; keys that are missing or of another type leave the field empty. Never throws.
Article fields_from_json(const nlohmann::ordered_json& json);

// {"format":…,"record_offset":…,"member":…} or null for a file of its own.
nlohmann::ordered_json container_to_json(const Location& location);

// One line; what is no UTF-8 is replaced, never thrown.
std::string dump_line(const nlohmann::ordered_json& json);

}  // namespace news
