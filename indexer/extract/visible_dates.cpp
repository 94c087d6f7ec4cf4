// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>

#include "common/unicode.hpp"
#include "indexer/extract/date_evidence.hpp"
#include "indexer/extract/date_labels.hpp"
#include "indexer/extract/dateline.hpp"
#include "indexer/html/tag.hpp"

namespace news::extract {

namespace {

// Weights are compared with those of stated_dates.cpp and published_date.cpp.
constexpr double kNearHeadline = 1.5;
constexpr double kLabelled = 2.5;
constexpr double kDatedClass = 2;
constexpr double kTimeElement = 2.5;
constexpr double kShownInTime = 2.5;
constexpr double kFarLabelled = 1.5;
constexpr double kFarTimeElement = 1;
constexpr double kDateline = 1.5;

// How far around the headline dates are its own.
constexpr std::size_t kLinesAfter = 30;
constexpr std::size_t kLinesBefore = 8;
constexpr std::size_t kTextAfter = 700;  // bytes of running text
constexpr std::size_t kRunningText = 160;
// A line about something else only mentions a date: at most so much besides date and label.
constexpr std::size_t kOtherWords = 90;

class Collector {
  public:
    Collector(const PageLines& lines, const DateConventions& conventions)
        : lines_(lines.lines), headline_(lines.headline), conventions_(conventions) {}

    DateEvidenceList collect() {
        if (headline_ != PageLines::kNone) {
            std::size_t running = 0;
            const std::size_t end = std::min(lines_.size(), headline_ + kLinesAfter);
            for (std::size_t i = headline_; i < end && running < kTextAfter; ++i) {
                look_at(i, true);
                add_dateline(i);
                if (i > headline_ && lines_[i].length > kRunningText) running += lines_[i].length;
                last_near_ = i;
            }
            first_near_ = headline_ - std::min(headline_, kLinesBefore);
            for (std::size_t i = first_near_; i < headline_; ++i)
                if (shares_container(i)) look_at(i, true);
        }
        if (list_.evidence.empty()) {
            for (std::size_t i = 0; i < lines_.size(); ++i)
                if (headline_ == PageLines::kNone || i < first_near_ || i > last_near_)
                    look_at(i, false);
            keep_far_only_if_agreed();
        }
        return std::move(list_);
    }

  private:
    // Whether the line stands in the same corner of the page as the headline.
    bool shares_container(std::size_t i) const {
        constexpr int kSteps = 3;
        html::Node around = lines_[headline_].node;
        for (int steps = 0; around && steps < kSteps; ++steps) {
            if (around.tag() == html::Tag::body) return false;
            if (lines_[i].node && lines_[i].node.is_inside(around)) return true;
            around = around.parent();
        }
        return false;
    }

    void look_at(std::size_t i, bool near) {
        const PageLine& line = lines_[i];
        const std::size_t before = list_.evidence.size();
        for (const html::Node time : line.times)
            add_time(time, i, near);
        if (list_.evidence.size() > before || line.length > kLongLine) return;
        const bool teaser = line.linked * 2 > line.length && line.length > 40;
        if (!teaser && line.text.find_first_of("0123456789\xD9\xDB\xE0\xEF") != std::string::npos)
            add_text(i, near);
    }

    // The label of what stands in front of a date, or of the line above where that is a label only.
    DateLabel label_at(std::size_t i, std::size_t start) const {
        const std::string_view before = std::string_view(lines_[i].text).substr(0, start);
        const DateLabel label = label_in_text(before);
        constexpr std::size_t kLabelLine = 40;
        if (label != DateLabel::none || start > 3 || i == 0) return label;
        return lines_[i - 1].text.size() < kLabelLine ? label_in_text(lines_[i - 1].text) : label;
    }

    void add_time(html::Node time, std::size_t i, bool near) {
        std::string_view value = time.attribute("datetime");
        if (value.empty()) value = time.attribute("content");
        if (value.empty()) return;
        auto date = read_date(value, conventions_);
        if (!date) return;
        const std::string shown = html::visible_text(time);
        take_shown_day(shown, *date);
        const auto at = shown.empty() ? std::string::npos : lines_[i].text.find(shown);
        DateLabel label = label_at(i, at == std::string::npos ? 0 : at);
        if (label == DateLabel::none || label == DateLabel::dated) {
            const DateLabel own = label_in_text(shown);
            const DateLabel named = label_of_element(time);
            if (own != DateLabel::none)
                label = own;
            else if (named != DateLabel::none)
                label = named;
        }
        if (time.has_attribute("pubdate")) label = DateLabel::published;
        const bool teaser = lines_[i].linked * 2 > lines_[i].length && lines_[i].length > 60;
        if (teaser && label != DateLabel::published) return;
        double weight = near                            ? kTimeElement
                        : label == DateLabel::published ? kFarLabelled
                                                        : kFarTimeElement;
        add(DateSource::time_tag, weight, label, "time element", time.place(), std::string(value),
            *date);
        const auto read = find_dates(shown, conventions_);
        if (near && read.size() == 1 && read.front().stamp.date.day() != 0)
            add(DateSource::byline, kShownInTime, label, "text of a time element", time.place(),
                shown.substr(0, kLongLine), read.front());
    }

