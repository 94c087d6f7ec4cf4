// SPDX-License-Identifier: GPL-3.0-or-later
// Nexis, Nexis Uni, Lexis: terms and connectors.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "common/query/characters.hpp"
#include "searcher/dialect/connector_parser.hpp"
#include "searcher/dialect/dialects.hpp"

namespace news::dialect {

namespace {

using query::same_word;
using query::SourceRange;

constexpr std::array kOrder = {Link::excluding, Link::both, Link::near, Link::either,
                               Link::follows};

constexpr std::array kSegments = {
    FieldName{"headline", Field::headline},
    FieldName{"title", Field::headline},
    FieldName{"hlead", Field::hlead},
    FieldName{"lead", Field::lead},
    FieldName{"body", Field::body},
    FieldName{"text", Field::text},
    FieldName{"byline", Field::byline},
    FieldName{"author", Field::byline},
    FieldName{"publication", Field::publisher},
    FieldName{"publisher", Field::publisher},
    FieldName{"source", Field::publisher},
    FieldName{"pub", Field::publisher},
    FieldName{"graphic", Field::caption},
    FieldName{"caption", Field::caption},
    FieldName{"section", Field::section},
    FieldName{"language", Field::lang},
    FieldName{"person", Field::person},
    FieldName{"people", Field::person},
    FieldName{"company", Field::org},
    FieldName{"organization", Field::org},
    FieldName{"geographic", Field::place},
    FieldName{"country", Field::place},
    FieldName{"state", Field::place},
    FieldName{"city", Field::place},
    FieldName{"subject", std::nullopt},
    FieldName{"term", std::nullopt},
    FieldName{"terms", std::nullopt},
    FieldName{"industry", std::nullopt},
    FieldName{"ticker", std::nullopt},
    FieldName{"dateline", std::nullopt},
    FieldName{"series", std::nullopt},
    FieldName{"highlight", std::nullopt},
    FieldName{"correction", std::nullopt},
    FieldName{"edition", std::nullopt},
    FieldName{"cite", std::nullopt},
};

const Spelling kSpelling = {"and", "and not", "w/{}", "pre/{}", "{}({})",
                            "{}(", "!",       "!",    kSegments};

struct ProximityName {
    std::string_view name;
    bool ordered;
};
constexpr std::array<ProximityName, 7> kProximities = {{{"w/", false},
                                                        {"within/", false},
                                                        {"near/", false},
                                                        {"/", false},
                                                        {"pre/", true},
                                                        {"onear/", true},
                                                        {"+", true}}};

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view other) { return same_word(word, other); });
}

class Nexis : public ConnectorParser {
  public:
    explicit Nexis(std::string_view text)
        : ConnectorParser(text, cut(text, {}), kOrder, Connector{Link::follows, "PRE/1"},
                          kSpelling) {
        find_connectors();
    }

  private:
    void find_connectors() {
        std::vector<Token> found;
        for (std::size_t i = 0; i < tokens().size(); ++i) {
            found.push_back(tokens()[i]);
            auto connector = connector_at(i);
            if (!connector) continue;
            i += connector->words - 1;
            found.back().kind = Kind::connector;
            found.back().connector = std::move(connector->connector);
            found.back().range.end = tokens()[i].range.end;
        }
        tokens() = std::move(found);
    }

    struct Found {
        Connector connector;
        std::size_t words = 1;
    };

    std::optional<Found> connector_at(std::size_t at) {
        const Token& token = tokens()[at];
        if (token.kind != Kind::word) return std::nullopt;
        const Token& next = tokens()[at + 1];
        if (one_of(token.text, {"and", "but"}) && same_word(next.text, "not"))
            return Found{{Link::excluding}, 2};
        if (one_of(token.text, {"and", "&"})) return Found{{Link::both}};
        if (same_word(token.text, "or")) return Found{{Link::either}};
        if (same_word(token.text, "not")) {
            if (next.kind == Kind::word && proximity(next.text, next.range))
                return Found{not_near(next.text), 2};
            return Found{{Link::excluding}};
        }
        constexpr std::string_view kNot = "not";
        if (same_word(token.text.substr(0, kNot.size()), kNot)) {
            const std::string_view near = token.text.substr(kNot.size());
            if (near.starts_with('/') && proximity(near, token.range))
                return Found{not_near(fmt::format("w{}", near))};
        }
        if (auto connector = proximity(token.text, token.range))
            return Found{std::move(*connector)};
        return std::nullopt;
    }

    std::optional<Connector> proximity(std::string_view word, SourceRange range) {
        // what joins whole sentences binds less than any number of words
        constexpr unsigned kSentenceRank = kMaxDistance + 1;
        for (const auto& [name, ordered] : kProximities) {
            if (word.size() <= name.size() || !same_word(word.substr(0, name.size()), name))
                continue;
            const std::string_view unit = word.substr(name.size());
            if (query::all_digits(unit)) return distance(ordered, unit, range);
            if (name == "+") continue;
            const bool sentence = one_of(unit, {"s", "sent", "sentence"});
            const bool paragraph = one_of(unit, {"p", "para", "paragraph"});
            if (!sentence && !paragraph && !same_word(unit, "seg")) continue;
            if (ordered)
                return refused(fmt::format("\"{}\", in this order, has no equivalent", word),
                               fmt::format("{{left}} w/{} {{right}}", unit));
            if (sentence) return Connector{Link::near, "NEAR/s", kSentenceRank};
            if (paragraph) return Connector{Link::near, "NEAR/p", kSentenceRank + 1};
            return refused(fmt::format("\"{}\", in the same segment, has no equivalent", word),
                           "{left} and {right}");
        }
        return std::nullopt;
    }

