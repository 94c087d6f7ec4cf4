// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "common/result.hpp"

namespace news {

// Where the gazetteers and alias tables lie: $NEWSARCHIVE_DATA where it is set; or else
// share/newsarchive beside the installed program's bin, or the source tree that the program was
// built from, the first that is a folder. ErrorCode::io where there is none.
Result<std::filesystem::path> find_data_folder();

}  // namespace news
