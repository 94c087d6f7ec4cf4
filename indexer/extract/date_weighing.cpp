// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date_weighing.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "indexer/extract/found_text.hpp"

namespace news::extract {

namespace {

using std::chrono::days;

// A single hint carries a date only from this weight on.
constexpr double kEnough = 1;
// What speaks against the best day must stay below this share of what speaks for it.
constexpr double kDoubt = 0.95;

// Days that stand for "not set" in databases and templates.
bool is_placeholder(const Stamp& stamp) {
    constexpr std::array<std::string_view, 7> kUnset = {"0001-01-01", "1899-12-30", "1899-12-31",
                                                        "1900-01-01", "1969-12-31", "1970-01-01",
                                                        "1601-01-01"};
    return std::ranges::find(kUnset, stamp.date.iso()) != kUnset.end();
}

// How far a piece of evidence bears a day out, 0 to 1.
double agreement(const DateEvidence& evidence, const PartialDate& day, const ZoneWindow& zones) {
    const Stamp& stamp = *evidence.stamp;
    if (stamp.date == day || (evidence.other && *evidence.other == day)) return 1;
    if (stamp.date.day() == 0)
        return stamp.date.first() <= day.first() && day.first() <= stamp.date.last() ? 1 : 0;
    const auto instant = stamp.instant();
    if (!instant) return 0;
    // A moment in UTC names the day of Greenwich, the page's reader sees the publisher's.
    if (day.first() < zones.westmost_day(*instant) || zones.eastmost_day(*instant) < day.first())
        return 0;
    return *stamp.offset == 0 ? 0.75 : 0.4;
}

class Weighing {
  public:
    Weighing(std::vector<DateEvidence> evidence, const std::vector<DateEvidence>& modified,
             std::chrono::sys_days latest, const ZoneWindow& zones)
        : zones_(zones) {
        for (DateEvidence& piece : evidence)
            admit(std::move(piece), latest);
        for (const DateEvidence& change : modified)
            modified_days_.push_back(change.stamp->date);
        doubt_modifications();
        doubt_first_days();
        std::ranges::stable_sort(admitted_, std::greater(), &DateEvidence::weight);
    }

    PublishedDate decide(const std::vector<DateEvidence>& modified, std::chrono::sys_days latest) {
        const std::optional<PartialDate> day = best_day();
        if (day)
            choose(local_day(*day));
        else
            choose_month();
        for (const DateEvidence& change : modified) {
            Reason reason = make_reason("modified", change.rule, change.place, change.value);
            const bool stands = result_.modified.empty() && change.stamp->date.first() <= latest &&
                                !is_placeholder(*change.stamp);
            if (stands) result_.modified = change.stamp->iso();
            if (stands)
                result_.chosen.push_back(std::move(reason));
            else
                lose(std::move(reason));
        }
        return std::move(result_);
    }

  private:
    void admit(DateEvidence piece, std::chrono::sys_days latest) {
        std::string fault;
        if (!piece.stamp)
            fault = "no such date: ";
        else if (piece.stamp->date.first() > latest)
            fault = "date in the future: ";
        else if (is_placeholder(*piece.stamp))
            fault = "date not set: ";
        if (fault.empty()) {
            piece.stated_weight = piece.weight;
            admitted_.push_back(std::move(piece));
            return;
        }
        Reason reason = make_reason("date", piece.rule, piece.place, piece.value);
        if (piece.weight > 0) warn(fault + reason.value + " (" + piece.rule + ")");
        lose(std::move(reason));
    }

    // Many a page shows its last change where others show the publication, and fills its meta
    // elements with it. What names the day of the change counts little where a strong piece names
    // an earlier day and cannot mean this one. Addresses do not change.
    void doubt_modifications() {
        constexpr double kStrong = 3;
        constexpr double kLittle = 0.2;
        constexpr double kHalf = 0.5;
        for (DateEvidence& piece : admitted_) {
            const PartialDate day = piece.stamp->date;
            const bool changed = std::ranges::find(modified_days_, day) != modified_days_.end();
            if (!changed || piece.source == DateSource::url || is_published_anew(day)) continue;
            const bool earlier = std::ranges::any_of(admitted_, [&](const DateEvidence& other) {
                return other.weight >= kStrong && other.stamp->date.day() != 0 && !other.other &&
                       other.stamp->date.first() < day.first() &&
                       agreement(other, day, zones_) == 0;
            });
            if (earlier) piece.weight *= kLittle;
        }
        // A weak piece that names a day after the last change says when the page was made. Strong
        // ones do so too, where the publication had been put off to a later day.
        constexpr double kWeak = 2;
        for (DateEvidence& piece : admitted_) {
            if (piece.weight >= kWeak || piece.source == DateSource::url) continue;
            const PartialDate day = piece.stamp->date;
            const bool after_all =
                !modified_days_.empty() && day.day() != 0 &&
                std::ranges::all_of(modified_days_, [&](const PartialDate& change) {
                    return change.day() != 0 && change.last() < day.first() &&
                           agreement(piece, change, zones_) == 0;
                });
            if (after_all) piece.weight *= kHalf;
        }
    }

