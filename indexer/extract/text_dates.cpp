// SPDX-License-Identifier: GPL-3.0-or-later
// The dates of an article that is bare text.
#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "common/unicode.hpp"
#include "indexer/extract/date_evidence.hpp"
#include "indexer/extract/dated_line.hpp"
#include "indexer/extract/dateline.hpp"

namespace news::extract {

namespace {

// Weights are compared with that of a date in the address in published_date.cpp.
constexpr double kLabelled = 2.5;
constexpr double kBareDate = 2;
constexpr double kDateline = 2;

constexpr std::size_t kHeaderLines = 10;     // non-empty ones
constexpr std::size_t kOpeningLines = 20;    // where the first paragraph is looked for
constexpr std::size_t kLongestHeader = 160;  // bytes
// What may stand around a date that the line is there for: "By Anna Smith", "5:10 p.m. EST".
constexpr std::size_t kOtherWords = 45;

// `in_text`: below the first paragraph.
void add_header_line(std::string_view line, std::size_t number, bool in_text,
                     const DateConventions& conventions, DateEvidenceList& list) {
    if (line.size() > kLongestHeader) return;
    const auto dates = find_dates(line, conventions);
    const std::vector<DateRange> ranges = ranges_of(dates);
    const std::vector<DateLabel> labels = labels_on_line(line, ranges);
    const bool only_mentions =
        is_sentence_with(line, ranges) || (in_text && !is_bare_date(line, ranges));
    std::size_t dated = 0;
    for (const TextDate& date : dates)
        dated += date.end - date.start;
    for (std::size_t i = 0; i < dates.size(); ++i) {
        const TextDate& date = dates[i];
        const DateLabel label = labels[i];
        if (label == DateLabel::foreign) continue;
        std::string place = fmt::format("line {}", number);
        std::string shown(line.substr(date.start, date.end - date.start));
        if (label == DateLabel::modified) {
            if (date.other) continue;
            list.modified.push_back({DateSource::text, 0, "date labelled as changed",
                                     std::move(place), std::move(shown)});
            list.modified.back().stamp = date.stamp;
            continue;
        }
        const bool labelled = label == DateLabel::published;
        const bool other = only_mentions || line.size() - dated > kOtherWords;
        if (!labelled && (other || date.stamp.date.day() == 0)) continue;
        DateEvidence evidence{DateSource::text, labelled ? kLabelled : kBareDate,
                              labelled ? "date labelled as published" : "line that is a date",
                              std::move(place), std::move(shown)};
        evidence.stamp = date.stamp;
        evidence.other = date.other;
        list.evidence.push_back(std::move(evidence));
    }
}

void add_dateline(std::string_view line, std::size_t number, const DateConventions& conventions,
                  DateEvidenceList& list) {
    const auto dateline = find_dateline(line, conventions.language);
    if (!dateline || !dateline->date) return;
    DateEvidence evidence{DateSource::dateline, kDateline, "dateline",
                          fmt::format("line {}", number),
                          std::string(line.substr(0, dateline->length))};
    evidence.stamp = Stamp{*dateline->date};
    list.evidence.push_back(std::move(evidence));
}

}  // namespace

DateEvidenceList text_dates(std::string_view text, const DateConventions& conventions) {
    DateEvidenceList list;
    std::size_t number = 0;
    std::size_t filled = 0;
    constexpr std::size_t kSentence = 60;  // bytes
    bool in_text = false;
    bool has_dateline = false;
    for (std::size_t at = 0; at < text.size() && filled < kOpeningLines;) {
        const auto end = std::min(text.find('\n', at), text.size());
        ++number;
        constexpr std::size_t kEnough = 400;  // bytes: the rest of a paragraph tells no date
        const std::string line = clean_text(text.substr(at, std::min(end - at, kEnough)));
        at = end + 1;
        if (line.empty()) continue;
        if (++filled <= kHeaderLines) add_header_line(line, number, in_text, conventions, list);
        if (line.size() > kLongestHeader || (line.size() > kSentence && is_sentence_with(line, {})))
            in_text = true;
        if (!has_dateline) {
            const std::size_t before = list.evidence.size();
            add_dateline(line, number, conventions, list);
            has_dateline = list.evidence.size() > before;
        }
    }
    return list;
}

}  // namespace news::extract
