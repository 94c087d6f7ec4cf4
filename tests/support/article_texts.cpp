// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/article_texts.hpp"

#include <utility>

#include <fmt/format.h>

#include "common/sentences.hpp"

namespace news::test {

namespace {

bool is_inflected(TokenKind kind) {
    return kind == TokenKind::word || kind == TokenKind::joined;
}

std::string stem_key(std::string_view language, std::string_view stem) {
    return fmt::format("{} {}", language, stem);
}

// The first two paragraphs.
std::string_view lead_of(std::string_view body) {
    std::size_t end = 0;
    for (int paragraph = 0; paragraph < 2 && end != body.npos; ++paragraph)
        end = body.find("\n\n", paragraph == 0 ? 0 : end + 2);
    return body.substr(0, end);
}

void begin_word(Text& text, int position, Boundary boundary) {
    if (boundary == Boundary::none) return;
    text.sentences.push_back(position);
    if (boundary == Boundary::paragraph) text.paragraphs.push_back(position);
}

}  // namespace

ArticleTexts::ArticleTexts(std::vector<Article> articles) : articles_(std::move(articles)) {
    for (std::size_t number = 0; number < articles_.size(); ++number)
        add_article(number);
}

void ArticleTexts::add_article(std::size_t number) {
    const Article& article = articles_[number];
    inflectors_.try_emplace(article.language, article.language);
    add_text(number, Field::headline, article.headline);
    add_text(number, Field::deck, article.deck);
    add_text(number, Field::body, article.body);
    add_text(number, Field::lead, lead_of(article.body));
    for (const std::string& caption : article.captions)
        add_text(number, Field::caption, caption);
    for (const std::string& author : article.authors)
        add_text(number, Field::byline, author);
}

void ArticleTexts::add_text(std::size_t article, Field field, std::string_view text) {
    const std::string& language = articles_[article].language;
    const Inflector& inflector = inflectors_.at(language);
    const std::size_t number = texts_.size();
    texts_.push_back({article, field, text, {}, {}, {}});
    Tokenizer tokenizer(text, language);
    Token token;
    WordRange before;
    int last = 0;
    while (tokenizer.next(token)) {
        const int position = static_cast<int>(token.position);
        if (token.has_capital) texts_.back().capitals.insert(position);
        if (position != last) {
            const WordRange word = {token.start, token.end};
            begin_word(
                texts_.back(), position,
                last == 0 ? Boundary::paragraph : boundary_between(text, before, word, language));
            before = word;
            last = position;
        }
        const auto [known, is_new] =
            known_.try_emplace(fmt::format("{} {} {} {}", language, static_cast<int>(token.kind),
                                           token.term, token.spelled),
                               spellings_.size());
        if (is_new) {
            const std::string spelled(token.spelled);
            spellings_.push_back(
                {std::string(token.term), language, inflector.stem(spelled), token.kind, {}});
            by_term_[spellings_.back().term].push_back(known->second);
            if (is_inflected(token.kind))
                by_stem_[stem_key(language, spellings_.back().stem)].push_back(known->second);
        }
        spellings_[known->second].places[number].insert(position);
    }
}

void ArticleTexts::each_spelling(const Visit& visit) const {
    for (const Spelling& spelling : spellings_)
        visit(spelling);
}

void ArticleTexts::each_with_term(const std::string& term, const Visit& visit) const {
    const auto found = by_term_.find(term);
    if (found == by_term_.end()) return;
    for (const std::size_t number : found->second)
        visit(spellings_[number]);
}

void ArticleTexts::each_with_stem_of(const std::string& spelled, const CountsIn& counts_in,
                                     const Visit& visit) const {
    std::set<std::string> forms;
    for (const auto& [language, inflector] : inflectors_) {
        const auto found = by_stem_.find(stem_key(language, inflector.stem(spelled)));
        if (!Inflector::has_stemmer(language) || !counts_in(language) || found == by_stem_.end())
            continue;
        for (const std::size_t number : found->second) {
            visit(spellings_[number]);
            forms.insert(spellings_[number].term);
        }
    }
    if (!counts_in("")) return;
    for (const std::string& form : forms)
        each_with_term(form, [&](const Spelling& spelling) {
            if (spelling.language.empty()) visit(spelling);
        });
}

}  // namespace news::test
