// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/archive/original_check.hpp"

#include <algorithm>
#include <cerrno>
#include <numeric>
#include <tuple>
#include <utility>
#include <variant>

#include <fmt/format.h>
#include <sys/stat.h>

#include "common/archive/open_reader.hpp"
#include "common/archive/original.hpp"
#include "common/unicode.hpp"

namespace news::archive {

namespace {

using container::FailedInput;
using container::KnownPage;
using container::PageRecord;
using container::ReadOutcome;
using container::SkippedInput;
using Digest = std::array<char, 32>;

// Of more, reading the file through costs less than going to each.
constexpr std::size_t kFewPlaces = 32;

int digit_value(char c) {
    return c >= 'a' ? c - 'a' + 10 : c - '0';
}

Digest digest_of(std::string_view hex) {
    Digest digest{};
    for (std::size_t i = 0; i < digest.size() && 2 * i + 1 < hex.size(); ++i)
        digest[i] = static_cast<char>(digit_value(hex[2 * i]) * 16 + digit_value(hex[2 * i + 1]));
    return digest;
}

bool is_before(const OriginalPlace& place, const Location& location) {
    return std::tie(place.member, place.record_offset) <
           std::tie(location.member, location.record_offset);
}

bool is_at(const OriginalPlace& place, const Location& location) {
    return place.member == location.member && place.record_offset == location.record_offset;
}

// Empty where there is a file, or where nobody may look.
std::string why_gone(const std::string& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) == 0) {
        if (S_ISREG(status.st_mode)) return {};
        return S_ISDIR(status.st_mode) ? "a folder stands in its place"
                                       : "something that is no file stands in its place";
    }
    if (errno != ENOENT && errno != ENOTDIR) return {};
    const std::string folder = path.substr(0, path.rfind('/'));
    const bool has_folder = folder.empty() || stat(folder.c_str(), &status) == 0;
    return has_folder ? "the file is gone" : "the folder is gone";
}

}  // namespace

std::string_view to_string(OriginalState state) {
    switch (state) {
        case OriginalState::unchanged:
            return "unchanged";
        case OriginalState::changed:
            return "changed";
        case OriginalState::missing:
            return "missing";
        case OriginalState::unreadable:
            return "unreadable";
    }
    return {};
}

OriginalPlace::OriginalPlace(const Location& location, std::string_view digits)
    : member(location.member), record_offset(location.record_offset), sha256(digest_of(digits)) {}

std::string OriginalPlace::sha256_hex() const {
    std::string hex;
    for (const char byte : sha256)
        hex += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    return hex;
}

OriginalCheck::OriginalCheck(const std::string& path, std::vector<OriginalPlace> places,
                             std::function<bool()> is_to_stop)
    : path_(path), places_(std::move(places)), is_to_stop_(std::move(is_to_stop)) {
    std::sort(places_.begin(), places_.end(), [](const auto& a, const auto& b) {
        return std::tie(a.member, a.record_offset, a.sha256) <
               std::tie(b.member, b.record_offset, b.sha256);
    });
    settled_.resize(places_.size());
}

std::optional<CheckedOriginal> OriginalCheck::next() {
    if (!std::exchange(has_begun_, true)) begin();
    while (ready_.empty() && !has_ended_) {
        if (is_to_stop_ && is_to_stop_()) return std::nullopt;
        if (const auto outcome = reader_->next())
            look_at(*outcome);
        else
            end();
    }
    if (ready_.empty()) return std::nullopt;
    CheckedOriginal checked = std::move(ready_.front());
    ready_.pop_front();
    return checked;
}

void OriginalCheck::begin() {
    const auto settle_all = [this](OriginalState state, const std::string& reason) {
        for (std::size_t i = 0; i < places_.size(); ++i)
            settle(i, state, reason);
        has_ended_ = true;
    };
    if (path_ == "-")
        return settle_all(OriginalState::unreadable, "it was read from standard input");
    if (const std::string reason = why_gone(path_); !reason.empty())
        return settle_all(OriginalState::missing, reason);
    if (places_.size() <= kFewPlaces) read_where_they_begin();
    has_ended_ = std::all_of(settled_.begin(), settled_.end(), [](bool is) { return is; });
    if (has_ended_) return;
    // one member of an archive is read without the others
    const std::string& member = places_.front().member;
    const bool is_one_member =
        std::all_of(places_.begin(), places_.end(),
                    [&](const OriginalPlace& place) { return place.member == member; });
    reader_ = open_reader({path_, true, is_one_member ? member : std::string()});
}

