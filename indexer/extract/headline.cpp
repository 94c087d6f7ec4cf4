// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/headline.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "common/unicode.hpp"
#include "indexer/extract/body_regions.hpp"
#include "indexer/extract/boilerplate.hpp"
#include "indexer/extract/found_text.hpp"
#include "indexer/extract/site_name.hpp"

namespace news::extract {
namespace {

using html::Node;
using html::Tag;

constexpr double kAgrees = 0.5;
constexpr double kSame = 0.95;
// Headings beyond these are not the headline.
constexpr std::size_t kMostHeadings = 60;
// What is longer is no headline; of a stated one the beginning is kept.
constexpr std::size_t kMostBytes = 1000;

struct Candidate {
    std::string text;
    std::string rule;
    std::string place;
    Node node;
    bool in_navigation = false;
};

// In menus and crumbs the current page is often a heading, too.
bool is_in_navigation(Node heading) {
    for (const Tag tag : {Tag::nav, Tag::li, Tag::aside, Tag::footer}) {
        if (heading.ancestor(tag)) return true;
    }
    return false;
}

// A first-level heading that the page itself calls the headline.
bool is_named_headline(Node heading) {
    if (heading.attribute("itemprop") == "headline") return true;
    const std::string names = lower_case(heading.attribute("class"));
    for (std::string_view name : {"entry-title", "article-title", "article-headline", "post-title",
                                  "headline", "articletitle", "story-title"}) {
        if (names.find(name) != std::string::npos) return true;
    }
    const Node header = heading.ancestor(Tag::header);
    const Node article = heading.ancestor(Tag::article);
    return header && article && header.is_inside(article);
}

// Sorted runs of four bytes.
std::vector<std::uint32_t> runs_of(std::string_view text) {
    const std::string letters = letters_of(text);
    std::vector<std::uint32_t> runs;
    std::uint32_t run = 0;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        run = run << 8 | static_cast<unsigned char>(letters[i]);
        if (i >= 3 || i + 1 == letters.size()) runs.push_back(run);
    }
    std::ranges::sort(runs);
    return runs;
}

std::size_t count_common(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    std::size_t common = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j]) {
            ++common;
            ++i;
            ++j;
        } else if (a[i] < b[j]) {
            ++i;
        } else {
            ++j;
        }
    }
    return common;
}

class HeadlineFinder {
  public:
    HeadlineFinder(const html::Document& document, const PageMetadata& metadata)
        : document_(document), metadata_(metadata), names_(site_names(metadata)) {}

    Headline run();

  private:
    void read_stated();
    std::string without_section(std::string title) const;
    void read_headings();
    void learn_site_name();
    double support(const Candidate& heading) const;
    const Candidate* best_heading() const;
    const Candidate* lone_heading() const;  // of the first level; null: none, or several
    // Whether a first-level heading in a menu or the crumbs is the page's headline.
    bool confirms_navigation() const;
    std::string without_additions(const Candidate& heading) const;
    std::optional<Candidate> find_line() const;
    Headline answer(const Candidate& winner) const;

    const html::Document& document_;
    const PageMetadata& metadata_;
    std::vector<std::string> names_;
    std::vector<Candidate> stated_;    // the most trusted first
    std::vector<Candidate> headings_;  // in document order
};

// "… on the bridge-Politics", as some templates join them.
std::string HeadlineFinder::without_section(std::string title) const {
    const std::size_t dash = title.find_last_of("-_");
    if (dash == std::string::npos || dash == 0) return title;
    const std::string tail = letters_of(std::string_view(title).substr(dash + 1));
    for (const StatedArticle& article : metadata_.stated) {
        if (!tail.empty() && tail == letters_of(article.section)) {
            return clean_text(std::string_view(title).substr(0, dash));
        }
    }
    return title;
}