    // Pages that are written anew and published under their new day: they show it to the reader as
    // the day of publication, or show it and state it in their meta elements, and one kind of
    // source alone remembers the first day, which then speaks for little.
    bool is_published_anew(const PartialDate& day) const {
        bool shown = false;
        bool stated = false;
        std::optional<DateSource> earlier;
        for (const DateEvidence& piece : admitted_) {
            if (piece.weight <= 0) continue;
            const bool this_day = piece.stamp->date == day;
            const bool visible =
                piece.source == DateSource::time_tag || piece.source == DateSource::byline;
            if (this_day && visible) shown = true;
            if (this_day && (piece.labelled || piece.source == DateSource::meta)) stated = true;
            if (agreement(piece, day, zones_) > 0 || piece.stamp->date.day() == 0) continue;
            if (piece.stamp->date.first() > day.first()) return false;
            if (earlier && *earlier != piece.source) return false;
            earlier = piece.source;
        }
        return shown && stated && earlier == DateSource::json_ld;
    }

    void doubt_first_days() {
        constexpr double kRemembered = 0.7;
        for (const PartialDate& day : modified_days_) {
            if (day.day() == 0 || !is_published_anew(day)) continue;
            for (DateEvidence& piece : admitted_)
                if (agreement(piece, day, zones_) == 0) piece.weight *= kRemembered;
            return;
        }
    }

    void warn(std::string warning) {
        if (std::ranges::find(result_.warnings, warning) == result_.warnings.end() &&
            result_.warnings.size() < kMaxCandidates)
            result_.warnings.push_back(std::move(warning));
    }

    void lose(Reason reason) {
        if (result_.lost.size() < 2 * kMaxCandidates) result_.lost.push_back(std::move(reason));
    }

    // What speaks for a day: of each kind of source the strongest piece only, since pieces of one
    // kind come out of one template. `against`: only what does not bear this other day out.
    double support(const PartialDate& day, const PartialDate* against = nullptr) const {
        std::array<double, static_cast<std::size_t>(DateSource::none) + 1> by_source{};
        for (const DateEvidence& piece : admitted_) {
            if (against && agreement(piece, *against, zones_) > 0) continue;
            double& strongest = by_source[static_cast<std::size_t>(piece.source)];
            strongest = std::max(strongest, piece.weight * agreement(piece, day, zones_));
        }
        double sum = 0;
        for (const double strongest : by_source)
            sum += strongest;
        return sum;
    }

    std::optional<PartialDate> best_day() const {
        std::vector<PartialDate> days_named;
        for (const DateEvidence& piece : admitted_) {
            const PartialDate& day = piece.stamp->date;
            if (piece.weight > 0 && day.day() != 0 && !piece.other &&
                std::ranges::find(days_named, day) == days_named.end() &&
                days_named.size() < kMaxCandidates)
                days_named.push_back(day);
        }
        const PartialDate* best = nullptr;
        double most = 0;
        for (const PartialDate& day : days_named) {
            const double sum = support(day);
            if (sum > most) {
                most = sum;
                best = &day;
            }
        }
        if (!best || most < kEnough) return std::nullopt;
        for (const PartialDate& day : days_named)
            if (day != *best && support(day, best) > kDoubt * most) return std::nullopt;
        if (stands_alone(*best) && is_contradicted(*best)) return std::nullopt;
        return *best;
    }

    bool stands_alone(const PartialDate& day) const {
        std::optional<DateSource> only;
        for (const DateEvidence& piece : admitted_) {
            if (piece.weight < kEnough || agreement(piece, day, zones_) == 0) continue;
            if (only && *only != piece.source) return false;
            only = piece.source;
        }
        return true;
    }

