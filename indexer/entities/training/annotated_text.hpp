// SPDX-License-Identifier: GPL-3.0-or-later
// Annotated texts as they are published: a token and its tag a line, in the manner of CoNLL-2003
// (Tjong Kim Sang and De Meulder), with an empty line behind each sentence and "# newdoc" before a
// text. The tokens are put together again as running text, so that a tagger is trained on what its
// own tokenizer makes of it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "common/result.hpp"

namespace news::entities {

struct AnnotatedName {
    std::uint32_t start = 0;  // byte offset, inclusive
    std::uint32_t end = 0;    // exclusive
    std::size_t type = 0;     // as in EntityType; names of other types are not kept
};

struct AnnotatedText {
    std::string bytes;  // lines of some sentences each, as paragraphs are
    std::vector<AnnotatedName> names;
};

// Reads PER, ORG and LOC of BIO tags (IOB2). A text that goes on for more than `most_sentences` is
// cut there: sets of single sentences say nothing of where a text ends. Fails with ErrorCode::io.
Result<std::vector<AnnotatedText>> read_annotated(const std::filesystem::path& path,
                                                  std::size_t most_sentences);

}  // namespace news::entities
