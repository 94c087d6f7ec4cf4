// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "common/unicode.hpp"
#include "indexer/extract/date_evidence.hpp"
#include "indexer/extract/date_labels.hpp"
#include "indexer/extract/date_mentions.hpp"
#include "indexer/extract/dated_line.hpp"
#include "indexer/extract/dateline.hpp"
#include "indexer/extract/short_text.hpp"
#include "indexer/html/tag.hpp"

namespace news::extract {

namespace {

// Weights are compared with those of stated_dates.cpp and published_date.cpp.
constexpr double kNearHeadline = 1.5;
constexpr double kLabelled = 2.5;
constexpr double kDatedClass = 2;
constexpr double kTimeElement = 2.5;
constexpr double kDataAttribute = 1.5;
constexpr double kShownInTime = 2.5;
constexpr double kFarLabelled = 1.5;
constexpr double kFarTimeElement = 1;
constexpr double kDateline = 1.5;
// On the weight of what stands some lines off the headline, or above it.
constexpr double kLessClose = 0.8;
constexpr std::size_t kClose = 6;  // lines below the headline

// How far around the headline dates are its own.
constexpr std::size_t kLinesAfter = 30;
constexpr std::size_t kLinesBefore = 8;
constexpr std::size_t kTextAfter = 700;  // bytes of running text
constexpr std::size_t kRunningText = 160;
// A line about something else only mentions a date: at most so much besides date and label.
constexpr std::size_t kOtherWords = 90;
// A page with more dates is a list or hostile.
constexpr std::size_t kMostVisible = 100;

class Collector {
  public:
    Collector(const PageLines& lines, const DateConventions& conventions)
        : lines_(lines.lines),
          headline_(lines.headline != PageLines::kNone ? lines.headline : lines.article),
          article_(lines.article),
          mentions_(lines),
          conventions_(conventions),
          seen_(lines_.size()) {
        if (headline_ != PageLines::kNone) own_ = lines_[headline_].node;
    }

    DateEvidenceList collect() {
        if (headline_ != PageLines::kNone) look_around_headline();
        look_for_dateline();
        if (list_.evidence.empty() && entry_)
            list_.evidence.push_back(std::move(*entry_));
        else if (entry_)
            list_.modified.push_back(std::move(*entry_));
        if (list_.evidence.empty()) {
            for (std::size_t i = 0; i < lines_.size(); ++i)
                if (!seen_[i]) look_at(i, 0);
            keep_far_only_if_agreed();
        }
        return std::move(list_);
    }

  private:
    void look_around_headline() {
        std::size_t running = 0;
        const std::size_t end = std::min(lines_.size(), headline_ + kLinesAfter);
        for (std::size_t i = headline_; i < end && running < kTextAfter; ++i) {
            look_at(i, i - headline_ <= kClose ? 1 : kLessClose);
            if (i > headline_ && lines_[i].length > kRunningText) running += lines_[i].length;
        }
        for (std::size_t i = headline_ - std::min(headline_, kLinesBefore); i < headline_; ++i)
            if (shares_container(i)) look_at(i, kLessClose);
        doubt_lists();
    }

    // Many different days in one corner are those of a list of other articles; the close ones keep
    // their weight.
    void doubt_lists() {
        std::vector<PartialDate> days;
        for (const DateEvidence& evidence : list_.evidence)
            if (std::ranges::find(days, evidence.stamp->date) == days.end())
                days.push_back(evidence.stamp->date);
        constexpr std::size_t kFew = 2;
        constexpr double kLittle = 0.3;
        if (days.size() <= kFew) return;
        for (std::size_t i = 0; i < list_.evidence.size(); ++i)
            if (!close_[i]) list_.evidence[i].weight *= kLittle;
    }

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

    // `nearness`: 1 by the headline, 0 far from it.
    void look_at(std::size_t i, double nearness) {
        if (list_.evidence.size() + list_.modified.size() >= kMostVisible) return;
        const PageLine& line = lines_[i];
        seen_[i] = true;
        nearness_ = nearness;
        if (add_times(i) || line.length > kLongLine) return;
        if (may_hold_year(line.text)) add_text(i);
    }

    bool is_near() const { return nearness_ > 0; }

    // Quicker than reading it: figures of any script, by their bytes, or Chinese numerals.
    static bool may_hold_year(std::string_view text) {
        return text.find_first_of("0123456789\xD9\xDB\xE0\xEF") != std::string_view::npos ||
               text.find("年") != std::string_view::npos;
    }

    // A date that stands in a link together with other words is the date of what is linked.
    static bool is_teaser(const PageLine& line, std::string_view shown) {
        constexpr std::size_t kTitle = 25;  // bytes that a headline has at least
        return line.linked.size() > shown.size() + kTitle &&
               line.linked.find(shown) != std::string::npos;
    }

