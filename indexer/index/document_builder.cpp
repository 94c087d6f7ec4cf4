// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/document_builder.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "common/analyzer.hpp"
#include "common/entity_field.hpp"
#include "common/family_name.hpp"
#include "common/schema.hpp"
#include "common/sentences.hpp"
#include "common/stored_article.hpp"
#include "common/unicode.hpp"
#include "common/url.hpp"
#include "indexer/index/article_words.hpp"
#include "indexer/index/input_term.hpp"
#include "indexer/index/summed_document.hpp"
#include "indexer/stories/sketch.hpp"

namespace news::index {

namespace {

// Where a text ends as positions.
struct TextEnd {
    Xapian::termpos last = 0;
    Xapian::termpos lead = 0;  // the last one of the lead
};

// Reads the texts of one article and posts their words.
class TextPoster {
  public:
    TextPoster(SummedDocument& document, std::string_view language)
        : document_(document), language_(language) {}

    void post(Field field, std::string_view text) {
        read(text);
        words_.post(field, document_);
    }

    // The lead is the body's beginning and has its positions and marks: it is not read again.
    void post_body(std::string_view text, std::size_t lead_size) {
        stories::SketchBuilder sketch;
        words_.post_body(read(text, 0, lead_size, &sketch).lead, document_);
        bytes_ += lead_size;
        if (const auto made = sketch.sketch())
            document_.add_value(kSketchSlot, stories::serialise(*made));
    }

    // Several texts in one field (captions, authors): nothing may match across two of them.
    void post_apart(Field field, const std::vector<std::string>& texts) {
        Xapian::termpos offset = 0;
        for (const std::string& text : texts) {
            const Xapian::termpos last = read(text, offset).last;
            if (last > offset) offset = last + kCaptionGap - 1;
        }
        words_.post(field, document_);
    }

    const ArticleWords& words() const { return words_; }
    std::size_t bytes() const { return bytes_; }

  private:
    // Adds one text behind `offset` positions.
    TextEnd read(std::string_view text, Xapian::termpos offset = 0, std::size_t lead_size = 0,
                 stories::SketchBuilder* sketch = nullptr) {
        Tokenizer tokenizer(text, language_);
        Token token;
        WordRange before;
        TextEnd end{offset, offset};
        while (tokenizer.next(token)) {
            const Xapian::termpos position = offset + token.position;
            words_.add(token, position);
            if (sketch) sketch->add(token);
            if (position != end.last) {
                const WordRange word{token.start, token.end};
                if (token.has_capital) words_.add_mark(Mark::capital, position);
                add_boundary(position, end.last == offset
                                           ? Boundary::paragraph
                                           : boundary_between(text, before, word, language_));
                before = word;
            }
            end.last = position;
            if (token.end <= lead_size) end.lead = position;
        }
        bytes_ += text.size();
        return end;
    }

    void add_boundary(Xapian::termpos position, Boundary boundary) {
        if (boundary == Boundary::none) return;
        words_.add_mark(Mark::sentence, position);
        if (boundary == Boundary::paragraph) words_.add_mark(Mark::paragraph, position);
    }