    static Connector refused(std::string message, std::string instead) {
        return {Link::near, {}, 0, std::move(message), std::move(instead)};
    }

    static Connector not_near(std::string_view near) {
        return refused(fmt::format("\"not {}\" has no equivalent", near),
                       fmt::format("{{left}} and not ({{left}} {} {{right}})", near));
    }

    Part operand() override {
        if (token().kind == Kind::quoted) return quoted(true);
        if (begins_bounds(at())) return bounds_here();
        if (token(1).kind == Kind::open) {
            const std::string_view name = token().text;
            if (const FieldName* segment = find_name(kSegments, name)) return in_segment(*segment);
            if (is_function(name)) return function(name);
            if (begins_operand(at()))
                return refuse_foreign()
                           ? Part()
                           : fail(
                                 token().range,
                                 fmt::format("{} is no segment that is known", query::quoted(name)),
                                 replaced({token().range.end, token().range.end}, " "));
        }
        return words(tokens().size());
    }

    // A name before a bracket; where a space stands between them only at the beginning of an
    // operand.
    bool begins_operand(std::size_t token) const override {
        const auto& all = tokens();
        return begins_bounds(token) || (all[token + 1].kind == Kind::open &&
                                        all[token + 1].range.begin == all[token].range.end);
    }

    // "date aft 2003", "date(…)", "length>500"
    bool begins_bounds(std::size_t token) const {
        const auto& all = tokens();
        std::string_view word = all[token].text;
        const std::size_t sign = word.find_first_of("<>=");
        if (!one_of(word.substr(0, sign), {"date", "length"})) return false;
        if (sign != word.npos || all[token + 1].kind == Kind::open) return true;
        std::string_view following = all[token + 1].text;
        return all[token + 1].kind == Kind::word &&
               (relation_word(following) || take_relation(following) || begins_span(token + 1));
    }

    Part bounds_here() {
        const std::size_t first = at();
        Token& name = tokens()[first];
        const std::size_t sign = name.text.find_first_of("<>=");
        const Field field =
            same_word(name.text.substr(0, sign), "date") ? Field::date : Field::words;
        if (sign != name.text.npos) {
            name.text.remove_prefix(sign);
            return bounds(field, first, first, end_of_bounds(first));
        }
        const bool group = token(1).kind == Kind::open;
        return bounds(field, first, first + 1,
                      group ? behind_group(first + 1) : end_of_bounds(first + 1));
    }

    Part in_segment(const FieldName& segment) {
        const std::size_t first = at();
        if (!segment.field)
            return refuse(first, behind_group(first + 1),
                          fmt::format("the segment \"{}\" has no equivalent", segment.name));
        advance();
        return within(segment, first, [&] { return group(); });
    }

    static bool is_function(std::string_view name) {
        return one_of(name, {"caps", "allcaps", "nocaps", "singular", "plural"}) ||
               !times_of(name).empty();
    }

    // "5" of "atleast5", else empty.
    static std::string_view times_of(std::string_view name) {
        constexpr std::string_view kAtLeast = "atleast";
        if (name.size() <= kAtLeast.size() || !same_word(name.substr(0, kAtLeast.size()), kAtLeast))
            return {};
        const std::string_view times = name.substr(kAtLeast.size());
        return query::all_digits(times) ? times : std::string_view();
    }

    Part function(std::string_view name) {
        const std::size_t first = at();
        const std::size_t last = behind_group(first + 1);
        const SourceRange range = range_of(first, last);
        if (one_of(name, {"nocaps", "plural"}))
            return fail(range, fmt::format("\"{}\" has no equivalent", name),
                        replaced(range, slice(text(), range_of(first + 1, last))));
        if (same_word(name, "allcaps"))
            note(range, "\"allcaps\" is read as \"caps\": one capital letter is enough");
        exact_ = same_word(name, "singular");
        if (exact_) note(range, "\"singular\" finds a word only as it is spelled");
        advance();
        Part part = group();
        exact_ = false;
        if (const std::string_view times = times_of(name); !times.empty()) {
            part = in_function(fmt::format("ATLEAST{}", times), std::move(part));
            part.is_span = false;
        } else if (!same_word(name, "singular")) {
            part = in_function("CAPS", std::move(part));
        }
        part.range = range;
        return part;
    }

    // ! and a last * stand for any letters, any other * and ? for one; bank** for up to two.
    Term term(std::string_view word, SourceRange range) override {
        Term term{{}, range, exact_};
        std::size_t stars = 0;
        while (word.ends_with('*')) {
            word.remove_suffix(1);
            ++stars;
        }
        for (const char c : word) {
            const bool wild = c == '!' || c == '*' || c == '?';
            if (wild) term.literal.wildcards.push_back(term.literal.text.size());
            term.literal.text += c == '!' ? '*' : c == '*' ? '?' : c;
        }
        if (stars == 1) {
            term.literal.wildcards.push_back(term.literal.text.size());
            term.literal.text += '*';
        } else {
            add_optional_letters(term, stars);
        }
        return term;
    }

    bool exact_ = false;  // within singular(…)
};

}  // namespace

Result<Translation> translate_nexis(std::string_view text) {
    return Nexis(text).translate();
}

}  // namespace news::dialect