void HeadlineFinder::read_stated() {
    const auto add = [this](std::string_view text, std::string rule, std::string place) {
        if (text.empty() || names_site(text, names_)) return;
        const std::string core =
            without_section(without_site_name(first_words_of(text, kMostBytes), names_));
        if (!core.empty()) stated_.push_back({core, std::move(rule), std::move(place), {}});
    };
    for (const StatedArticle& article : metadata_.stated) {
        if (!article.is_article || article.source == DateSource::meta) continue;
        add(article.headline, fmt::format("{} headline", to_string(article.source)), article.place);
        break;
    }
    for (std::string_view name :
         {"og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "title"}) {
        add(metadata_.meta_content(name), fmt::format("meta {}", name), std::string(name));
    }
    add(metadata_.title, "title element", "title");
}

void HeadlineFinder::read_headings() {
    const Node body = document_.body();
    if (!body) return;
    for (Node node = body.first_child(); node && headings_.size() < kMostHeadings;) {
        const Tag tag = node.tag();
        if (is_hidden(node)) {
            node = node.skip_in(body);
            continue;
        }
        const bool heading = tag == Tag::h1 || tag == Tag::h2 || tag == Tag::h3;
        if (!heading && node.attribute("itemprop") != "headline") {
            node = node.next_in(body);
            continue;
        }
        std::string text = html::visible_text(node);
        if (!text.empty() && text.size() <= kMostBytes) {
            headings_.push_back({std::move(text), node.name() + " heading", node.place(), node,
                                 is_in_navigation(node)});
        }
        node = node.skip_in(body);
    }
}

// A first-level heading that is the end of the title is the site's name where it is made as a logo,
// or where another heading is what the title has in front.
void HeadlineFinder::learn_site_name() {
    const TitleParts title = part_title(metadata_.title);
    const std::string back = letters_of(title.back);
    if (back.empty()) return;
    const std::string front = letters_of(title.front);
    const bool confirmed = std::ranges::any_of(headings_, [&](const Candidate& heading) {
        const std::string letters = letters_of(heading.text);
        return !heading.in_navigation && letters.size() > back.size() && front.starts_with(letters);
    });
    for (const Candidate& heading : headings_) {
        if (heading.node.tag() != Tag::h1 || letters_of(heading.text) != back) continue;
        if (confirmed || is_logo(heading.node)) return names_.push_back(back);
    }
}

double HeadlineFinder::support(const Candidate& heading) const {
    double best = 0;
    for (const Candidate& stated : stated_) {
        best = std::max(best, likeness(heading.text, stated.text));
    }
    return best;
}

// The heading that the page's statements agree with; h1 before others; null: none.
const Candidate* HeadlineFinder::best_heading() const {
    const Candidate* best = nullptr;
    double most = 0;
    for (const Candidate& heading : headings_) {
        if (names_site(heading.text, names_) || heading.in_navigation) continue;
        const bool first_level =
            heading.node.tag() == Tag::h1 || heading.node.attribute("itemprop") == "headline";
        const double agreement = support(heading);
        if (agreement < (first_level ? kAgrees : 0.8)) continue;
        const double score = agreement + (first_level ? 0.5 : 0);
        if (score > most) {
            most = score;
            best = &heading;
        }
    }
    return best;
}

// Old pages show the headline in bold or large letters, not in a heading: a line that is a stated
// title, or all of it but a site's name at either end, or up to the bar in it.
std::optional<Candidate> HeadlineFinder::find_line() const {
    constexpr std::size_t kMostLines = 400;
    constexpr std::size_t kFewest = 15;  // letters
    std::vector<std::string> titles;
    std::vector<std::string> fronts;
    for (const Candidate& stated : stated_) {
        titles.push_back(letters_of(stated.text));
        const TitleParts parts = part_title(stated.text);
        std::string front = letters_of(parts.front);
        if (front.size() > letters_of(parts.back).size()) fronts.push_back(std::move(front));
    }
    const Node body = document_.body();
    std::size_t lines = 0;
    for (Node node = body.first_child(); node && lines < kMostLines; node = node.next_in(body)) {
        if (!node.is_text() || node.text().size() > kMostBytes) continue;
        const std::string letters = letters_of(node.text());
        if (letters.size() < kFewest) continue;
        ++lines;
        const bool most = std::ranges::any_of(titles, [&letters](const std::string& title) {
            return letters.size() * 5 >= title.size() * 3 &&
                   (title.starts_with(letters) || title.ends_with(letters));
        });
        const bool front =
            std::ranges::find(fronts, letters) != fronts.end() && !node.ancestor(Tag::a);
        if (most || front) {
            return Candidate{clean_text(node.text()), "line that is the title",
                             node.parent().place(), node.parent()};
        }
    }
    return std::nullopt;
}

// A kicker or a date within the heading, where the page states the headline without it.
std::string HeadlineFinder::without_additions(const Candidate& heading) const {
    constexpr std::size_t kFewest = 10;  // letters
    constexpr std::size_t kFewestBeforeTail = 20;
    constexpr std::size_t kLongestTail = 15;
    const std::string letters = letters_of(heading.text);
    for (const Candidate& stated : stated_) {
        const std::string title = letters_of(stated.text);
        if (title.size() < kFewest || title.size() >= letters.size()) continue;
        if (stated.text.ends_with("...") || stated.text.ends_with("…")) continue;  // cut short
        if (letters.starts_with(title) && title.size() >= kFewestBeforeTail &&
            letters.size() - title.size() <= kLongestTail) {
            return stated.text;
        }
        // "Talks in Vienna: Ministers agree" is one headline.
        const std::size_t colon = heading.text.find(": ");
        const bool one = colon != std::string::npos &&
                         letters_of(std::string_view(heading.text).substr(colon)) == title;
        if (one || !letters.ends_with(title)) continue;
        const std::string_view kicker =
            std::string_view(letters).substr(0, letters.size() - title.size());
        for (Node child = heading.node.first_child(); child; child = child.next_in(heading.node)) {
            if (child.is_element() && letters_of(html::visible_text(child)) == kicker) {
                return stated.text;
            }
        }
    }
    return heading.text;
}

Headline HeadlineFinder::answer(const Candidate& winner) const {
    Headline headline{winner.node ? without_additions(winner) : winner.text, winner.node, {}, {}};
    headline.chosen.push_back(make_reason("headline", winner.rule, winner.place, winner.text));
    for (const auto* candidates : {&stated_, &headings_}) {
        for (const Candidate& loser : *candidates) {
            if (loser.place == winner.place || loser.node.tag() == Tag::h3) continue;
            headline.lost.push_back(make_reason("headline", loser.rule, loser.place, loser.text));
        }
    }
    return headline;
}

bool HeadlineFinder::confirms_navigation() const {
    return std::ranges::any_of(headings_, [this](const Candidate& heading) {
        return heading.in_navigation && heading.node.tag() == Tag::h1 &&
               support(heading) >= kAgrees;
    });
}

const Candidate* HeadlineFinder::lone_heading() const {
    const Candidate* first = nullptr;
    const Candidate* named = nullptr;
    int first_level = 0;
    int named_ones = 0;
    for (const Candidate& heading : headings_) {
        if (heading.node.tag() != Tag::h1 || heading.in_navigation) continue;
        if (names_site(heading.text, names_)) continue;
        ++first_level;
        if (first == nullptr) first = &heading;
        if (!is_named_headline(heading.node)) continue;
        ++named_ones;
        if (named == nullptr) named = &heading;
    }
    if (named_ones == 1) return named;
    return first_level == 1 ? first : nullptr;
}

Headline HeadlineFinder::run() {
    read_headings();
    learn_site_name();
    read_stated();
    if (const Candidate* heading = best_heading()) {
        // Where the crumbs have the first-level heading, pages state what they show below.
        const bool lower = heading->node.tag() != Tag::h1;
        if (!lower || stated_.empty() || !confirms_navigation()) return answer(*heading);
        Candidate stated = stated_.front();
        stated.node = heading->node;
        return answer(stated);
    }
    if (const std::optional<Candidate> line = find_line()) return answer(*line);
    // No heading is confirmed. One alone, or the one in the article's own head, is still what
    // readers see.
    const Candidate* alone = lone_heading();
    if (alone != nullptr && letters_of(alone->text).size() >= 20) return answer(*alone);
    if (!stated_.empty()) {
        // No heading says where the headline ends and the name of the site begins.
        Candidate stated = stated_.front();
        const TitleParts parts = part_title(stated.text);
        const std::string_view site = site_part(stated.text);
        if (!site.empty()) {
            stated.text = clean_text(site == parts.back ? parts.front : parts.back);
        } else if (letters_of(parts.front).size() >= 20 &&
                   stated.text[parts.front.size() + 1] == '|') {
            stated.text = clean_text(parts.front);  // a section, or a site of a longer name
        }
        return answer(stated);
    }
    if (alone != nullptr) return answer(*alone);
    if (!headings_.empty()) return answer(headings_.front());
    return {};
}

}  // namespace

Headline find_headline(const html::Document& document, const PageMetadata& metadata) {
    return HeadlineFinder(document, metadata).run();
}

double likeness(std::string_view one, std::string_view other) {
    const std::vector<std::uint32_t> a = runs_of(one);
    const std::vector<std::uint32_t> b = runs_of(other);
    if (a.empty() || b.empty()) return 0;
    return 2.0 * static_cast<double>(count_common(a, b)) / static_cast<double>(a.size() + b.size());
}

}  // namespace news::extract
