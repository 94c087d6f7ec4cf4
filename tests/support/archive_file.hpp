// SPDX-License-Identifier: GPL-3.0-or-later
// Archives of files as tests need them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace news::test {

enum class ArchiveKind { tar, zip, zip_stored, seven_zip };

struct ArchiveMember {
    std::string name;  // "a/b.html"; one that ends in '/' is a folder
    std::string bytes;
    std::string link_to = {};  // a symbolic link instead
};

// `password`: for a zip whose members are encrypted.
std::string make_archive(ArchiveKind kind, const std::vector<ArchiveMember>& members,
                         const std::string& password = {});

// One xz or bzip2 stream.
std::string xz(std::string_view plain);
std::string bzip2(std::string_view plain);

}  // namespace news::test
