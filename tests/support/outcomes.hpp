// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that a reader gives, each in a word and a line, to be compared with what should come.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/container/reader.hpp"

namespace news::test {

// "page a.html: <html>…", "skipped a.html: encrypted", "failed @12: truncated xz"; what stands
// before the colon is the place: member, then the offset after an @. `kMostOutcomes` at most.
std::vector<std::string> outcomes(container::Reader& reader);

// The same of a file of these bytes and this name, as open_stream() reads it; found in a folder.
std::vector<std::string> outcomes_of(std::string_view name, std::string bytes,
                                     container::ReadLimits limits = {});

}  // namespace news::test
