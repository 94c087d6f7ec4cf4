// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "common/result.hpp"

namespace news {

// Where the gazetteers and alias tables lie: $NEWSARCHIVE_DATA, then share/newsarchive beside the
// installed program's bin, then the source tree that the program was built from. The first that is
// a folder; ErrorCode::io where none is.
Result<std::filesystem::path> find_data_folder();

}  // namespace news
