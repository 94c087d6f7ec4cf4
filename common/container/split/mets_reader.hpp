// SPDX-License-Identifier: GPL-3.0-or-later
// A digitised newspaper issue: one METS file and the ALTO files of its pages beside it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "common/container/reader.hpp"

namespace news::container {

bool is_mets(std::string_view beginning);

// A record an article, wherever on the pages its blocks are. Its bytes are those of the METS
// elements that describe it and of its blocks in the ALTO files, one behind the other with a line
// end after each: nothing but what stands in the files, and the same whenever it is read. Location:
// the METS file, format "mets", the offset of the article's <div>, `member` its id. Pages are
// opened only inside the METS file's folder; where METS lies in an archive there is none, and it is
// skipped with the reason. Memory: the METS file and two pages, each up to page_bytes.
std::unique_ptr<Reader> open_mets(StreamInput input, bytes::StreamBuffer buffer);

// The METS file that the ALTO file at `path` is a page of: one whose name begins like its own, in
// its folder or the one above, and which names it. nullopt: there is none.
std::optional<std::string> mets_of_page(const std::string& path);

}  // namespace news::container
