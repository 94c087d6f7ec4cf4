// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/publisher_tally.hpp"

#include <algorithm>

namespace news::index {

namespace {

constexpr std::size_t kExamples = 3;

// From how many articles on something can be told from chance, and what share is remarkable. Tried
// on archives of known quality: what is reported should mostly be worth a look.
constexpr std::uint64_t kEnough = 20;
constexpr std::uint64_t kOneIn = 20;          // nearly always, hardly ever
constexpr std::uint32_t kTimesTheMedian = 8;  // longer or shorter
constexpr int kGapYears = 5;                  // without any article
constexpr std::uint64_t kSameDayOneIn = 4;
constexpr std::uint64_t kRepeatedAtLeast = 5;
constexpr std::uint64_t kRepeatedOneIn = 50;

constexpr std::uint32_t kMostWords = 50'000;  // longer counts as so long: bounds `lengths_`

template <class Visit>
void each_paragraph(std::string_view body, Visit visit) {
    for (std::size_t at = 0; at < body.size();) {
        const std::size_t end = std::min(body.find("\n\n", at), body.size());
        if (end > at) visit(body.substr(at, end - at));
        at = end + 2;
    }
}

}  // namespace

FieldCounts& FieldCounts::operator+=(const FieldCounts& other) {
    articles += other.articles;
    headline += other.headline;
    date += other.date;
    byline += other.byline;
    body += other.body;
    captions += other.captions;
    return *this;
}

void PublisherTally::Smallest::add(std::int64_t key, std::uint32_t document) {
    const std::pair entry(key, document);
    articles_.insert(std::ranges::upper_bound(articles_, entry), entry);
    if (articles_.size() > kExamples) articles_.pop_back();
}

std::vector<std::uint32_t> PublisherTally::Smallest::documents(std::uint64_t most) const {
    std::vector<std::uint32_t> documents;
    for (const auto& [key, document] : articles_)
        if (documents.size() < most) documents.push_back(document);
    return documents;
}

void PublisherTally::add(const Article& article, std::uint32_t document) {
    ++counts_.articles;
    ++date_sources_[static_cast<std::size_t>(article.date_source)];
    const auto count = [&](bool given, std::uint64_t& with, OutlierKind missing) {
        auto& without = missing_[static_cast<std::size_t>(missing)];
        if (given)
            ++with;
        else if (without.size() < kExamples)
            without.push_back(document);
    };
    count(!article.headline.empty(), counts_.headline, OutlierKind::missing_headline);
    count(article.date.has_value(), counts_.date, OutlierKind::missing_date);
    count(!article.authors.empty() || !article.agency.empty(), counts_.byline,
          OutlierKind::missing_byline);
    count(!article.body.empty(), counts_.body, OutlierKind::missing_body);
    count(!article.captions.empty(), counts_.captions, OutlierKind::missing_captions);

    if (article.date) add_date(*article.date, document);
    if (!article.body.empty()) {
        ++lengths_[std::min(article.words, kMostWords)];
        shortest_.add(article.words, document);
        longest_.add(-std::int64_t{article.words}, document);
    }
    if (!article.headline.empty()) headlines_.add(article.headline, document);
    for (const std::string& caption : article.captions)
        captions_.add(caption, document);
    each_paragraph(article.body, [&](std::string_view text) { paragraphs_.add(text, document); });
}

void PublisherTally::add_date(const PartialDate& date, std::uint32_t document) {
    ++years_[date.year()];
    const std::int64_t day = date.first().time_since_epoch().count();
    earliest_.add(day, document);
    latest_.add(-day, document);
    if (date.day() == 0) return;
    Seen& seen = days_[date.first()];
    if (seen.articles++ == 0) seen.first = document;
    seen.last = document;
}

std::uint32_t PublisherTally::median_words() const {
    std::uint64_t below = 0;
    for (const auto& [words, articles] : lengths_) {
        below += articles;
        if (below * 2 >= counts_.body) return words;
    }
    return 0;
}

void PublisherTally::suspect_missing(std::vector<Suspicion>& found) const {
    if (counts_.articles < kEnough) return;
    const std::uint64_t with[] = {counts_.headline, counts_.date, counts_.byline, counts_.body,
                                  counts_.captions};
    for (std::size_t field = 0; field < missing_.size(); ++field) {
        const std::uint64_t without = counts_.articles - with[field];
        if (without > 0 && without * kOneIn <= counts_.articles)
            found.push_back({static_cast<OutlierKind>(field), without, true, {}, missing_[field]});
    }
}

void PublisherTally::suspect_lengths(std::vector<Suspicion>& found) const {
    if (counts_.body < kEnough) return;
    const std::uint32_t median = median_words();
    const std::uint32_t least = median / kTimesTheMedian;
    const std::uint32_t most = std::min(median * kTimesTheMedian, kMostWords - 1);
    std::uint64_t shorter = 0;
    std::uint64_t longer = 0;
    for (const auto& [words, articles] : lengths_) {
        if (words < least) shorter += articles;
        if (words > most) longer += articles;
    }
    if (shorter > 0)
        found.push_back({OutlierKind::short_body, shorter, true, std::to_string(least),
                         shortest_.documents(shorter)});
    if (longer > 0)
        found.push_back({OutlierKind::long_body, longer, true, std::to_string(most),
                         longest_.documents(longer)});
}

// Few articles with many empty years between them and the rest.
void PublisherTally::suspect_years(std::vector<Suspicion>& found) const {
    if (counts_.date < kEnough) return;
    std::uint64_t early = 0;
    std::uint64_t late = 0;
    int first = 0;  // the first year of the rest
    int last = 0;
    std::uint64_t until_here = 0;
    for (auto year = years_.begin(), next = std::next(year); next != years_.end(); ++year, ++next) {
        until_here += year->second;
        if (next->first - year->first <= kGapYears) continue;
        if (until_here * kOneIn <= counts_.date) {
            early = until_here;
            first = next->first;
        } else if (const auto rest = counts_.date - until_here; rest * kOneIn <= counts_.date) {
            late = rest;
            last = year->first;
            break;
        }
    }
    if (early > 0)
        found.push_back({OutlierKind::early_date, early, true, std::to_string(first),
                         earliest_.documents(early)});
    if (late > 0)
        found.push_back(
            {OutlierKind::late_date, late, true, std::to_string(last), latest_.documents(late)});
}

void PublisherTally::suspect_days(std::vector<Suspicion>& found,
                                  std::chrono::sys_days today) const {
    std::uint64_t future = 0;
    for (auto day = days_.upper_bound(today); day != days_.end(); ++day)
        future += day->second.articles;
    if (future > 0)
        found.push_back(
            {OutlierKind::future_date, future, true, iso_day(today), latest_.documents(future)});
    if (counts_.date < kEnough) return;
    for (const auto& [day, seen] : days_)
        if (seen.articles * kSameDayOneIn >= counts_.date)
            found.push_back({OutlierKind::same_date,
                             seen.articles,
                             true,
                             iso_day(day),
                             {seen.first, seen.last}});
}

void PublisherTally::suspect_texts(std::vector<Suspicion>& found) const {
    const std::uint64_t many =
        std::max(kRepeatedAtLeast, (counts_.articles + kRepeatedOneIn - 1) / kRepeatedOneIn);
    const auto suspect = [&](OutlierKind kind, const FrequentTexts& texts) {
        std::vector<FrequentTexts::Text> frequent = texts.of_at_least(many);
        if (frequent.size() > kExamples) frequent.resize(kExamples);
        for (const FrequentTexts::Text& text : frequent)
            found.push_back({kind,
                             text.articles,
                             text.exact,
                             std::to_string(text.hash),
                             {text.first, text.last}});
    };
    suspect(OutlierKind::repeated_headline, headlines_);
    suspect(OutlierKind::repeated_caption, captions_);
    suspect(OutlierKind::repeated_paragraph, paragraphs_);
}

std::vector<Suspicion> PublisherTally::suspicions(std::chrono::sys_days today) const {
    std::vector<Suspicion> found;
    suspect_missing(found);
    suspect_lengths(found);
    suspect_years(found);
    suspect_days(found, today);
    suspect_texts(found);
    return found;
}

std::string_view repeated_text(const Article& article, OutlierKind kind, std::size_t hash) {
    std::string_view found;
    const auto compare = [&](std::string_view text) {
        if (FrequentTexts::hash_of(text) == hash) found = text;
    };
    if (kind == OutlierKind::repeated_headline) compare(article.headline);
    if (kind == OutlierKind::repeated_caption)
        for (const std::string& caption : article.captions)
            compare(caption);
    if (kind == OutlierKind::repeated_paragraph) each_paragraph(article.body, compare);
    return found;
}

}  // namespace news::index
