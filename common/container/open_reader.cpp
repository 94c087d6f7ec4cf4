// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstring>
#include <utility>

#include <fmt/format.h>

#include "common/container/file_bytes.hpp"
#include "common/container/gzip_stream.hpp"
#include "common/container/media_kind.hpp"
#include "common/container/reader.hpp"
#include "common/container/sha256.hpp"

namespace news::container {

namespace {

// An input of one page: what became of it is known when it is opened.
class SingleOutcome final : public Reader {
  public:
    explicit SingleOutcome(ReadOutcome outcome) : outcome_(std::move(outcome)) {}
    std::optional<ReadOutcome> next() override { return std::exchange(outcome_, std::nullopt); }

  private:
    std::optional<ReadOutcome> outcome_;
};

ReadOutcome read_page(const InputFile& input, const ReadLimits& limits) {
    const Location location{
        .path = input.path, .container_format = {}, .record_offset = {}, .member = {}};
    const auto skipped = [&](std::string reason) -> ReadOutcome {
        return SkippedInput{location, std::move(reason)};
    };
    const auto failed = [&](std::string reason) -> ReadOutcome {
        return FailedInput{location, std::move(reason)};
    };
    const OpenedFile file = open_input(input.path);
    if (file.problem == OpenProblem::failed) return failed(file.reason);
    if (file.problem == OpenProblem::not_a_file) return skipped(file.reason);
    ReadBytes read = read_up_to(file.descriptor.get(), limits.page_bytes + 1);
    if (read.error != 0) return failed(std::strerror(read.error));

    Sniffed sniffed = sniff(read.bytes);
    const std::string over = fmt::format("limit: more than {} bytes", limits.page_bytes);
    // a container may well be bigger than a page: say what it is, not how long
    if (sniffed.kind == MediaKind::unread)
        return skipped(fmt::format("{}: not read by this version", sniffed.name));
    if (read.bytes.size() > limits.page_bytes) return skipped(over);
    std::string warning;
    if (sniffed.kind == MediaKind::gzip) {
        Gunzipped unpacked = gunzip(read.bytes, limits.page_bytes);
        if (unpacked.end == GzipEnd::over_limit) return skipped(unpacked.reason);
        if (unpacked.end == GzipEnd::truncated || unpacked.end == GzipEnd::damaged)
            return failed(unpacked.reason);
        warning = unpacked.reason;
        read.bytes = std::move(unpacked.bytes);
        sniffed = sniff(read.bytes);
        if (sniffed.kind != MediaKind::page)
            return skipped(fmt::format("{} within gzip: not read by this version", sniffed.name));
    }
    if (read.bytes.empty()) return skipped("empty");
    if (!input.explicit_ && is_no_article_by_name(input.path) && !is_html(read.bytes))
        return skipped("no article by its name");
    PageRecord page;
    page.location = location;
    page.sha256 = sha256_hex(read.bytes);
    page.bytes = std::move(read.bytes);
    page.warning = std::move(warning);
    return page;
}

}  // namespace

std::unique_ptr<Reader> open_reader(const InputFile& input, const ReadLimits& limits) {
    return std::make_unique<SingleOutcome>(read_page(input, limits));
}

}  // namespace news::container
