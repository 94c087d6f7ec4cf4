// SPDX-License-Identifier: GPL-3.0-or-later
// What LexisNexis exports as text: many documents in a file, each under a line that numbers it
// ("1 of 10 DOCUMENTS").
#pragma once

#include <memory>
#include <string_view>

#include "common/container/reader.hpp"

namespace news::container {

// "1 of 10 DOCUMENTS", "Dokument 1 von 10", "Document 1 de 10", with white space around it.
bool is_document_number(std::string_view line);

// By the first kilobytes.
bool is_lexisnexis_text(std::string_view beginning);

// The line with the number is not part of the document: it says where it stood in one search.
std::unique_ptr<Reader> read_lexisnexis_text(StreamInput input, bytes::StreamBuffer buffer);

}  // namespace news::container
