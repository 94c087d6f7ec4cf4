// SPDX-License-Identifier: GPL-3.0-or-later
// Files in which every article is one element: the Reuters-21578 distribution (SGML) and what news
// databases export as HTML (LexisNexis, Factiva, Europresse).
#pragma once

#include <memory>
#include <string_view>

#include "common/container/reader.hpp"

namespace news::container {

// By the first kilobytes.
bool is_reuters_sgml(std::string_view beginning);
bool is_lexisnexis_html(std::string_view beginning);
bool is_factiva_html(std::string_view beginning);
bool is_europresse_html(std::string_view beginning);

std::unique_ptr<Reader> read_reuters_sgml(StreamInput input, bytes::StreamBuffer buffer);
std::unique_ptr<Reader> read_lexisnexis_html(StreamInput input, bytes::StreamBuffer buffer);
std::unique_ptr<Reader> read_factiva_html(StreamInput input, bytes::StreamBuffer buffer);
std::unique_ptr<Reader> read_europresse_html(StreamInput input, bytes::StreamBuffer buffer);

}  // namespace news::container
