// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/index_reader.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

#include <fmt/format.h>

#include "common/index_metadata.hpp"
#include "common/shell_word.hpp"
#include "common/unicode.hpp"

namespace news::search {

namespace {

namespace fs = std::filesystem;

Result<void> check_folder(const std::string& path) {
    const std::string hint = fmt::format("news-indexer --db {} add FOLDER", shell_word(path));
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found)
        return fail(ErrorCode::no_database,
                    fmt::format("there is no database at {}", printable(path)), hint);
    if (error)
        return fail(ErrorCode::no_database,
                    fmt::format("cannot open {}: {}", printable(path), error.message()));
    if (!fs::is_directory(status))
        return fail(ErrorCode::no_database,
                    fmt::format("{} is no database: a database is a folder", printable(path)),
                    "news-indexer --db NEW-FOLDER add FOLDER");
    if (!fs::is_regular_file(fs::path(path) / "iamglass", error)) {
        if (error && error != std::errc::no_such_file_or_directory)
            return fail(ErrorCode::no_database,
                        fmt::format("cannot open {}: {}", printable(path), error.message()));
        return fail(ErrorCode::no_database,
                    fmt::format("the folder {} holds no database", printable(path)), hint);
    }
    return {};
}

// A database that is named twice would count twice.
void leave_out_repeated(std::vector<std::string>& paths) {
    std::set<fs::path> seen;
    std::erase_if(paths, [&](const std::string& path) {
        std::error_code unknown;
        const fs::path folder = fs::canonical(path, unknown);
        return !unknown && !seen.insert(folder).second;
    });
}

}  // namespace

Result<IndexReader> IndexReader::open(std::vector<std::string> paths) {
    for (const std::string& path : paths)
        if (auto checked = check_folder(path); !checked)
            return tl::unexpected<Error>(checked.error());
    leave_out_repeated(paths);
    Xapian::Database all;
    std::vector<Shard> shards;
    for (const std::string& path : paths) {
        auto opened = guarded(path, [&]() -> Result<Xapian::Database> {
            Xapian::Database database(path, Xapian::DB_BACKEND_GLASS);
            if (auto checked = check_index_metadata(database, path); !checked)
                return tl::unexpected<Error>(checked.error());
            return database;
        });
        if (!opened) return tl::unexpected<Error>(opened.error());
        if (!*opened) return tl::unexpected<Error>(opened->error());
        shards.push_back({**opened, path});
        if (paths.size() == 1)
            all = **opened;
        else
            all.add_database(**opened);
    }
    return IndexReader(std::move(paths), std::move(shards), std::move(all));
}

std::string IndexReader::shown_path() const {
    return paths_.size() == 1 ? paths_.front() : fmt::format("{} (or another)", paths_.front());
}

tl::unexpected<Error> IndexReader::too_busy() const {
    return fail(
        ErrorCode::io,
        fmt::format("{} was changed again and again while it was read", printable(paths_.front())),
        "try again");
}

}  // namespace news::search
