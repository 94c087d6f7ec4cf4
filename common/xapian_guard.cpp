// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/xapian_guard.hpp"

#include <cerrno>
#include <cstring>

#include <fmt/format.h>

#include "common/unicode.hpp"

namespace news {

bool lacks_file_handles(std::string_view reason) {
    // of the process or of the system; Xapian begins it small
    return reason.find("oo many open files") != reason.npos;
}

bool is_held_by_another(const Xapian::DatabaseLockError& error) {
    return error.get_msg().ends_with("already locked");
}

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
                fmt::format("news-indexer --db {} check", shown)};
    if (type == "DatabaseOpeningError" || type == "DatabaseNotFoundError")
        return {ErrorCode::no_database, fmt::format("cannot open {}: {}", shown, detail),
                fmt::format("news-indexer --db {} add PATH…   makes one", shown)};
    if (type == "InvalidArgumentError" || type == "UnimplementedError" || type == "RangeError")
        return {ErrorCode::query, fmt::format("the index cannot answer this: {}", detail), ""};
    return {ErrorCode::io, fmt::format("{}: {}", shown, detail),
            fmt::format("news-indexer --db {} check", shown)};
}

}  // namespace news
