// SPDX-License-Identifier: GPL-3.0-or-later
// A file of fields beside a page: "story.txt.meta.json" says of "story.txt" what that lacks.
#pragma once

#include <string>
#include <string_view>

namespace news::archive {

inline constexpr std::string_view kSidecarEnding = ".meta.json";

// The path of the sidecar that a page would have.
std::string sidecar_path(std::string_view page);

// What tells whether a page's sidecar is still the same: its size and time of change. Empty where
// there is none. Costs one system call.
std::string sidecar_stamp(const std::string& page);

// The bytes of a page's sidecar, at most 1 MiB of them; empty where there is none.
std::string read_sidecar(const std::string& page);

}  // namespace news::archive