    // The label of the line above, where that is a label only and this one begins with its date.
    DateLabel label_above(std::size_t i, std::size_t start) const {
        constexpr std::size_t kLabelLine = 30;
        constexpr std::size_t kNothing = 3;  // a sign or two
        if (start > kNothing || i == 0 || lines_[i - 1].text.size() >= kLabelLine)
            return DateLabel::none;
        const DateLabel label = label_in_text(lines_[i - 1].text);
        return label == DateLabel::foreign ? DateLabel::none : label;
    }

    DateLabel label_by_names(const PageLine& line, std::string_view shown) const {
        for (const html::Node mark : line.marks)
            if (short_text(mark).find(shown) != std::string::npos)
                if (const DateLabel label = label_of_element(mark, own_); label != DateLabel::none)
                    return label;
        return label_of_element(line.node, own_);
    }

    // Elements with a stamp stand in their line as dates do. Whether a time element dates the
    // article.
    bool add_times(std::size_t i) {
        const PageLine& line = lines_[i];
        if (line.times.empty()) return false;
        std::vector<DateRange> ranges;
        std::vector<std::string> shown;
        std::size_t from = 0;
        for (const html::Node time : line.times) {
            shown.push_back(short_text(time));
            const std::size_t at = line.text.find(shown.back(), from);
            const std::size_t start = at == std::string::npos ? from : at;
            if (at != std::string::npos) from = at + shown.back().size();
            ranges.push_back({start, from});
        }
        const auto labels = labels_on_line(line.text, ranges, label_above(i, ranges[0].start));
        const std::size_t before = list_.evidence.size();
        for (std::size_t k = 0; k < shown.size(); ++k)
            if (line.times[k].tag() == html::Tag::time)
                add_time(line.times[k], line, shown[k], labels[k]);
        const bool dated = list_.evidence.size() > before;
        const bool in_head = !mentions_.is_below_head(i);
        for (std::size_t k = 0; k < shown.size() && is_near() && in_head; ++k)
            if (line.times[k].tag() != html::Tag::time)
                add_data(line.times[k], line, shown[k], labels[k]);
        return dated;
    }

    // Which moment of the element its script shows is for the page to know: it speaks for less.
    void add_data(html::Node element, const PageLine& line, const std::string& shown,
                  DateLabel label) {
        const std::string_view value = stamp(element);
        auto date = read_date(value, conventions_);
        if (!date || date->stamp.date.day() == 0 || is_teaser(line, shown)) return;
        take_shown_day(shown, *date);
        if (shown.size() <= kLongLine)
            if (const DateLabel own = label_in_text(shown); own != DateLabel::none) label = own;
        if (label == DateLabel::none) label = label_of_element(element, own_);
        add(DateSource::time_tag, kDataAttribute, label, "data attribute", element.place(),
            std::string(value), *date);
    }

    // `label`: what the line says of it.
    void add_time(html::Node time, const PageLine& line, const std::string& shown,
                  DateLabel label) {
        const std::string_view value = stamp(time);
        auto date = read_date(value, conventions_);
        if (!date) return;
        take_shown_day(shown, *date);
        if (const DateLabel own = label_in_text(shown); own != DateLabel::none) label = own;
        if (label == DateLabel::none) label = label_of_element(time, own_);
        if (time.has_attribute("pubdate")) label = DateLabel::published;
        if (is_teaser(line, shown) && label != DateLabel::published) return;
        const double weight = is_near()                       ? kTimeElement
                              : label == DateLabel::published ? kFarLabelled
                                                              : kFarTimeElement;
        add(DateSource::time_tag, weight, label, "time element", time.place(), std::string(value),
            *date);
        const auto read = find_dates(shown, conventions_);
        if (is_near() && read.size() == 1 && read.front().stamp.date.day() != 0)
            add(DateSource::byline, kShownInTime, label, "text of a time element", time.place(),
                shown.substr(0, kLongLine), read.front());
    }

