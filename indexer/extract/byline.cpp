// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/byline.hpp"

#include <algorithm>
#include <utility>

#include "common/unicode.hpp"
#include "indexer/extract/author_names.hpp"
#include "indexer/extract/date_labels.hpp"
#include "indexer/extract/found_text.hpp"
#include "indexer/extract/page_lines.hpp"

namespace news::extract {

namespace {

constexpr std::size_t kMostAuthors = 30;
constexpr std::size_t kLongestByline = 200;

// Class names and the like that mark a byline.
bool is_named_byline(html::Node node) {
    for (const std::string_view attribute : {"class", "id", "itemprop", "rel"}) {
        const std::string_view value = node.attribute(attribute);
        constexpr std::size_t kLongestValue = 300;
        if (value.empty() || value.size() > kLongestValue) continue;
        const std::string names = lower_case(value);
        for (const std::string_view mark :
             {"byline", "author", "autor", "auteur", "redactor", "writer", "journalist", "firma"})
            if (names.find(mark) != std::string::npos) return true;
    }
    return false;
}

// Words with capitals, at least two of them: "Anna Smith", not "Name", "Filed under". Scripts
// without capitals pass.
bool is_written_as_names(std::string_view line) {
    constexpr std::size_t kParticle = 3;  // "de", "von", "and"
    std::size_t words = 0;
    for (std::size_t at = 0; at < line.size();) {
        const auto end = std::min(line.find(' ', at), line.size());
        const std::string_view word = line.substr(at, end - at);
        at = end + 1;
        if (word.empty()) continue;
        ++words;
        if (word.front() >= 'a' && word.front() <= 'z' && (word.size() > kParticle || words == 1))
            return false;
    }
    return words > 1 || (!line.empty() && static_cast<unsigned char>(line.front()) >= 0x80);
}

class Finder {
  public:
    explicit Finder(std::string_view publisher) : publisher_(publisher) {}

    // Whether the texts gave at least one name. The first source that does is believed.
    bool take(const std::vector<std::string>& texts, const std::string& rule,
              const std::string& place) {
        std::vector<std::string> names;
        for (const std::string& text : texts) {
            AuthorNames read = read_author_names(text, publisher_);
            if (byline_.agency.empty()) byline_.agency = std::move(read.agency);
            for (std::string& name : read.names)
                if (!is_known(names, name) && names.size() < kMostAuthors)
                    names.push_back(std::move(name));
            Reason reason = make_reason("authors", rule, place, text);
            const bool wins = byline_.authors.empty() && !names.empty();
            (wins ? byline_.chosen : byline_.lost).push_back(std::move(reason));
        }
        if (!byline_.authors.empty() || names.empty()) return false;
        byline_.authors = std::move(names);
        return true;
    }

    bool done() const { return !byline_.authors.empty(); }
    Byline result() { return std::move(byline_); }

  private:
    static bool is_known(const std::vector<std::string>& names, const std::string& name) {
        const std::string key = fold_value(name);
        return std::ranges::any_of(
            names, [&](const std::string& other) { return fold_value(other) == key; });
    }

    std::string_view publisher_;
    Byline byline_;
};

// Lines around the headline that name an author.
void take_visible(const html::Document& document, const BylineContext& context, Finder& finder) {
    constexpr std::size_t kLinesAfter = 25;
    constexpr std::size_t kLinesBefore = 6;
    const PageLines page = read_page_lines(document.body(), context.headline, context.body);
    const bool headed = page.headline != PageLines::kNone;
    const std::size_t anchor = headed ? page.headline : page.article;
    if (anchor == PageLines::kNone) return;
    const std::size_t begin = anchor - std::min(anchor, kLinesBefore);
    const std::size_t end = std::min(page.lines.size(), anchor + kLinesAfter);
    for (std::size_t i = headed ? anchor + 1 : begin; i < end && !finder.done(); ++i) {
        const PageLine& line = page.lines[i];
        if (line.length <= kLongestByline && is_byline(line.text))
            finder.take({line.text}, "line by the headline", line.node.place());
    }
    for (std::size_t i = begin; i < end && !finder.done(); ++i) {
        const PageLine& line = page.lines[i];
        if (i == page.headline || line.length > kLongestByline || !line.node) continue;
        if (author_lead(line.text) == 0 && !is_written_as_names(line.text)) continue;
        if ((is_named_byline(line.node) || is_named_byline(line.node.parent())) &&
            label_of_element(line.node, context.headline) != DateLabel::foreign)
            finder.take({line.text}, "element named as a byline", line.node.place());
    }
}

}  // namespace

Byline find_byline(const html::Document& document, const PageMetadata& metadata,
                   const BylineContext& context) {
    Finder finder(context.publisher);
    for (const StatedArticle& stated : metadata.stated) {
        if (!stated.own || stated.authors.empty()) continue;
        const std::string rule = stated.source == DateSource::json_ld     ? "json-ld author"
                                 : stated.source == DateSource::microdata ? "microdata author"
                                                                          : "meta author";
        finder.take(stated.authors, rule, stated.place);
    }
    if (!finder.done()) take_visible(document, context, finder);
    return finder.result();
}

Byline parse_byline(std::string_view line, std::string_view publisher) {
    AuthorNames read = read_author_names(line, publisher);
    Byline byline;
    byline.authors = std::move(read.names);
    byline.agency = std::move(read.agency);
    return byline;
}

bool is_byline(std::string_view line) {
    constexpr std::size_t kMostNames = 6;
    if (line.size() > kLongestByline) return false;
    const std::size_t lead = author_lead(line);
    if (lead == 0 || lead >= line.size()) return false;
    // A name begins with a capital; a sentence ends with a full stop.
    const char next = line[lead];
    if ((next >= 'a' && next <= 'z') || (next >= '0' && next <= '9')) return false;
    if (line.ends_with('.') && line.size() > 60) return false;
    const AuthorNames read = read_author_names(line, {});
    return (!read.names.empty() && read.names.size() <= kMostNames) || !read.agency.empty();
}

}  // namespace news::extract
