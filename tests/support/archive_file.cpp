// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/archive_file.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <catch2/catch.hpp>

namespace news::test {

namespace {

la_ssize_t keep(::archive*, void* kept, const void* bytes, size_t size) {
    static_cast<std::string*>(kept)->append(static_cast<const char*>(bytes), size);
    return static_cast<la_ssize_t>(size);
}

void write_member(::archive* writer, const ArchiveMember& member) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, member.name.c_str());
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_mtime(entry, 1415315400, 0);
    if (!member.link_to.empty()) {
        archive_entry_set_filetype(entry, AE_IFLNK);
        archive_entry_set_symlink(entry, member.link_to.c_str());
    } else if (member.name.ends_with('/')) {
        archive_entry_set_filetype(entry, AE_IFDIR);
    } else {
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_size(entry, static_cast<la_int64_t>(member.bytes.size()));
    }
    REQUIRE(archive_write_header(writer, entry) == ARCHIVE_OK);
    archive_write_data(writer, member.bytes.data(), member.bytes.size());
    archive_entry_free(entry);
}

std::string pack(std::string_view plain, int (*filter)(::archive*)) {
    std::string packed;
    ::archive* writer = archive_write_new();
    archive_write_set_format_raw(writer);
    REQUIRE(filter(writer) == ARCHIVE_OK);
    archive_write_set_bytes_in_last_block(writer, 1);
    REQUIRE(archive_write_open(writer, &packed, nullptr, keep, nullptr) == ARCHIVE_OK);
    write_member(writer, {"data", std::string(plain)});
    archive_write_free(writer);
    return packed;
}

}  // namespace

std::string make_archive(ArchiveKind kind, const std::vector<ArchiveMember>& members,
                         const std::string& password) {
    std::string made;
    ::archive* writer = archive_write_new();
    if (kind == ArchiveKind::tar)
        archive_write_set_format_ustar(writer);
    else if (kind == ArchiveKind::seven_zip)
        archive_write_set_format_7zip(writer);
    else
        archive_write_set_format_zip(writer);
    if (kind == ArchiveKind::zip_stored) archive_write_zip_set_compression_store(writer);
    if (!password.empty()) {
        REQUIRE(archive_write_set_options(writer, "zip:encryption=traditional") == ARCHIVE_OK);
        archive_write_set_passphrase(writer, password.c_str());
    }
    archive_write_set_bytes_in_last_block(writer, 1);
    REQUIRE(archive_write_open(writer, &made, nullptr, keep, nullptr) == ARCHIVE_OK);
    for (const ArchiveMember& member : members)
        write_member(writer, member);
    archive_write_free(writer);
    return made;
}

std::string xz(std::string_view plain) {
    return pack(plain, archive_write_add_filter_xz);
}

std::string bzip2(std::string_view plain) {
    return pack(plain, archive_write_add_filter_bzip2);
}

}  // namespace news::test