    SummedDocument& document_;
    std::string_view language_;
    ArticleWords words_;
    std::size_t bytes_ = 0;
};

// The bytes of the first two paragraphs.
std::size_t lead_size(std::string_view body) {
    const std::size_t first = std::min(body.find("\n\n"), body.size());
    return std::min(body.find("\n\n", first + 2), body.size());
}

void add_value_term(SummedDocument& document, Field field, std::string_view value) {
    const std::string folded = fold_value(value);
    if (!folded.empty()) document.add_boolean_term(make_term(info(field).prefix, folded));
}

void set_slot(SummedDocument& document, Field field, const std::string& value) {
    if (!value.empty()) document.add_value(info(field).slot, value);
}

void add_term_and_slot(SummedDocument& document, Field field, const std::string& value) {
    add_value_term(document, field, value);
    set_slot(document, field, value);
}

void add_entities(SummedDocument& document, const std::vector<Entity>& entities) {
    std::map<Field, std::string> names;
    std::set<std::pair<Field, std::string_view>> seen;  // two of one name count as one
    for (const Entity& entity : entities) {
        const Field field = entity_field(entity.type);
        add_value_term(document, field, entity.name);
        if (field == Field::person) add_value_term(document, field, family_name(entity.name));
        for (const EntityMention& mention : entity.mentions)
            add_value_term(document, field, mention.text);
        if (!seen.emplace(field, entity.name).second) continue;
        std::string& joined = names[field];
        if (!joined.empty()) joined += kValueSeparator;
        joined += entity.name;
    }
    for (const auto& [field, joined] : names)
        set_slot(document, field, joined);
}

constexpr std::size_t kLongestSynonym = 240;  // bytes; Xapian has one for the length

// Whoever asks for another name of it finds every article that has it, whatever is written there.
void add_known_names(std::vector<SpelledForm>& forms, const std::vector<Entity>& entities) {
    for (const Entity& entity : entities) {
        if (entity.known_as.empty()) continue;
        const std::string_view prefix = info(entity_field(entity.type)).prefix;
        const std::string shown = fold_value(entity.name);
        if (shown.size() > kLongestSynonym) continue;
        for (const std::string& other : entity.known_as) {
            const std::string folded = fold_value(other);
            if (!folded.empty() && folded.size() <= kLongestSynonym && folded != shown)
                forms.push_back({make_term(prefix, folded), shown});
        }
    }
}

// A source's own spelling ("usa") finds the article, too, where it is shown under another name.
void add_stated_names(SummedDocument& document, const std::vector<Entity>& stated) {
    for (const Entity& entity : stated)
        add_value_term(document, entity_field(entity.type), entity.name);
}

void add_keywords(SummedDocument& document, const std::vector<std::string>& keywords) {
    std::string joined;
    for (const std::string& keyword : keywords) {
        add_value_term(document, Field::keyword, keyword);
        if (!joined.empty()) joined += kValueSeparator;
        joined += keyword;
    }
    set_slot(document, Field::keyword, joined);
}

void add_date(SummedDocument& document, const PartialDate& date) {
    std::string digits = date.iso();
    std::erase(digits, '-');
    set_slot(document, Field::date, digits);
    const auto add = [&](std::string_view prefix, std::size_t length) {
        document.add_boolean_term(std::string(prefix) + digits.substr(0, length));
    };
    add(kYearPrefix, 4);
    if (date.month()) add(kMonthPrefix, 6);
    if (date.day()) add(kDayPrefix, 8);
    if (!date.month()) add(kYearOnlyPrefix, 4);
    if (date.month() && !date.day()) add(kMonthOnlyPrefix, 6);
}

// A day slot from an ISO 8601 date or date and time; nothing where it has no day.
void set_day_slot(SummedDocument& document, Field field, std::string_view iso) {
    constexpr std::size_t kIsoDay = 10;
    if (const auto day = parse_iso_date(iso.substr(0, kIsoDay)))
        set_slot(document, field, compact_day(day->first()));
}

void add_has(SummedDocument& document, const Article& article) {
    const std::initializer_list<std::pair<bool, const char*>> given = {
        {!article.captions.empty(), "caption"}, {article.date.has_value(), "date"},
        {!article.authors.empty(), "byline"},   {!article.entities.empty(), "entity"},
        {!article.deck.empty(), "deck"},        {!article.section.empty(), "section"},
        {!article.agency.empty(), "agency"},    {!article.url.empty(), "url"},
        {!article.keywords.empty(), "keyword"}};
    for (const auto& [is_given, name] : given)
        if (is_given) add_value_term(document, Field::has, name);
}

void add_values(SummedDocument& document, const Article& article, const std::string& added) {
    document.add_boolean_term(make_term(info(Field::id).prefix, article.sha256));
    document.add_boolean_term(input_term(article.location.path));
    add_term_and_slot(document, Field::publisher, article.publisher);
    add_term_and_slot(document, Field::section, article.section);
    add_term_and_slot(document, Field::agency, article.agency);
    add_keywords(document, article.keywords);
    add_value_term(document, Field::slug, article.slug);
    add_term_and_slot(document, Field::lang, article.language);
    add_term_and_slot(document, Field::type, std::string(to_string(article.type)));
    add_value_term(document, Field::url, article.url);
    add_value_term(document, Field::site, host_of(article.url));
    add_value_term(document, Field::datesource, to_string(article.date_source));
    add_has(document, article);
    add_entities(document, article.entities);
    add_stated_names(document, article.stated_entities);
    if (article.date) add_date(document, *article.date);
    set_slot(document, Field::words, Xapian::sortable_serialise(article.words));
    set_day_slot(document, Field::crawled, article.crawled);
    set_day_slot(document, Field::added, added);
}

}  // namespace

DocumentBuilder::DocumentBuilder(std::string added) : added_(std::move(added)) {}

const Inflector& DocumentBuilder::inflector(const std::string& language) {
    return inflectors_.try_emplace(language, language).first->second;
}

PreparedArticle DocumentBuilder::build(Article article) {
    SummedDocument document;
    TextPoster poster(document, article.language);
    // the most first: each posting is searched for among those that the document has
    poster.post_body(article.body, lead_size(article.body));
    poster.post(Field::headline, article.headline);
    poster.post(Field::deck, article.deck);
    poster.post_apart(Field::caption, article.captions);
    poster.post_apart(Field::byline, article.authors);
    add_values(document, article, added_);

    PreparedArticle prepared;
    prepared.document = document.document();
    if (Inflector::has_stemmer(article.language))
        prepared.forms = poster.words().forms(inflector(article.language));
    add_known_names(prepared.forms, article.entities);
    prepared.text_bytes = poster.bytes();
    prepared.sha256 = article.sha256;
    prepared.location = article.location;
    StoredArticle stored;
    stored.posting_sum = document.sum();
    stored.added = added_;
    stored.locations = {article.location};
    stored.article = std::move(article);
    prepared.document.set_data(serialise(stored));
    return prepared;
}

}  // namespace news::index