    // Whether something of weight names a day well apart: a page that states one date and shows
    // another was published once and written anew, and nothing tells which of them it is now.
    bool is_contradicted(const PartialDate& day) const {
        constexpr double kOfWeight = 1.5;
        constexpr days kUpdate(2);  // so soon after the publication a change is only that
        return std::ranges::any_of(admitted_, [&](const DateEvidence& piece) {
            const PartialDate& other = piece.stamp->date;
            if (piece.stated_weight < kOfWeight || other.day() == 0 || piece.other) return false;
            // the page itself says what that other day is
            if (std::ranges::find(modified_days_, other) != modified_days_.end()) return false;
            const auto apart = other.first() - day.first();
            return (apart > kUpdate || apart < -kUpdate) && agreement(piece, day, zones_) == 0;
        });
    }

    // The publisher's own day, where all that speaks for `day` are moments in UTC and every zone
    // the publisher can be in was on another day then.
    PartialDate local_day(const PartialDate& day) const {
        std::optional<PartialDate> local;
        for (const DateEvidence& piece : admitted_) {
            if (piece.weight < kEnough || piece.stamp->date != day) continue;
            const auto instant = piece.stamp->instant();
            if (!instant && is_clock_of_greenwich(*piece.stamp)) continue;
            if (!instant || *piece.stamp->offset != 0) return day;
            const auto here = zones_.day_of(*instant);
            if (!here || (local && *local != *here)) return day;
            local = here;
        }
        return local ? *local : day;
    }

    // Whether a time without a zone is one that another piece gives in UTC.
    bool is_clock_of_greenwich(const Stamp& stamp) const {
        return stamp.has_time() && std::ranges::any_of(admitted_, [&](const DateEvidence& piece) {
                   const Stamp& other = *piece.stamp;
                   return other.instant() && *other.offset == 0 && other.date == stamp.date &&
                          other.hour == stamp.hour && other.minute == stamp.minute;
               });
    }

    void choose(const PartialDate& day) {
        result_.date = day;
        const DateEvidence* winner = nullptr;
        for (const bool exact : {true, false})
            for (const DateEvidence& piece : admitted_)
                if (!winner && piece.weight > 0 && agreement(piece, day, zones_) > 0 &&
                    (!exact || piece.stamp->date == day))
                    winner = &piece;
        result_.source = winner->source;
        for (const bool with_own_zone : {true, false})
            for (const DateEvidence& piece : admitted_)
                if (result_.date_time.empty() && piece.weight > 0 && piece.stamp->date == day &&
                    piece.stamp->instant() && (!with_own_zone || *piece.stamp->offset != 0))
                    result_.date_time = piece.stamp->iso();
        report(winner,
               [&](const DateEvidence& piece) { return agreement(piece, day, zones_) > 0; });
    }

    // Where no day is known, a month or a year may be: the strongest that nothing contradicts.
    void choose_month() {
        const DateEvidence* winner = nullptr;
        for (const DateEvidence& piece : admitted_) {
            if (piece.weight < kEnough) continue;
            if (piece.stamp->date.day() != 0 || piece.other) {
                winner = nullptr;  // days that could not be decided between
                break;
            }
            if (!winner || (winner->stamp->date.month() == 0 && piece.stamp->date.month() != 0 &&
                            piece.stamp->date.year() == winner->stamp->date.year()))
                winner = &piece;
        }
        if (winner) {
            result_.date = winner->stamp->date;
            result_.source = winner->source;
        }
        report(winner, [&](const DateEvidence& piece) { return &piece == winner; });
    }

    template <class Agrees>
    void report(const DateEvidence* winner, Agrees agrees) {
        if (winner) result_.candidates.push_back({winner->value, winner->source});
        if (winner)
            result_.chosen.push_back(
                make_reason("date", winner->rule, winner->place, winner->value));
        for (const DateEvidence& piece : admitted_) {
            if (&piece == winner) continue;
            if (result_.candidates.size() < kMaxCandidates)
                result_.candidates.push_back({piece.value, piece.source});
            Reason reason = make_reason("date", piece.rule, piece.place, piece.value);
            if (winner && piece.weight > 0 && agrees(piece)) {
                reason.rule += ", agrees";
                if (result_.chosen.size() < kMaxCandidates)
                    result_.chosen.push_back(std::move(reason));
            } else {
                lose(std::move(reason));
            }
        }
    }

    ZoneWindow zones_;
    std::vector<PartialDate> modified_days_;
    std::vector<DateEvidence> admitted_;
    PublishedDate result_;
};

}  // namespace

PublishedDate weigh_dates(std::vector<DateEvidence> evidence,
                          const std::vector<DateEvidence>& modified, std::chrono::sys_days latest,
                          const ZoneWindow& zones) {
    return Weighing(std::move(evidence), modified, latest, zones).decide(modified, latest);
}

}  // namespace news::extract
