// SPDX-License-Identifier: GPL-3.0-or-later
// The captures of a page for people.
#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

#include "common/location_text.hpp"
#include "common/progress.hpp"
#include "searcher/output/link_address.hpp"
#include "searcher/output/text_writer.hpp"

namespace news::output {

namespace {

constexpr std::string_view kNoDate = "no date of capture";

// "2014-11-06 23:10:00" of "2014-11-06T23:10:00Z", of which the head says that it is UTC; what has
// a zone of its own keeps it.
std::string time_text(std::string time) {
    if (time.empty()) return std::string(kNoDate);
    if (const std::size_t t = time.find('T'); t != time.npos) time[t] = ' ';
    if (time.ends_with('Z')) time.pop_back();
    return time;
}

std::string change_text(const search::CaptureChange& change) {
    if (!change.bytes) return "identical";
    std::string text = change.headline ? "headline changed" : "";
    const auto add = [&](const std::string& part) {
        text.append(text.empty() ? "" : ", ").append(part);
    };
    if (change.words != 0) {
        const std::string words =
            with_thousands(static_cast<std::uint64_t>(std::labs(change.words)));
        add(fmt::format("{} {} {}", words, words == "1" ? "word" : "words",
                        change.words > 0 ? "more" : "less"));
    } else if (change.text) {
        add("other words, as many");
    }
    return text.empty() ? "the same headline and text" : text;
}

}  // namespace

void TextWriter::history(const search::PageHistory& history) {
    if (history.captures.empty()) return;
    const std::size_t number = history.captures.size();
    StyledText head(
        fmt::format("{} {}", with_thousands(number), number == 1 ? "capture" : "captures"),
        Style::headline);
    const auto in_utc = [](const search::Capture& one) { return one.captured.ends_with('Z'); };
    if (std::ranges::any_of(history.captures, in_utc)) head.append(", times in UTC");
    if (!history.url.empty()) {
        head.append("   ");
        head.append_link(history.url, web_address(history.url), Style::plain);
    }
    line(head);
    std::size_t time_width = 0, words_width = 0;
    for (const search::Capture& capture : history.captures) {
        time_width = std::max(time_width, time_text(capture.captured).size());
        words_width = std::max(words_width, with_thousands(capture.words).size());
    }
    const std::size_t indent = 4;
    const search::Capture* before = nullptr;
    for (const search::Capture& capture : history.captures) {
        line();
        StyledText first(fmt::format("{:<{}}  ", time_text(capture.captured), time_width));
        first.append_link(capture.id, article_address(capture.url, capture.location.path),
                          Style::number);
        first.append(fmt::format("  {:>{}} words", with_thousands(capture.words), words_width));
        if (capture.change)
            first.append("  " + change_text(*capture.change),
                         capture.change->bytes ? Style::mark : Style::label);
        line(first);
        if (!before || before->headline != capture.headline) {
            StyledText headline;
            if (capture.headline.empty())
                headline.append("(no headline)", Style::label);
            else
                headline.append(capture.headline, Style::headline);
            paragraph(headline, indent);
        }
        if (capture.url != history.url && !capture.url.empty()) {
            StyledText url(std::string(indent, ' '));
            url.append_link(capture.url, web_address(capture.url), Style::plain);
            line(url);
        }
        StyledText place{std::string(indent, ' ')};
        place.append_link(location_text(capture.location), file_address(capture.location.path),
                          Style::label);
        line(place);
        before = &capture;
    }
}

}  // namespace news::output
