// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/outcomes.hpp"

#include <utility>

#include "common/archive/open_reader.hpp"

namespace news::test {

namespace {

std::string place(const Location& location) {
    std::string text;
    if (!location.member.empty()) text += ' ' + location.member;
    if (location.record_offset) text += " @" + std::to_string(*location.record_offset);
    return text;
}

std::string line_of(const container::ReadOutcome& outcome) {
    if (const auto* page = std::get_if<container::PageRecord>(&outcome))
        return "page" + place(page->location) + ": " + page->bytes;
    if (const auto* skipped = std::get_if<container::SkippedInput>(&outcome))
        return "skipped" + place(skipped->location) + ": " + skipped->reason;
    if (const auto* failed = std::get_if<container::FailedInput>(&outcome))
        return "failed" + place(failed->location) + ": " + failed->reason;
    const auto& known = std::get<container::KnownPage>(outcome);
    return "known" + place(known.location) + ": " + known.reason;
}

}  // namespace

std::vector<std::string> outcomes(container::Reader& reader) {
    constexpr std::size_t kMostOutcomes = 100'000;
    std::vector<std::string> lines;
    while (auto outcome = reader.next()) {
        lines.push_back(line_of(*outcome));
        if (lines.size() == kMostOutcomes) break;
    }
    return lines;
}

std::vector<std::string> outcomes_of(std::string_view name, std::string bytes,
                                     container::ReadLimits limits) {
    container::StreamInput input;
    input.location = file_location(std::string(name));
    input.name = name;
    input.limits = limits;
    const auto reader = archive::open_stream(
        std::move(input), bytes::StreamBuffer(bytes::stream_text(std::move(bytes))));
    return outcomes(*reader);
}

}  // namespace news::test
