// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace news::formats {

// The name of the first level of an IPTC Subject Code or Media Topic, which share their numbers
// (cv.iptc.org): "04011002" is "economy, business and finance". Empty for what is no such code.
std::string_view iptc_subject(std::string_view code);

}  // namespace news::formats
