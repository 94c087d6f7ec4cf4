// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/document_builder.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "common/analyzer.hpp"
#include "common/posting_sum.hpp"
#include "common/schema.hpp"
#include "common/sentences.hpp"
#include "common/stored_article.hpp"
#include "common/unicode.hpp"
#include "common/url.hpp"
#include "indexer/index/input_term.hpp"

namespace news::index {

namespace {

// Posts the texts of one article and gathers their spelled forms.
class TextPoster {
  public:
    TextPoster(Xapian::Document& document, std::string_view language, const Inflector* inflector)
        : document_(document), language_(language), inflector_(inflector) {}

    // Posts one text under `field` behind `offset` positions; returns the last position used.
    Xapian::termpos post(Field field, std::string_view text, Xapian::termpos offset = 0) {
        const std::string_view prefix = info(field).prefix;
        Tokenizer tokenizer(text, language_);
        Token token;
        WordRange before;
        Xapian::termpos last = offset;
        while (tokenizer.next(token)) {
            const Xapian::termpos position = offset + token.position;
            document_.add_posting(make_term(prefix, token.term), position);
            // the lead stands at the first positions of the body, whose marks serve both
            if (position != last && field != Field::lead) {
                const WordRange word{token.start, token.end};
                if (token.has_capital) add_mark(field, Mark::capital, position);
                add_boundary(field, position,
                             last == offset ? Boundary::paragraph
                                            : boundary_between(text, before, word, language_));
                before = word;
            }
            last = position;
            // the lead is part of the body
            if (inflector_ && field != Field::lead) add_form(token);
        }
        bytes_ += text.size();
        return last;
    }

    std::vector<SpelledForm> take_forms() { return {forms_.begin(), forms_.end()}; }
    std::size_t bytes() const { return bytes_; }

  private:
    void add_mark(Field field, Mark mark, Xapian::termpos position) {
        document_.add_posting(mark_term(field, mark), position, 0);
    }

    void add_boundary(Field field, Xapian::termpos position, Boundary boundary) {
        if (boundary == Boundary::none) return;
        add_mark(field, Mark::sentence, position);
        if (boundary == Boundary::paragraph) add_mark(field, Mark::paragraph, position);
    }

    void add_form(const Token& token) {
        if (!seen_.emplace(token.spelled).second) return;
        SpelledForm form{inflector_->forms_key(token.spelled), make_term({}, token.term)};
        if (!form.key.empty()) forms_.insert(std::move(form));
    }

    Xapian::Document& document_;
    std::string_view language_;
    const Inflector* inflector_;
    std::set<std::string, std::less<>> seen_;
    std::set<SpelledForm> forms_;
    std::size_t bytes_ = 0;
};

// The first two paragraphs.
std::string_view lead_of(std::string_view body) {
    const std::size_t first = body.find("\n\n");
    if (first == std::string_view::npos) return body;
    return body.substr(0, body.find("\n\n", first + 2));
}

// Several texts in one field (captions, authors): nothing may match across two of them.
void post_apart(TextPoster& poster, Field field, const std::vector<std::string>& texts) {
    Xapian::termpos offset = 0;
    for (const std::string& text : texts) {
        const Xapian::termpos last = poster.post(field, text, offset);
        if (last > offset) offset = last + kCaptionGap - 1;
    }
}

void add_value_term(Xapian::Document& document, Field field, std::string_view value) {
    const std::string folded = fold_value(value);
    if (!folded.empty()) document.add_boolean_term(make_term(info(field).prefix, folded));
}

void set_slot(Xapian::Document& document, Field field, const std::string& value) {
    if (!value.empty()) document.add_value(info(field).slot, value);
}

void add_term_and_slot(Xapian::Document& document, Field field, const std::string& value) {
    add_value_term(document, field, value);
    set_slot(document, field, value);
}

Field entity_field(EntityType type) {
    switch (type) {
        case EntityType::person:
            return Field::person;
        case EntityType::organisation:
            return Field::org;
        case EntityType::place:
            return Field::place;
    }
    return Field::org;
}

void add_entities(Xapian::Document& document, const std::vector<Entity>& entities) {
    std::map<Field, std::string> names;
    std::set<std::pair<Field, std::string_view>> seen;  // two of one name count as one
    for (const Entity& entity : entities) {
        const Field field = entity_field(entity.type);
        add_value_term(document, field, entity.name);
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

// A source's own spelling ("usa") finds the article, too, where it is shown under another name.
void add_stated_names(Xapian::Document& document, const std::vector<Entity>& stated) {
    for (const Entity& entity : stated)
        add_value_term(document, entity_field(entity.type), entity.name);
}

void add_keywords(Xapian::Document& document, const std::vector<std::string>& keywords) {
    std::string joined;
    for (const std::string& keyword : keywords) {
        add_value_term(document, Field::keyword, keyword);
        if (!joined.empty()) joined += kValueSeparator;
        joined += keyword;
    }
    set_slot(document, Field::keyword, joined);
}

void add_date(Xapian::Document& document, const PartialDate& date) {
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
void set_day_slot(Xapian::Document& document, Field field, std::string_view iso) {
    constexpr std::size_t kIsoDay = 10;
    if (const auto day = parse_iso_date(iso.substr(0, kIsoDay)))
        set_slot(document, field, compact_day(day->first()));
}

void add_has(Xapian::Document& document, const Article& article) {
    const std::initializer_list<std::pair<bool, const char*>> given = {
        {!article.captions.empty(), "caption"}, {article.date.has_value(), "date"},
        {!article.authors.empty(), "byline"},   {!article.entities.empty(), "entity"},
        {!article.deck.empty(), "deck"},        {!article.section.empty(), "section"},
        {!article.agency.empty(), "agency"},    {!article.url.empty(), "url"},
        {!article.keywords.empty(), "keyword"}};
    for (const auto& [is_given, name] : given)
        if (is_given) add_value_term(document, Field::has, name);
}

void add_values(Xapian::Document& document, const Article& article, const std::string& added) {
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
    PreparedArticle prepared;
    Xapian::Document& document = prepared.document;
    const bool stemmed = Inflector::has_stemmer(article.language);
    TextPoster poster(document, article.language, stemmed ? &inflector(article.language) : nullptr);
    poster.post(Field::headline, article.headline);
    poster.post(Field::deck, article.deck);
    poster.post(Field::body, article.body);
    poster.post(Field::lead, lead_of(article.body));
    post_apart(poster, Field::caption, article.captions);
    post_apart(poster, Field::byline, article.authors);
    add_values(document, article, added_);

    prepared.forms = poster.take_forms();
    prepared.text_bytes = poster.bytes();
    prepared.sha256 = article.sha256;
    prepared.location = article.location;
    StoredArticle stored;
    stored.posting_sum = posting_sum(document);
    stored.added = added_;
    stored.locations = {article.location};
    stored.article = std::move(article);
    document.set_data(serialise(stored));
    return prepared;
}

}  // namespace news::index
