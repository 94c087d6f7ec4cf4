// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a file, bounded, without ever waiting on what is no regular file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace news::bytes {

// Closes its descriptor when it goes.
class FileDescriptor {
  public:
    explicit FileDescriptor(int descriptor = -1) : descriptor_(descriptor) {}
    FileDescriptor(FileDescriptor&& other) noexcept : descriptor_(other.descriptor_) {
        other.descriptor_ = -1;
    }
    FileDescriptor& operator=(FileDescriptor&& other) noexcept;
    ~FileDescriptor();
    int get() const { return descriptor_; }
    explicit operator bool() const { return descriptor_ >= 0; }

  private:
    int descriptor_;
};

enum class OpenProblem { none, not_a_file, failed };

struct OpenedFile {
    FileDescriptor descriptor;
    OpenProblem problem = OpenProblem::none;
    std::string reason;  // of the problem
};

// Opens for reading; "-" is standard input. Only regular files and standard input are taken: a
// FIFO, device or socket is OpenProblem::not_a_file and is not waited for.
OpenedFile open_input(const std::string& path);

// Up to `limit` bytes from the descriptor's position. `error` is errno, 0 where all went well.
struct ReadBytes {
    std::string bytes;
    int error = 0;
};
ReadBytes read_up_to(int descriptor, std::size_t limit);

}  // namespace news::bytes
