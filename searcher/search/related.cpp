// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/related.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "common/inflection.hpp"
#include "common/query/rarity.hpp"
#include "common/schema.hpp"
#include "common/story_documents.hpp"

namespace news::search {

namespace {

// Measured on Reuters-21578 and BBC news (docs/decisions/0019).
constexpr std::size_t kMostWords = 40;
constexpr double kHeadlineTimes = 4;  // how often a word in the headline counts
constexpr double kSaturation = 10;    // of how often a word stands there: half of all it can add
// Of the highest score that there could be; what has less shares a word or two by chance.
constexpr double kLeastShare = 0.1;

constexpr Field kFields[] = {Field::body, Field::headline, Field::deck, Field::caption};

// A word of the article, in one spelled form or several.
struct Word {
    double times = 0;
    std::map<std::string, double> forms;  // folded, each with how often it stands there
    Xapian::doccount articles = 0;        // that have it
    double weight = 0;
};

struct ArticleTerms {
    std::string language;
    std::map<std::string, double> times;  // of each spelled form
};

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

// The text field of which the term is a word; nullopt: of none of these.
std::optional<Field> text_field_of(std::string_view term) {
    if (!is_capital(term.front())) return Field::body;
    for (const Field field : {Field::headline, Field::deck, Field::caption}) {
        const std::string_view prefix = info(field).prefix;
        if (term.size() > prefix.size() && term.starts_with(prefix) &&
            !is_capital(term[prefix.size()]))
            return field;
    }
    return std::nullopt;
}

// A number alone, or a letter, says little of what an article is about.
bool says_something(std::string_view word) {
    return word.size() > 1 && word.find_first_not_of("0123456789") != word.npos;
}

ArticleTerms terms_of(const Xapian::Database& database, Xapian::docid document) {
    const std::string_view language = info(Field::lang).prefix;
    ArticleTerms terms;
    const auto end = database.termlist_end(document);
    for (auto at = database.termlist_begin(document); at != end; ++at) {
        const std::string term = *at;
        if (term.starts_with(language)) terms.language = term.substr(language.size());
        const auto field = text_field_of(term);
        if (!field || at.get_wdf() == 0) continue;
        const std::string word = term.substr(info(*field).prefix.size());
        if (says_something(word))
            terms.times[word] += at.get_wdf() * (field == Field::headline ? kHeadlineTimes : 1);
    }
    return terms;
}

// The articles with the word, in the field that has it most.
Xapian::doccount articles_with(const Xapian::Database& database, const Word& word) {
    Xapian::doccount most = 0;
    for (const Field field : kFields) {
        Xapian::doccount here = 0;
        for (const auto& [form, times] : word.forms)
            here += database.get_termfreq(make_term(info(field).prefix, form));
        most = std::max(most, here);
    }
    return most;
}

// Those that say most of what the article is about, the best first. One that no other article has
// finds nothing, one that most have says nothing.
std::vector<Word> chosen_words(const Xapian::Database& database, const ArticleTerms& terms) {
    const Inflector inflector(terms.language);
    std::map<std::string, Word> by_stem;
    for (const auto& [form, times] : terms.times) {
        Word& word = by_stem[inflector.stem(form)];
        word.times += times;
        word.forms[form] += times;
    }
    const Xapian::doccount all = database.get_doccount();
    std::vector<Word> words;
    for (auto& [stem, word] : by_stem) {
        word.articles = articles_with(database, word);
        if (word.articles < 2 || word.articles > all / 2) continue;
        word.weight = word.times / (word.times + kSaturation) * query::rarity(word.articles, all);
        words.push_back(std::move(word));
    }
    std::stable_sort(words.begin(), words.end(),
                     [](const Word& a, const Word& b) { return a.weight > b.weight; });
    if (words.size() > kMostWords) words.resize(kMostWords);
    return words;
}

// All forms in all fields are one word, as in a search.
Xapian::Query word_query(const Xapian::Database& database, const Word& word) {
    std::vector<Xapian::Query> terms;
    for (const Field field : kFields) {
        for (const auto& [form, times] : word.forms) {
            const std::string term = make_term(info(field).prefix, form);
            if (database.term_exists(term)) terms.insert(terms.end(), info(field).weight, term);
        }
    }
    const Xapian::Query any(Xapian::Query::OP_SYNONYM, terms.begin(), terms.end());
    return {Xapian::Query::OP_SCALE_WEIGHT, any, word.weight};
}

query::Needle needle_of(const Word& word) {
    query::NeedleWord marked;
    for (const auto& [form, times] : word.forms)
        marked.forms.push_back({form, {}});
    return {{std::begin(kFields), std::end(kFields)}, {std::move(marked)}};
}

const std::string& commonest_form(const Word& word) {
    return std::max_element(word.forms.begin(), word.forms.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

}  // namespace

RelatedQuery related_query(const Xapian::Database& database, const std::string& sha256) {
    const std::string id = make_term(info(Field::id).prefix, sha256);
    const Xapian::docid document = *database.postlist_begin(id);
    const ArticleTerms terms = terms_of(database, document);
    RelatedQuery related;
    related.left_out = {Xapian::Query(id)};
    const std::string story = database.get_document(document).get_value(info(Field::cluster).slot);
    if (!story.empty()) related.left_out.push_back(story_query(story));
    std::vector<Xapian::Query> parts;
    double whole = 0;
    for (const Word& word : chosen_words(database, terms)) {
        parts.push_back(word_query(database, word));
        related.needles.push_back(needle_of(word));
        related.words.push_back(commonest_form(word));
        whole += word.weight;
    }
    related.query = Xapian::Query(Xapian::Query::OP_OR, parts.begin(), parts.end());
    related.least_score = kLeastShare * whole;
    return related;
}

}  // namespace news::search
