// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/archive/sidecar.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include "common/bytes/file_bytes.hpp"

namespace news::archive {

std::string sidecar_path(std::string_view page) {
    return std::string(page).append(kSidecarEnding);
}

std::string sidecar_stamp(const std::string& page) {
    struct stat status {};
    if (stat(sidecar_path(page).c_str(), &status) != 0) return {};
    return fmt::format("{}@{}.{:09}", status.st_size, status.st_mtim.tv_sec,
                       status.st_mtim.tv_nsec);
}

std::string read_sidecar(const std::string& page) {
    constexpr std::size_t kMost = 1024 * 1024;
    const bytes::OpenedFile file = bytes::open_input(sidecar_path(page));
    if (file.problem != bytes::OpenProblem::none) return {};
    return bytes::read_up_to(file.descriptor.get(), kMost).bytes;
}

}  // namespace news::archive
