// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/archive/open_reader.hpp"

#include <utility>

#include <fmt/format.h>

#include "common/archive/media_kind.hpp"
#include "common/archive/sidecar.hpp"
#include "common/archive/stream_formats.hpp"
#include "common/bytes/file_bytes.hpp"
#include "common/container/split/whole_record.hpp"

namespace news::archive {

namespace {

using bytes::StreamBuffer;
using container::FailedInput;
using container::InputFile;
using container::PageRecord;
using container::Reader;
using container::ReadLimits;
using container::ReadOutcome;
using container::SingleOutcome;
using container::SkippedInput;
using container::StreamInput;

std::unique_ptr<Reader> single(ReadOutcome outcome) {
    return std::make_unique<SingleOutcome>(std::move(outcome));
}

// A stream that is one page, or a text.
ReadOutcome read_page(const StreamInput& input, StreamBuffer& buffer) {
    ReadOutcome outcome = container::take_whole(input, buffer, container::RecordFormat::page);
    auto* page = std::get_if<PageRecord>(&outcome);
    if (page == nullptr) return outcome;
    if (!input.explicit_ && is_no_article_by_name(input.name) && !is_html(page->bytes))
        return SkippedInput{input.location, "no article by its name"};
    if (input.location.container_format.empty() && input.location.path != "-")
        page->sidecar = read_sidecar(input.location.path);
    return outcome;
}

}  // namespace

std::unique_ptr<Reader> open_stream(StreamInput input, StreamBuffer buffer) {
    const StreamBeginning beginning{buffer.peek(kBeginning), input.name};
    for (const StreamFormat& format : stream_formats()) {
        if (!format.fits(beginning)) continue;
        if (input.depth > input.limits.depth)
            return single(SkippedInput{
                input.location,
                fmt::format("limit: archives within archives, more than {}", input.limits.depth)});
        return format.open(std::move(input), std::move(buffer));
    }
    if (const std::string_view name = unread_kind(beginning.bytes); !name.empty())
        return single(
            SkippedInput{input.location, fmt::format("{}: not read by this version", name)});
    return single(read_page(input, buffer));
}

std::unique_ptr<Reader> open_reader(const InputFile& input, const ReadLimits& limits) {
    bytes::OpenedFile file = bytes::open_input(input.path);
    const Location location = file_location(input.path);
    if (file.problem == bytes::OpenProblem::failed)
        return single(FailedInput{location, file.reason});
    if (file.problem == bytes::OpenProblem::not_a_file)
        return single(SkippedInput{location, file.reason});
    StreamInput stream{location,        input.path.substr(input.path.rfind('/') + 1),
                       input.explicit_, 0,
                       limits,          input.only_member};
    return open_stream(std::move(stream),
                       StreamBuffer(bytes::stream_file(std::move(file.descriptor))));
}

}  // namespace news::archive
