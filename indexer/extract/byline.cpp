// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/byline.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "common/unicode.hpp"
#include "indexer/extract/author_leads.hpp"
#include "indexer/extract/author_names.hpp"
#include "indexer/extract/date_labels.hpp"
#include "indexer/extract/found_text.hpp"
#include "indexer/extract/page_lines.hpp"
#include "indexer/extract/short_text.hpp"

namespace news::extract {

namespace {

constexpr std::size_t kMostAuthors = 30;
constexpr std::size_t kLongestByline = 200;

template <std::size_t N>
bool holds_one_of(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::ranges::any_of(
        words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

// By class names and the like: a byline, or another thing about an author.
enum class Naming { none, byline, about };

Naming naming_of(html::Node node) {
    constexpr auto kMarks = std::to_array<std::string_view>(
        {"byline", "author", "autor", "auteur", "redactor", "writer", "journalist", "firma"});
    constexpr auto kAbout = std::to_array<std::string_view>(
        {"bio", "desc", "avatar", "image", "photo", "comment", "title", "role", "job", "social",
         "date", "time", "mail", "about", "position"});
    for (const html::AttributeName attribute :
         html::AttributeNames{"class", "id", "itemprop", "rel"}) {
        const std::string_view value = node.attribute(attribute);
        constexpr std::size_t kLongestValue = 300;
        if (value.empty() || value.size() > kLongestValue) continue;
        const std::string names = lower_case(value);
        if (!holds_one_of(names, kMarks)) continue;
        return holds_one_of(names, kAbout) ? Naming::about : Naming::byline;
    }
    return Naming::none;
}

// A link to the page of an author.
bool leads_to_author(html::Node link) {
    constexpr auto kFolders = std::to_array<std::string_view>(
        {"/author/",   "/authors/",  "/autor/",      "/autoren/", "/autores/",
         "/autore/",   "/autori/",   "/auteur/",     "/auteurs/", "/journalist",
         "/reporter/", "/columnist", "/contributor", "/profile/", "/people/",
         "/staff/",    "/newsteam/", "/writers/",    "/firmas/",  "/byline/"});
    if (link.attribute("rel") == "author") return true;
    return holds_one_of(lower_case(link.attribute("href").substr(0, 300)), kFolders);
}

// Words with capitals: "Anna von Smith", not "Filed under". Scripts without capitals pass.
bool has_capitals(std::string_view line) {
    constexpr std::size_t kParticle = 3;  // "de", "von", "and"; of joints also "with", "avec"
    std::size_t words = 0;
    for (std::size_t at = 0; at < line.size();) {
        const auto end = std::min(line.find(' ', at), line.size());
        const std::string_view word = line.substr(at, end - at);
        at = end + 1;
        if (word.empty()) continue;
        ++words;
        if (word.front() < 'a' || word.front() > 'z') continue;
        if (words == 1 || (word.size() > kParticle && !is_joint(word))) return false;
    }
    return words > 0;
}

// At least two words with capitals: "Anna Smith", not "Name". What stands behind them may begin
// with a number or be an address: "Anna Smith 5 Mar 2024 3 min read".
bool is_written_as_names(std::string_view line) {
    const std::size_t behind = std::min(line.find_first_of("0123456789@"), line.size());
    if (behind < line.size()) {
        const std::size_t space = line.substr(0, behind).rfind(' ');
        line = line.substr(0, space == std::string_view::npos ? 0 : space);
    }
    const bool one_word = line.find(' ') == std::string_view::npos;
    const bool has_no_capitals = !line.empty() && static_cast<unsigned char>(line.front()) >= 0x80;
    return has_capitals(line) && (!one_word || has_no_capitals);
}

// "https://www.harbour-post.co.example" → "harbourpost": the longest label, without its hyphens.
std::string name_of_site(std::string_view host) {
    std::string longest;
    for (std::size_t at = 0; at < host.size();) {
        const std::size_t end = std::min(host.find('.', at), host.size());
        std::string label(host.substr(at, end - at));
        std::erase(label, '-');
        // The last label is the top domain.
        if (end < host.size() && label.size() > longest.size()) longest = std::move(label);
        at = end + 1;
    }
    return longest;
}

class Finder {
  public:
    explicit Finder(const BylineContext& context)
        : publisher_(context.publisher), site_(fold_value(name_of_site(context.host))) {}

    // Whether the texts gave at least one name. The first source that does is believed.
    bool take(const std::vector<std::string>& texts, const std::string& rule,
              const std::string& place) {
        std::vector<std::string> names;
        for (const std::string& text : texts) {
            AuthorNames read = read_author_names(text, publisher_);
            take_agency(std::move(read.agency), rule, place, text);
            for (std::string& name : read.names) {
                if (names_site(name) || is_known(names, name) || names.size() >= kMostAuthors)
                    continue;
                names.push_back(std::move(name));
            }
            Reason reason = make_reason("authors", rule, place, text);
            if (names.empty()) nameless_.push_back({reason.rule, reason.place, text});
            const bool wins = byline_.authors.empty() && !names.empty();
            (wins ? byline_.chosen : byline_.lost).push_back(std::move(reason));
        }
        if (!byline_.authors.empty() || names.empty()) return false;
        byline_.authors = std::move(names);
        return true;
    }

    void add_organisations(const std::vector<std::string>& names, const std::string& rule,
                           const std::string& place) {
        for (const std::string& name : names) {
            take_agency(read_author_names(name, publisher_).agency, rule, place, name);
            nameless_.push_back({rule, place, name});
        }
    }

    bool done() const { return !byline_.authors.empty(); }

    Byline result() {
        if (!done()) take_nameless();
        return std::move(byline_);
    }

  private:
    struct Nameless {
        std::string rule;
        std::string place;
        std::string text;
    };

    void take_agency(std::string agency, const std::string& rule, const std::string& place,
                     const std::string& text) {
        if (agency.empty() || !byline_.agency.empty()) return;
        byline_.agency = std::move(agency);
        byline_.chosen.push_back(make_reason("agency", rule, place, text));
    }

    // Where no person signs, an agency, a desk or an account does.
    void take_nameless() {
        for (const Nameless& signature : nameless_) {
            std::string name = read_collective_author(signature.text);
            if (name.empty()) continue;
            byline_.chosen.push_back(make_reason("authors", signature.rule + ", no person",
                                                 signature.place, signature.text));
            byline_.authors.push_back(std::move(name));
            return;
        }
    }

    static bool is_known(const std::vector<std::string>& names, const std::string& name) {
        const std::string key = fold_value(name);
        return std::ranges::any_of(
            names, [&](const std::string& other) { return fold_value(other) == key; });
    }

    // "LTO" on lto.example, "Harbour Post" on harbour-post.example.
    bool names_site(std::string_view name) const {
        std::string letters;
        for (const char c : fold_value(name))
            if (c != ' ' && c != '-' && c != '.') letters += c;
        return !site_.empty() && letters == site_;
    }

    std::string_view publisher_;
    std::string site_;
    std::vector<Nameless> nameless_;
    Byline byline_;
};

// What the line's links and inline elements name as its authors.
std::vector<std::string> marked_authors(const PageLine& line) {
    std::vector<std::string> texts;
    html::Node last;
    for (const html::Node mark : line.marks) {
        if (last && mark.is_inside(last)) continue;
        if (naming_of(mark) == Naming::about) continue;
        if (naming_of(mark) != Naming::byline && !leads_to_author(mark)) continue;
        std::string text = short_text(mark, kLongestByline);
        if (author_lead(text) == 0 && !is_written_as_names(text)) continue;
        last = mark;
        texts.push_back(std::move(text));
    }
    return texts;
}

// The same element with the same names, in the same place: "li" beside "li", a line below another.
bool is_of_same_make(html::Node a, html::Node b) {
    const auto alike = [](html::Node one, html::Node other) {
        return one.tag() == other.tag() && one.attribute("class") == other.attribute("class");
    };
    if (!alike(a, b)) return false;
    const html::Node parent = a.parent();
    const html::Node other = b.parent();
    return parent == other || (alike(parent, other) && parent.parent() == other.parent());
}

// The line and those right below it that go on with "and John Smith".
std::string joined_line(const PageLines& page, std::size_t at) {
    std::string text = page.lines[at].text;
    for (std::size_t i = at + 1; i < page.lines.size(); ++i) {
        const std::string_view next = page.lines[i].text;
        const std::size_t joint = joint_at(next);
        if (joint == 0 || text.size() + next.size() > kLongestByline) break;
        if (!is_written_as_names(next.substr(joint))) break;
        text += ' ';
        text += next;
    }
    return text;
}

// One author a line: what further lines of the same make name, the one at `at` included.
std::vector<std::string> authors_in_rows(const PageLines& page, std::size_t at) {
    constexpr std::size_t kLinesBetween = 2;  // a role, a portrait's words
    const html::Node first = page.lines[at].node;
    const bool by_marks = !marked_authors(page.lines[at]).empty();
    std::vector<std::string> texts;
    std::size_t last = at;
    for (std::size_t i = at; i < page.lines.size() && i <= last + 1 + kLinesBetween; ++i) {
        const PageLine& line = page.lines[i];
        const bool row =
            i == at || (line.node && line.node != first && is_of_same_make(first, line.node));
        if (!row || line.length > kLongestByline) continue;
        std::vector<std::string> marked = marked_authors(line);
        if (marked.empty()) {
            // Beside "Our Staff" in a menu stand links to other things.
            if (by_marks) continue;
            if (author_lead(line.text) == 0 && !is_written_as_names(line.text)) continue;
            marked.push_back(joined_line(page, i));
        }
        std::ranges::move(marked, std::back_inserter(texts));
        last = i;
    }
    return texts;
}

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
    const html::Node head = context.headline.ancestor(html::Tag::header);
    for (std::size_t i = headed ? anchor + 1 : begin; i < end && !finder.done(); ++i) {
        const PageLine& line = page.lines[i];
        if (line.length <= kLongestByline && is_byline(line.text))
            finder.take({joined_line(page, i)}, "line by the headline", line.node.place());
    }
    for (std::size_t i = begin; i < end && !finder.done(); ++i) {
        const PageLine& line = page.lines[i];
        if (i == page.headline || line.length > kLongestByline || !line.node) continue;
        // In the article's own head even what is named like a teaser's is the article's.
        const bool own = head && line.node.is_inside(head);
        if (!own && label_of_element(line.node, context.headline) == DateLabel::foreign) continue;
        if (!marked_authors(line).empty()) {
            finder.take(authors_in_rows(page, i), "link or element of an author",
                        line.node.place());
            continue;
        }
        if (author_lead(line.text) == 0 && !is_written_as_names(line.text)) continue;
        const Naming naming = naming_of(line.node);
        if (naming == Naming::about) continue;
        if (naming == Naming::byline || naming_of(line.node.parent()) == Naming::byline)
            finder.take(authors_in_rows(page, i), "element named as a byline", line.node.place());
    }
}

// Wire stories end with who wrote them: "(Reporting by Anna Smith; editing by Bob Brown)". The last
// paragraph may be the agency's own.
void take_signature(std::string_view text, Finder& finder) {
    constexpr int kParagraphs = 2;
    for (int i = 0; i < kParagraphs && !text.empty(); ++i) {
        const std::size_t gap = text.rfind("\n\n");
        std::string_view line = text.substr(gap == std::string_view::npos ? 0 : gap + 2);
        text = text.substr(0, gap == std::string_view::npos ? 0 : gap);
        if (line.size() < 2 || !line.starts_with('(') || !line.ends_with(')')) continue;
        line = line.substr(1, line.size() - 2);
        line = line.substr(0, line.find(';'));
        if (is_byline(line) &&
            finder.take({std::string(line)}, "signature behind the text", "text"))
            return;
    }
}

}  // namespace

Byline find_byline(const html::Document& document, const PageMetadata& metadata,
                   const BylineContext& context) {
    Finder finder(context);
    for (const StatedArticle& stated : metadata.stated) {
        if (!stated.own) continue;
        const std::string rule = stated.source == DateSource::json_ld     ? "json-ld author"
                                 : stated.source == DateSource::microdata ? "microdata author"
                                                                          : "meta author";
        finder.add_organisations(stated.organisations, rule, stated.place);
        if (!stated.authors.empty()) finder.take(stated.authors, rule, stated.place);
    }
    if (!finder.done()) take_visible(document, context, finder);
    if (!finder.done()) take_signature(context.text, finder);
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
    const auto named = std::ranges::count_if(read.names, has_capitals);
    const bool all = static_cast<std::size_t>(named) == read.names.size();
    if (read.names.size() > kMostNames || (line.ends_with('.') && !all)) return false;
    return named > 0 || !read.agency.empty();
}

}  // namespace news::extract
