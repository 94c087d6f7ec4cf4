// SPDX-License-Identifier: GPL-3.0-or-later
// Documents of a word processor (.docx): Nexis Uni exports many articles in one.
#pragma once

#include <memory>
#include <string_view>

#include "common/container/reader.hpp"

namespace news::archive {

// Whether `bytes` begin a zip file that holds a word processor's document.
bool is_docx(std::string_view bytes);

// Each document of an export is a record of its own, its paragraphs as lines; the list of documents
// in front of them is an expected skip. What is no export is one page of plain text. Offsets are
// those of the XML within.
std::unique_ptr<container::Reader> open_docx(container::StreamInput input,
                                             bytes::StreamBuffer buffer);

}  // namespace news::archive
