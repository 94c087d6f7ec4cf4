// SPDX-License-Identifier: GPL-3.0-or-later
// A database that was written anew takes the place of the old one in one step.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "common/result.hpp"

namespace news::index {

// The folder itself where `path` is a link, from the root: what is exchanged is the folder, not a
// link to it. `path` need not be there.
std::filesystem::path real_folder(const std::string& path);

// Waits until all files of the folder, and their names, are on the disk: Xapian leaves that to the
// system when it compacts. Fails with ErrorCode::io, like all here.
Result<void> sync_folder(const std::filesystem::path& folder);

// The folder's name, so that an exchange outlives a crash of the machine.
Result<void> sync_name(const std::filesystem::path& folder);

// Lets `fresh`, a folder beside `folder`, change places with it (RENAME_EXCHANGE, renameat2(2)), so
// that at `folder` there is always a whole database, whenever this is killed; `fresh` has the old
// form then. A file system that cannot exchange (some network ones) takes two renames instead: a
// kill between them leaves the database at FOLDER.uncompacted, where bring_back() finds it.
Result<void> change_places(const std::filesystem::path& folder, const std::filesystem::path& fresh);
// Whether it may: not where the folder beside it cannot be written, nor where a file system is
// mounted on it.
bool can_change_places(const std::filesystem::path& folder);
void bring_back(const std::filesystem::path& folder);

// Takes away what a killed run has left there. Fails where the folder has things in it that are
// none of a database.
Result<void> remove_leftover(const std::filesystem::path& folder);

// Of the files of the database alone.
std::uint64_t bytes_of(const std::filesystem::path& folder);

}  // namespace news::index
