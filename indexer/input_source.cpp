// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input_source.hpp"

#include <algorithm>
#include <ctime>
#include <utility>

#include <fmt/chrono.h>
#include <sys/stat.h>

#include "common/archive/sidecar.hpp"
#include "indexer/extract/extractor.hpp"

namespace news {

namespace {

void stamp_file(index::LedgerEntry& stamp) {
    struct stat status {};
    if (stat(stamp.path.c_str(), &status) != 0) return;
    constexpr std::int64_t kNanoseconds = 1'000'000'000;
    stamp.size = static_cast<std::uint64_t>(status.st_size);
    stamp.modified = status.st_mtim.tv_sec * kNanoseconds + status.st_mtim.tv_nsec;
    // it changes the fields of the article, not its bytes: like an option of the run
    if (const std::string sidecar = archive::sidecar_stamp(stamp.path); !sidecar.empty())
        stamp.options += " sidecar=" + sidecar;
}

// "2026-01-02T03:04:05Z"
std::string iso_now() {
    return fmt::format("{:%FT%TZ}", fmt::gmtime(std::time(nullptr)));
}

}  // namespace

InputSource::InputSource(archive::DirectoryWalk walk, std::string options)
    : walk_(std::move(walk)), options_(std::move(options)) {}

void InputSource::pass_over_known(Xapian::Database database) {
    database_ = std::move(database);
}

std::optional<index::LedgerEntry> InputSource::find_entry(const std::string& path) {
    if (!database_ || path == "-") return std::nullopt;
    const std::string key = index::ledger_key(path);
    for (int attempt = 0;; ++attempt) {
        try {
            return index::parse_ledger_entry(database_->get_metadata(key));
        } catch (const Xapian::DatabaseModifiedError&) {
            // the writer has committed twice since: go on with what is there now
            constexpr int kMostAttempts = 10;
            if (attempt == kMostAttempts) return std::nullopt;
            database_->reopen();
        }
    }
}

std::optional<SourcedInput> InputSource::next() {
    while (auto step = walk_.next()) {
        SourcedInput input;
        if (auto* file = std::get_if<container::InputFile>(&*step)) {
            input.file = std::move(*file);
        } else if (auto* skipped = std::get_if<container::SkippedInput>(&*step)) {
            input.file.path = skipped->location.path;
            input.skipped = std::move(*skipped);
        } else {
            auto& failed = std::get<container::FailedInput>(*step);
            input.file.path = failed.location.path;
            input.failed = std::move(failed);
        }
        const auto entry = find_entry(input.file.path);
        if (leaves_out_named_ && entry && entry->named && !walk_.is_named()) continue;
        input.stamp.path = input.file.path;
        input.stamp.named = walk_.is_named();
        input.stamp.extractor = extract::kExtractorVersion;
        input.stamp.options = options_;
        input.stamp.read_at = iso_now();
        stamp_file(input.stamp);
        input.is_known = entry.has_value();
        input.is_resumed = entry && entry->can_go_on_as(input.stamp);
        input.unchanged =
            entry && !input.skipped && !input.failed && entry->still_holds_for(input.stamp);
        if (input.unchanged)
            input.pages = std::max<std::uint64_t>(1, entry->articles + entry->skipped.total());
        return input;
    }
    return std::nullopt;
}

}  // namespace news
