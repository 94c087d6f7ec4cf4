// SPDX-License-Identifier: GPL-3.0-or-later
// A file of ours in memory as it lies on the disk: read page by page as it is looked at, and shared
// with whoever else maps it.
#pragma once

#include <string>
#include <string_view>

namespace news {

// Movable; thread-safe once made. Who cuts the file short while it is mapped ends this process
// (SIGBUS): map what is only ever replaced as a whole.
class MappedFile {
  public:
    MappedFile() = default;
    // Maps nothing where the file is missing, empty, not readable or no regular file: never waits.
    explicit MappedFile(const std::string& path);
    ~MappedFile();
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;

    // The whole file, at an address that all types may be read at; valid as long as this object or
    // the one it was moved to.
    std::string_view bytes() const { return bytes_; }

  private:
    std::string_view bytes_;
};

}  // namespace news
