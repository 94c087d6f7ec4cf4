// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/xapian_guard.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

#include <fmt/format.h>

#include "common/shell_word.hpp"
#include "common/unicode.hpp"

namespace news {

bool lacks_file_handles(std::string_view reason) {
    // of the process or of the system; Xapian begins it small
    return reason.find("oo many open files") != reason.npos;
}

bool is_held_by_another(const Xapian::DatabaseLockError& error) {
    return error.get_msg().ends_with("already locked");
}

namespace {

// Whether there is a database, of which one of the files is gone.
bool lacks_a_table(const Xapian::Error& error, std::string_view path) {
    const char* system = error.get_error_string();
    std::error_code ignored;
    return system && std::string_view(system) == std::strerror(ENOENT) &&
           std::filesystem::is_regular_file(std::filesystem::path(path) / "iamglass", ignored);
}

}  // namespace

Error database_error(const Xapian::Error& error, std::string_view path) {
    const std::string shown = printable(path);
    std::string detail = error.get_msg();
    if (const char* system = error.get_error_string()) detail += fmt::format(" ({})", system);
    detail = printable(detail);
    const std::string_view type = error.get_type();
    if (lacks_file_handles(detail))
        return {ErrorCode::io, fmt::format("cannot open {}: {}", shown, std::strerror(EMFILE)),
                fmt::format("{}, then run the same command again", kMoreFiles)};
    if (type == "DatabaseLockError") {
        if (is_held_by_another(static_cast<const Xapian::DatabaseLockError&>(error)))
            return {ErrorCode::locked, fmt::format("{} is being written by another program", shown),
                    "wait until it has finished"};
        return {ErrorCode::io, fmt::format("cannot lock {}: {}", shown, detail),
                "see that you may write there, then run the same command again"};
    }
    if (type == "DatabaseCorruptError" || type == "DatabaseVersionError")
        return {ErrorCode::damaged_database, fmt::format("{} is damaged: {}", shown, detail),
                fmt::format("news-indexer --db {} check", shell_word(path))};
    const bool cannot_open = type == "DatabaseOpeningError" || type == "DatabaseNotFoundError";
    if (cannot_open && lacks_a_table(error, path))
        return {ErrorCode::damaged_database, fmt::format("{} is damaged: {}", shown, detail),
                fmt::format("news-indexer --db {} check", shell_word(path))};
    if (cannot_open)
        return {ErrorCode::no_database, fmt::format("cannot open {}: {}", shown, detail),
                fmt::format("news-indexer --db {} add PATH…   makes one", shell_word(path))};
    if (type == "InvalidArgumentError" || type == "UnimplementedError" || type == "RangeError")
        return {ErrorCode::query, fmt::format("the index cannot answer this: {}", detail), ""};
    return {ErrorCode::io, fmt::format("{}: {}", shown, detail),
            fmt::format("news-indexer --db {} check", shell_word(path))};
}

}  // namespace news
