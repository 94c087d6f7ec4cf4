// SPDX-License-Identifier: GPL-3.0-or-later
// Archives of files (tar, zip, 7z, WACZ): each member is read as a file of its own would be.
#pragma once

#include <memory>
#include <string_view>

#include "common/container/reader.hpp"

namespace news::archive {

// What `bytes`, the beginning of a stream, are.
bool is_tar(std::string_view bytes);
bool is_zip(std::string_view bytes);  // but no office document or e-book, which are zip files too
bool is_7z(std::string_view bytes);
// A zip that holds a web archive and notes on it (WACZ 1.1.1, "File Structure"); `name`: of the
// file, since zip keeps its list of members at the end.
bool is_wacz(std::string_view bytes, std::string_view name);

// Members in the archive's order, as streams; names are labels only, nothing is written. Folders
// are passed over, links and devices are skipped with a reason, and so is what is encrypted. Damage
// in a member costs that member where the format lets reading go on behind it. A 7z can only be
// read where the stream can seek. Of a WACZ only what lies below archive/ is read.
std::unique_ptr<container::Reader> open_tar(container::StreamInput input,
                                            bytes::StreamBuffer buffer);
std::unique_ptr<container::Reader> open_zip(container::StreamInput input,
                                            bytes::StreamBuffer buffer);
std::unique_ptr<container::Reader> open_7z(container::StreamInput input,
                                           bytes::StreamBuffer buffer);
std::unique_ptr<container::Reader> open_wacz(container::StreamInput input,
                                             bytes::StreamBuffer buffer);

}  // namespace news::archive