    void add_text(std::size_t i) {
        const PageLine& line = lines_[i];
        const auto dates = find_dates(line.text, conventions_);
        if (dates.empty()) return;
        std::size_t dated = 0;
        for (const TextDate& date : dates)
            dated += date.end - date.start;
        const std::vector<DateRange> ranges = ranges_of(dates);
        const auto labels = labels_on_line(line.text, ranges, label_above(i, ranges[0].start));
        const bool mention = line.length - std::min(line.length, dated) > kOtherWords ||
                             mentions_.only_mentions(i, ranges);
        for (std::size_t k = 0; k < dates.size(); ++k) {
            const TextDate& date = dates[k];
            if (date.stamp.date.day() == 0) continue;
            const std::string shown = line.text.substr(date.start, date.end - date.start);
            DateLabel label = labels[k];
            const bool said = label == DateLabel::published || label == DateLabel::modified ||
                              label == DateLabel::entry;
            if (label == DateLabel::none) label = label_by_names(line, shown);
            const bool named = label == DateLabel::published || label == DateLabel::modified;
            if ((mention && !said) || (!is_near() && !named) || is_teaser(line, shown)) continue;
            const double weight = !is_near()                      ? kFarLabelled
                                  : label == DateLabel::published ? kLabelled
                                  : label == DateLabel::dated     ? kDatedClass
                                                                  : kNearHeadline;
            add(is_near() ? DateSource::byline : DateSource::text, weight, label, "text",
                line.node ? line.node.place() : std::string(), shown, date);
        }
    }

    // It opens one of the first paragraphs of the text.
    void look_for_dateline() {
        const std::size_t begin = article_ != PageLines::kNone ? article_ : headline_;
        if (begin == PageLines::kNone) return;
        constexpr int kParagraphs = 3;
        int paragraphs = 0;
        const std::size_t end = std::min(lines_.size(), begin + kLinesAfter);
        for (std::size_t i = begin; i < end && paragraphs < kParagraphs; ++i) {
            if (lines_[i].length <= kRunningText) continue;
            ++paragraphs;
            if (add_dateline(lines_[i]) || (paragraphs == 1 && add_opening(lines_[i]))) return;
        }
    }

    bool add_dateline(const PageLine& line) {
        const auto dateline = find_dateline(line.text, conventions_.language);
        if (!dateline || !dateline->date) return false;
        DateEvidence evidence{DateSource::dateline, kDateline, "dateline", line.node.place(),
                              line.text.substr(0, dateline->length)};
        evidence.stamp = Stamp{*dateline->date};
        list_.evidence.push_back(std::move(evidence));
        return true;
    }

    // "06.11.2014 – The council has …": a day in the place of a dateline, parted from the text by a
    // sign; a sentence that begins with a day goes on with words.
    bool add_opening(const PageLine& line) {
        constexpr std::size_t kHead = 40;
        constexpr auto kSigns = std::to_array<std::string_view>(
            {"-", "–", "—", "|", ":", "(", "„", "“", "\"", "«", "»", "+++"});
        const std::string head = to_valid_utf8(line.text.substr(0, kHead));
        const auto dates = find_dates(head, conventions_);
        if (dates.size() != 1 || dates.front().start != 0 || dates.front().other ||
            dates.front().stamp.date.day() == 0)
            return false;
        std::string_view behind = std::string_view(head).substr(dates.front().end);
        behind.remove_prefix(std::min(behind.find_first_not_of(' '), behind.size()));
        const bool parted = std::ranges::any_of(
            kSigns, [behind](std::string_view sign) { return behind.starts_with(sign); });
        if (!parted) return false;
        DateEvidence evidence{DateSource::dateline, kDateline, "date that opens the text",
                              line.node.place(), head.substr(0, dates.front().end)};
        evidence.stamp = dates.front().stamp;
        list_.evidence.push_back(std::move(evidence));
        return true;
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

    void add(DateSource source, double weight, DateLabel label, std::string_view what,
             std::string place, std::string value, const TextDate& date) {
        if (label == DateLabel::foreign) return;
        DateEvidence evidence{source, weight, std::string(what), std::move(place),
                              std::move(value)};
        if (label == DateLabel::modified) {
            evidence.rule += " labelled as changed";
            evidence.stamp = date.stamp;
            if (!date.other) list_.modified.push_back(std::move(evidence));
            return;
        }
        evidence.labelled = label == DateLabel::published;
        if (evidence.labelled) evidence.rule += " labelled as published";
        if (is_near()) evidence.rule += " by the headline";
        evidence.stamp = date.stamp;
        evidence.other = date.other;
        if (label == DateLabel::entry) {
            if (!entry_ && !date.other && is_near()) entry_ = std::move(evidence);
            return;
        }
        list_.evidence.push_back(std::move(evidence));
        close_.push_back(nearness_ == 1);
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
    std::size_t headline_;  // or, where that is not known, where the text begins
    std::size_t article_;
    DateMentions mentions_;
    DateConventions conventions_;
    html::Node own_;                     // where headline_ stands
    std::vector<bool> seen_;             // by line
    double nearness_ = 0;                // of the line looked at
    std::vector<bool> close_;            // by piece of evidence
    std::optional<DateEvidence> entry_;  // see DateLabel::entry
    DateEvidenceList list_;
};

}  // namespace

DateEvidenceList visible_dates(const PageLines& lines, const DateConventions& conventions) {
    return Collector(lines, conventions).collect();
}

}  // namespace news::extract
