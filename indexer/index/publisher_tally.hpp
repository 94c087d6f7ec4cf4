// SPDX-License-Identifier: GPL-3.0-or-later
// What the audit keeps of one publisher while its articles pass by: counts, never the articles, so
// that memory grows with the publishers and not with the archive.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "common/article.hpp"
#include "indexer/index/frequent_texts.hpp"

namespace news::index {

inline constexpr std::size_t kDateSources = static_cast<std::size_t>(DateSource::none) + 1;

// Articles, and how many of them have each field.
struct FieldCounts {
    std::uint64_t articles = 0;
    std::uint64_t headline = 0;
    std::uint64_t date = 0;
    std::uint64_t byline = 0;  // authors or an agency
    std::uint64_t body = 0;
    std::uint64_t captions = 0;

    FieldCounts& operator+=(const FieldCounts& other);
    friend bool operator==(const FieldCounts&, const FieldCounts&) = default;
};

enum class OutlierKind {
    missing_headline,  // where nearly all of the publisher's articles have one
    missing_date,
    missing_byline,
    missing_body,
    missing_captions,
    short_body,
    long_body,
    early_date,  // years before all others
    late_date,
    future_date,
    same_date,          // on so many that it may be the day of the download
    repeated_headline,  // on so many that it may be no headline
    repeated_caption,
    repeated_paragraph,
};

// Articles that a careful eye should look at. Document numbers, until somebody looks them up.
struct Suspicion {
    OutlierKind kind = OutlierKind::missing_headline;
    std::uint64_t articles = 0;
    bool exact = true;       // false: at least so many
    std::string value = {};  // the bound in words or as a year, or the day; of a text its hash
    std::vector<std::uint32_t> documents = {};  // at most three of them
};

class PublisherTally {
  public:
    // `document`: its number, rising from call to call.
    void add(const Article& article, std::uint32_t document);

    const FieldCounts& counts() const { return counts_; }
    // Articles by DateSource.
    const std::array<std::uint64_t, kDateSources>& date_sources() const { return date_sources_; }
    std::uint32_t median_words() const;  // of the articles with a body; 0: there are none

    // In the order of OutlierKind. `today`: what is later is the future.
    std::vector<Suspicion> suspicions(std::chrono::sys_days today) const;

  private:
    struct Seen {
        std::uint64_t articles = 0;
        std::uint32_t first = 0;
        std::uint32_t last = 0;
    };
    // The three articles with the smallest keys.
    class Smallest {
      public:
        void add(std::int64_t key, std::uint32_t document);
        std::vector<std::uint32_t> documents(std::uint64_t most) const;

      private:
        std::vector<std::pair<std::int64_t, std::uint32_t>> articles_;
    };

    void add_date(const PartialDate& date, std::uint32_t document);
    void suspect_missing(std::vector<Suspicion>& found) const;
    void suspect_lengths(std::vector<Suspicion>& found) const;
    void suspect_years(std::vector<Suspicion>& found) const;
    void suspect_days(std::vector<Suspicion>& found, std::chrono::sys_days today) const;
    void suspect_texts(std::vector<Suspicion>& found) const;

    FieldCounts counts_;
    std::array<std::uint64_t, kDateSources> date_sources_{};
    std::array<std::vector<std::uint32_t>, 5> missing_;  // by OutlierKind: three without the field
    std::map<std::uint32_t, std::uint64_t> lengths_;     // words → articles
    std::map<std::chrono::sys_days, Seen> days_;         // the first that a date may mean
    std::map<int, std::uint64_t> years_;
    Smallest shortest_;
    Smallest longest_;
    Smallest earliest_;
    Smallest latest_;
    FrequentTexts headlines_;
    FrequentTexts captions_;
    FrequentTexts paragraphs_;
};

// The text with that hash among the article's headlines, captions or paragraphs; empty: none.
std::string_view repeated_text(const Article& article, OutlierKind kind, std::size_t hash);

}  // namespace news::index