void OriginalCheck::read_where_they_begin() {
    for (std::size_t i = 0; i < places_.size(); ++i) {
        const OriginalPlace& place = places_[i];
        if (place.record_offset && place.member.empty() &&
            lies_at(path_, *place.record_offset, place.sha256_hex()))
            settle(i, OriginalState::unchanged, {});
    }
}

void OriginalCheck::settle(std::size_t place, OriginalState state, std::string reason) {
    settled_[place] = true;
    ready_.push_back({places_[place], state, std::move(reason)});
}

OriginalCheck::Range OriginalCheck::at(const Location& location) const {
    const auto first = std::lower_bound(places_.begin(), places_.end(), location, is_before);
    auto last = first;
    while (last != places_.end() && is_at(*last, location))
        ++last;
    return {static_cast<std::size_t>(first - places_.begin()),
            static_cast<std::size_t>(last - places_.begin())};
}

void OriginalCheck::look_at(const ReadOutcome& outcome) {
    trouble_.clear();
    if (const auto* page = std::get_if<PageRecord>(&outcome)) {
        note_bytes(page->location, page->sha256);
    } else if (const auto* known = std::get_if<KnownPage>(&outcome)) {
        note_bytes(known->location, known->sha256);
    } else if (const auto* skipped = std::get_if<SkippedInput>(&outcome)) {
        note_trouble(skipped->location, OriginalState::changed, "no page now: " + skipped->reason);
    } else if (const auto* failed = std::get_if<FailedInput>(&outcome)) {
        trouble_ = failed->reason;
        note_trouble(failed->location, OriginalState::unreadable, failed->reason);
    }
}

void OriginalCheck::note_bytes(const Location& location, std::string_view hex) {
    const Digest digest = digest_of(hex);
    const Range range = at(location);
    bool is_expected = false;
    for (std::size_t i = range.first; i < range.last; ++i) {
        if (places_[i].sha256 == digest) {
            is_expected = true;
            if (!settled_[i]) settle(i, OriginalState::unchanged, {});
        } else if (!settled_[i]) {
            findings_[i] = {OriginalState::changed,
                            fmt::format("other bytes now, SHA-256 {}", hex)};
        }
    }
    if (!is_expected && is_wanted_elsewhere(digest)) elsewhere_.insert(digest);
}

void OriginalCheck::note_trouble(const Location& location, OriginalState state,
                                 const std::string& reason) {
    const Range range = at(location);
    for (std::size_t i = range.first; i < range.last; ++i)
        if (!settled_[i]) findings_[i] = {state, reason};
}

bool OriginalCheck::is_wanted_elsewhere(const Digest& digest) {
    const auto sha256_of = [this](std::size_t place) -> const Digest& {
        return places_[place].sha256;
    };
    if (by_sha256_.empty()) {
        by_sha256_.resize(places_.size());
        std::iota(by_sha256_.begin(), by_sha256_.end(), std::size_t{0});
        std::sort(by_sha256_.begin(), by_sha256_.end(),
                  [&](std::size_t a, std::size_t b) { return sha256_of(a) < sha256_of(b); });
    }
    const auto found = std::lower_bound(
        by_sha256_.begin(), by_sha256_.end(), digest,
        [&](std::size_t place, const Digest& wanted) { return sha256_of(place) < wanted; });
    return found != by_sha256_.end() && sha256_of(*found) == digest;
}

// Of what has not been found where it was, only now is it known that it is nowhere.
void OriginalCheck::end() {
    has_ended_ = true;
    for (std::size_t i = 0; i < places_.size(); ++i) {
        if (settled_[i]) continue;
        if (elsewhere_.contains(places_[i].sha256))
            settle(i, OriginalState::unchanged, {});
        else if (const auto found = findings_.find(i); found != findings_.end())
            settle(i, found->second.state, std::string(found->second.reason));
        else if (!trouble_.empty())
            settle(i, OriginalState::unreadable, "the file ends in damage before it: " + trouble_);
        else
            settle(i, OriginalState::missing, "the file has no such record any more");
    }
}

}  // namespace news::archive
