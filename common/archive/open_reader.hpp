// SPDX-License-Identifier: GPL-3.0-or-later
// Recognises an input by its content and opens the reader that it needs.
#pragma once

#include <memory>

#include "common/container/reader.hpp"

namespace news::archive {

// Recognised by the first bytes, never by the name: a page or text of its own, files of many
// articles, web archives, archives of files; each of them packed or not, and within one another
// as deep as limits.depth. Whatever goes wrong comes back as an outcome; never null.
std::unique_ptr<container::Reader> open_reader(const container::InputFile& input,
                                               const container::ReadLimits& limits = {});

// The same for a stream of which the place is known: how archives read their members. `bytes` must
// not have been taken from.
std::unique_ptr<container::Reader> open_stream(container::StreamInput input,
                                               bytes::StreamBuffer buffer);

}  // namespace news::archive
