// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/brute_force.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

#include "common/acronyms.hpp"
#include "common/query/overload.hpp"
#include "tests/support/value_reading.hpp"

namespace news::test {

using query::Node;
using query::Overload;
using query::Proximity;

namespace {

bool belongs_to(Field plain, Field field) {
    const auto members = info(field).members;
    return plain == field || std::find(members.begin(), members.end(), plain) != members.end();
}

bool is_text(Field field) {
    return info(field).kind == FieldKind::text;
}

void sort(Places& places) {
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
}

// Which sentence or paragraph a position is in.
std::size_t number_of(const std::vector<int>& begins, int position) {
    return static_cast<std::size_t>(
        std::count_if(begins.begin(), begins.end(), [&](int begin) { return begin <= position; }));
}

bool are_near(const Text& text, int a, int b, Proximity proximity) {
    if (proximity.unit == query::Unit::words)
        return std::abs(a - b) <= static_cast<int>(proximity.distance);
    const bool sentence = proximity.unit == query::Unit::sentence;
    const std::vector<int>& begins = sentence ? text.sentences : text.paragraphs;
    return number_of(begins, a) == number_of(begins, b);
}

bool are_near(const Text& text, const Place& left, const Place& right, Proximity proximity) {
    if (proximity.ordered)
        return left.back() < right.front() && are_near(text, left.back(), right.front(), proximity);
    bool near = false;
    for (const int a : left)
        for (const int b : right) {
            if (a == b) return false;
            near = near || are_near(text, a, b, proximity);
        }
    return near;
}

Place together(const Place& left, const Place& right) {
    Place both;
    std::merge(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
    return both;
}

// How many places there are at most of which none reaches into another.
unsigned most_apart(Places places) {
    // the one that ends first leaves most room
    std::sort(places.begin(), places.end(),
              [](const Place& a, const Place& b) { return a.back() < b.back(); });
    unsigned count = 0;
    int end = 0;
    for (const Place& place : places) {
        if (place.front() <= end) continue;
        end = place.back();
        ++count;
    }
    return count;
}

void add(Standing& all, const Standing& more) {
    for (const auto& [text, places] : more) {
        Places& known = all[text];
        known.insert(known.end(), places.begin(), places.end());
        sort(known);
    }
}

std::string key_of(const Wanted& wanted) {
    return fmt::format("{} {} {} {}", static_cast<int>(wanted.kind), wanted.capital, wanted.term,
                       wanted.spelled);
}

}  // namespace

BruteForce::BruteForce(std::vector<Article> articles, Days days)
    : texts_(std::move(articles)), days_(std::move(days)) {}

BruteForce::Scope BruteForce::exactly(Scope scope) {
    scope.manner.exact = true;
    return scope;
}

BruteForce::Scope BruteForce::in_capitals(Scope scope) {
    scope.manner.capitals = true;
    return scope;
}

Found BruteForce::find(const Node& tree) {
    return find(tree, {});
}

Found BruteForce::find(const Node& node, Scope scope) {
    const auto both = [](bool a, bool b) { return a && b; };
    const auto either = [](bool a, bool b) { return a || b; };
    const auto whole = [&](const Node& operand) { return find(operand, scope); };
    const auto each = [](const std::vector<Node>& operands, auto&& find_one, auto&& combine) {
        Found found = find_one(operands.front());
        for (std::size_t i = 1; i < operands.size(); ++i) {
            const Found more = find_one(operands[i]);
            for (std::size_t a = 0; a < found.size(); ++a)
                found[a] = combine(found[a], more[a]);
        }
        return found;
    };
    return std::visit(
        Overload{
            [&](const query::Word& word) {
                if (!is_text(scope.field)) return find_value(word.literal, scope.field);
                return find_often(node, scope, 1);
            },
            [&](const query::Phrase& phrase) {
                if (!is_text(scope.field)) return find_value(phrase.literal, scope.field);
                return find_often(node, scope, 1);
            },
            [&](const query::Near&) { return find_often(node, scope, 1); },
            [&](const query::And& form) { return each(form.operands, whole, both); },
            [&](const query::Or& form) { return each(form.operands, whole, either); },
            [&](const query::Not& form) {
                Found found = find(*form.operand, scope);
                found.flip();
                return found;
            },
            [&](const query::Fielded& form) {
                return find(*form.operand, {form.field, scope.manner});
            },
            [&](const query::Comparison& form) {
                Found found;
                for (const Article& article : texts_.articles())
                    found.push_back(compares(article, form, days_));
                return found;
            },
            [&](const query::AtLeast& form) {
                if (const auto* all = query::as<query::And>(*form.operand))
                    return each(
                        all->operands,
                        [&](const Node& operand) { return find_often(operand, scope, form.times); },
                        both);
                return find_often(*form.operand, scope, form.times);
            },
            [&](const query::Capitals& form) { return find(*form.operand, in_capitals(scope)); },
            [&](const query::Exactly& form) { return find(*form.operand, exactly(scope)); }},
        node.form);
}

Found BruteForce::find_value(const query::Literal& literal, Field field) const {
    Found found;
    for (const Article& article : texts_.articles())
        found.push_back(has_value(article, field, literal, days_));
    return found;
}

Found BruteForce::find_often(const Node& node, Scope scope, unsigned times) {
    std::vector<unsigned> counts(texts_.articles().size(), 0);
    for (const auto& [text, places] : stand(node, scope))
        counts[texts_.texts()[text].article] += most_apart(places);
    Found found;
    for (const unsigned count : counts)
        found.push_back(count >= times);
    return found;
}

Standing BruteForce::stand(const Node& node, Scope scope) {
    const auto refuse = [](const char* what) -> Standing {
        throw std::invalid_argument(std::string("within a distance: ") + what);
    };
    return std::visit(
        Overload{
            [&](const query::Word& word) {
                return stand(read_literal(word.literal, {word.exact || scope.manner.exact,
                                                         scope.manner.capitals}),
                             scope.field);
            },
            [&](const query::Phrase& phrase) { return stand(phrase, scope); },
            [&](const query::Near& form) {
                Standing all = stand(form.operands.front(), scope);
                for (std::size_t i = 1; i < form.operands.size(); ++i)
                    all = near(all, stand(form.operands[i], scope), form.proximity);
                return all;
            },
            [&](const query::Or& form) {
                Standing all;
                for (const Node& operand : form.operands)
                    add(all, stand(operand, scope));
                return all;
            },
            [&](const query::Fielded& form) {
                return stand(*form.operand, {form.field, scope.manner});
            },
            [&](const query::Capitals& form) { return stand(*form.operand, in_capitals(scope)); },
            [&](const query::Exactly& form) { return stand(*form.operand, exactly(scope)); },
            [&](const query::AtLeast&) { return refuse("ATLEAST"); },
            [&](const query::And&) { return refuse("AND"); },
            [&](const query::Not&) { return refuse("NOT"); },
            [&](const query::Comparison&) { return refuse("a comparison"); }},
        node.form);
}

Standing BruteForce::stand(const query::Phrase& phrase, Scope scope) {
    const Manner manner = {true, scope.manner.capitals};
    if (phrase.slop == 0) return stand(read_literal(phrase.literal, manner), scope.field);
    std::optional<Standing> all;
    for (const Spellings& word : read_each_word(phrase.literal, manner)) {
        Standing next = stand(word, scope.field);
        all = all ? near(*all, next, {false, phrase.slop, query::Unit::words}) : std::move(next);
    }
    return all.value_or(Standing());
}

Standing BruteForce::near(const Standing& left, const Standing& right, Proximity proximity) const {
    Standing found;
    for (const auto& [text, places] : left) {
        const auto others = right.find(text);
        if (others == right.end()) continue;
        Places joined;
        for (const Place& a : places)
            for (const Place& b : others->second)
                if (are_near(texts_.texts()[text], a, b, proximity))
                    joined.push_back(together(a, b));
        sort(joined);
        if (!joined.empty()) found.emplace(text, std::move(joined));
    }
    return found;
}

Standing BruteForce::stand(const Spellings& spellings, Field field) {
    Standing all;
    for (const InARow& words : spellings)
        add(all, in_a_row(words, field));
    return all;
}

Standing BruteForce::in_a_row(const InARow& words, Field field) {
    std::vector<const Standing*> each;
    for (const Wanted& word : words)
        each.push_back(&stand(word));
    Standing found;
    for (const auto& [text, begins] : *each.front()) {
        if (!belongs_to(texts_.texts()[text].field, field)) continue;
        Places whole;
        for (const Place& begin : begins) {
            Place place;
            for (const Standing* word : each) {
                const Place next = {begin.front() + static_cast<int>(place.size())};
                const auto places = word->find(text);
                if (places == word->end() ||
                    !std::binary_search(places->second.begin(), places->second.end(), next))
                    break;
                place.push_back(next.front());
            }
            if (place.size() == words.size()) whole.push_back(place);
        }
        if (!whole.empty()) found.emplace(text, std::move(whole));
    }
    return found;
}

const Standing& BruteForce::stand(const Wanted& wanted) {
    using Kind = Wanted::Kind;
    const auto [known, is_new] = known_.try_emplace(key_of(wanted));
    if (!is_new) return known->second;
    std::map<std::size_t, std::set<int>> positions;
    const auto take = [&](const Spelling& spelling) {
        for (const auto& [text, places] : spelling.places)
            for (const int position : places)
                if (!wanted.capital || texts_.texts()[text].capitals.contains(position))
                    positions[text].insert(position);
    };
    // where a language tells the acronym from the word, its capitals do not mean the word
    const auto is_word_in = [&](const std::string& language) {
        return wanted.kind != Kind::acronym || !is_ambiguous_acronym(wanted.term, language);
    };
    if (wanted.kind == Kind::wildcards || wanted.kind == Kind::character) {
        texts_.each_spelling([&](const Spelling& spelling) {
            if (fits(wanted, spelling.term, spelling.kind)) take(spelling);
        });
    } else {
        if (wanted.kind != Kind::word) texts_.each_with_term(wanted.term + '.', take);
        texts_.each_with_term(wanted.term, [&](const Spelling& spelling) {
            if (is_word_in(spelling.language)) take(spelling);
        });
        if (!wanted.spelled.empty()) texts_.each_with_stem_of(wanted.spelled, is_word_in, take);
    }
    for (const auto& [text, places] : positions)
        for (const int position : places)
            known->second[text].push_back({position});
    return known->second;
}

}  // namespace news::test
