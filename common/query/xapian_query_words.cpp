// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/xapian_query_words.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "common/acronyms.hpp"
#include "common/progress.hpp"

namespace news::query {

namespace {

constexpr std::size_t kCommonestShown = 5;

// Sets acronyms apart from the word ("us."); a wildcard sees their letters.
constexpr char kAcronymEnd = '.';

std::string_view letters_of(std::string_view form) {
    if (form.ends_with(kAcronymEnd)) form.remove_suffix(1);
    return form;
}

// 2913 → 3000
std::size_t round_up(std::size_t number) {
    std::size_t unit = 1;
    while (number / unit >= 10)
        unit *= 10;
    return (number + unit - 1) / unit * unit;
}

}  // namespace

std::vector<Field> plain_fields(Field field) {
    const auto members = info(field).members;
    if (members.empty()) return {field};
    return {members.begin(), members.end()};
}

WordLookup::WordLookup(const Xapian::Database& database, std::size_t max_wildcard)
    : database_(database), max_wildcard_(max_wildcard) {}

const WordForms& WordLookup::forms(const SpanWord& word, Field field) {
    const bool wild = word.matching == Matching::wildcard;
    const std::string key = fmt::format(
        "{} {} {} {} {}", static_cast<int>(field), static_cast<int>(word.matching),
        static_cast<int>(word.acronym), wild ? word.glob.print() : word.term, word.spelled);
    const auto [known, is_new] = known_.try_emplace(key);
    if (!is_new) return known->second;
    const std::vector<Field> fields = plain_fields(field);
    known->second = wild || word.matching == Matching::character ? expanded(word, fields)
                                                                 : spelled(word, fields);
    return known->second;
}

WordForms WordLookup::spelled(const SpanWord& word, const std::vector<Field>& fields) {
    // an acronym is a word like others in languages that do not list it
    const auto is_word = [&](const std::string& language) {
        return word.acronym != Acronym::yes || !is_ambiguous_acronym(word.term, language);
    };
    std::map<std::string, std::set<std::string>> forms;  // and the languages in which they count
    if (word.matching == Matching::inflected) {
        for (const auto& [language, inflector] : inflectors()) {
            const std::string key = inflector.forms_key(word.spelled);
            if (key.empty() || !is_word(language)) continue;
            const auto end = database_.synonyms_end(key);
            for (auto form = database_.synonyms_begin(key); form != end; ++form) {
                forms[*form].insert(language);
                if (is_word("")) forms[*form].insert("");
            }
        }
    }
    if (word.acronym != Acronym::no)
        forms[word.term + kAcronymEnd].insert(languages().begin(), languages().end());
    for (const std::string& language : languages())
        if (is_word(language)) forms[word.term].insert(language);

    WordForms found;
    for (const Field field : fields) {
        for (const auto& [form, in] : forms) {
            if (!database_.term_exists(make_term(info(field).prefix, form))) continue;
            const bool everywhere = in.size() == languages().size();
            found[field].push_back(
                {form, everywhere ? Languages{} : Languages(in.begin(), in.end())});
        }
    }
    if (found.empty()) found[fields.front()] = {{forms.begin()->first, {}}};
    return found;
}

WordForms WordLookup::expanded(const SpanWord& word, const std::vector<Field>& fields) {
    WordForms found;
    std::map<std::string, Xapian::doccount> articles;
    // each character begins a term
    const bool is_character = word.matching == Matching::character;
    for (const Field field : fields) {
        const std::string_view prefix = info(field).prefix;
        const std::string beginning =
            std::string(prefix) + (is_character ? word.term : word.glob.head());
        const auto end = database_.allterms_end(beginning);
        for (auto term = database_.allterms_begin(beginning); term != end; ++term) {
            std::string form = (*term).substr(prefix.size());
            if (!is_character && !word.glob.matches(letters_of(form))) continue;
            articles[form] += term.get_termfreq();
            found[field].push_back({std::move(form), {}});
        }
    }
    if (is_character || articles.size() <= max_wildcard_) return found;
    too_many(word.glob.print(), word.range, "words", articles);
    return {};
}

std::vector<std::string> WordLookup::values(Field plain, const std::string& beginning) const {
    const std::string prefix(info(plain).prefix);
    std::vector<std::string> found;
    const auto end = database_.allterms_end(prefix + beginning);
    for (auto term = database_.allterms_begin(prefix + beginning); term != end; ++term)
        found.push_back((*term).substr(prefix.size()));
    return found;
}

void WordLookup::too_many(const std::string& typed, SourceRange range, std::string_view what,
                          const std::map<std::string, Xapian::doccount>& forms) {
    if (problem_) return;
    std::vector<std::pair<Xapian::doccount, std::string_view>> commonest;
    for (const auto& [form, articles] : forms)
        commonest.emplace_back(articles, form);
    const std::size_t shown = std::min(kCommonestShown, commonest.size());
    std::partial_sort(commonest.begin(), commonest.begin() + static_cast<std::ptrdiff_t>(shown),
                      commonest.end(), [](const auto& a, const auto& b) {
                          return a.first != b.first ? a.first > b.first : a.second < b.second;
                      });
    std::string examples;
    for (std::size_t i = 0; i < shown; ++i)
        examples += fmt::format("{}, ", commonest[i].second);
    problem_ = Diagnostic{
        Severity::error,
        fmt::format("{} stands for {} {} ({}…); the limit is {}", quoted(typed),
                    with_thousands(forms.size()), what, examples, max_wildcard_),
        range, fmt::format("make it longer, or --max-wildcard {}", round_up(forms.size()))};
}

const Languages& WordLookup::languages() {
    if (!languages_) {
        languages_ = {""};
        for (std::string& language : values(Field::lang, ""))
            languages_->push_back(std::move(language));
    }
    return *languages_;
}

const std::map<std::string, Inflector>& WordLookup::inflectors() {
    if (inflectors_) return *inflectors_;
    inflectors_.emplace();
    for (const std::string& language : languages())
        if (Inflector::has_stemmer(language)) inflectors_->emplace(language, language);
    return *inflectors_;
}

}  // namespace news::query