    void add_dateline(std::size_t i) {
        const PageLine& line = lines_[i];
        if (line.length <= kRunningText) return;
        const auto dateline = find_dateline(line.text, conventions_.language);
        if (!dateline || !dateline->date) return;
        DateEvidence evidence{DateSource::dateline, kDateline, "dateline", line.node.place(),
                              line.text.substr(0, dateline->length)};
        evidence.stamp = Stamp{*dateline->date};
        list_.evidence.push_back(std::move(evidence));
    }

    // Attributes speak in UTC, or in what a template takes for it; the reader is shown the
    // publisher's own day.
    void take_shown_day(std::string_view shown, TextDate& date) const {
        if (shown.empty() || shown.size() > kLongLine || date.stamp.date.day() == 0) return;
        const auto seen = find_dates(shown, conventions_);
        if (seen.size() != 1 || seen.front().other || seen.front().stamp.date.day() == 0) return;
        const auto apart = seen.front().stamp.date.first() - date.stamp.date.first();
        if (apart == std::chrono::days(1) || apart == std::chrono::days(-1))
            date.stamp = seen.front().stamp;
    }

    void add_text(std::size_t i, bool near) {
        const PageLine& line = lines_[i];
        const auto dates = find_dates(line.text, conventions_);
        if (dates.empty()) return;
        std::size_t dated = 0;
        for (const TextDate& date : dates)
            dated += date.end - date.start;
        const bool mention = line.length - std::min(line.length, dated) > kOtherWords;
        std::size_t from = 0;
        for (const TextDate& date : dates) {
            if (date.stamp.date.day() == 0) continue;
            DateLabel label = label_at(i, date.start);
            // The label of the date before does not reach over it.
            if (from > 0)
                label = label_in_text(std::string_view(line.text).substr(from, date.start - from));
            from = date.end;
            if (label == DateLabel::none) label = label_of_element(line.node);
            const bool named = label == DateLabel::published || label == DateLabel::modified;
            if (mention && !named) continue;
            if (!near && label != DateLabel::published && label != DateLabel::modified) continue;
            const double weight = !near                           ? kFarLabelled
                                  : label == DateLabel::published ? kLabelled
                                  : label == DateLabel::dated     ? kDatedClass
                                                                  : kNearHeadline;
            add(near ? DateSource::byline : DateSource::text, weight, label, "text",
                line.node ? line.node.place() : std::string(),
                line.text.substr(date.start, date.end - date.start), date);
        }
    }

    void add(DateSource source, double weight, DateLabel label, std::string_view what,
             std::string place, std::string value, const TextDate& date) {
        if (label == DateLabel::foreign) return;
        if (label == DateLabel::modified) {
            if (!date.other) list_.modified.push_back(date.stamp);
            return;
        }
        DateEvidence evidence{source, weight, std::string(what), std::move(place),
                              std::move(value)};
        if (label == DateLabel::published) evidence.rule += " labelled as published";
        evidence.rule +=
            weight >= kNearHeadline && source != DateSource::text ? " by the headline" : "";
        evidence.stamp = date.stamp;
        evidence.other = date.other;
        list_.evidence.push_back(std::move(evidence));
    }

    // Far from the headline every teaser has a date: only one that stands alone is believed.
    void keep_far_only_if_agreed() {
        if (list_.evidence.empty()) return;
        const PartialDate first = list_.evidence.front().stamp->date;
        const bool agreed = std::ranges::all_of(list_.evidence, [&](const DateEvidence& evidence) {
            return evidence.stamp->date == first;
        });
        if (!agreed)
            for (DateEvidence& evidence : list_.evidence)
                evidence.weight = 0;
    }

    const std::vector<PageLine>& lines_;
    std::size_t headline_;
    DateConventions conventions_;
    std::size_t first_near_ = 0;
    std::size_t last_near_ = 0;
    DateEvidenceList list_;
};

}  // namespace

DateEvidenceList visible_dates(const PageLines& lines, const DateConventions& conventions) {
    return Collector(lines, conventions).collect();
}

}  // namespace news::extract
