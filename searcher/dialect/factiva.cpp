// SPDX-License-Identifier: GPL-3.0-or-later
// Factiva: search statements of the free-text search. Its words have no other forms.
#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "common/query/characters.hpp"
#include "searcher/dialect/connector_parser.hpp"
#include "searcher/dialect/dialects.hpp"

namespace news::dialect {

namespace {

using query::same_word;
using query::SourceRange;

constexpr std::array kOrder = {Link::either, Link::both, Link::excluding, Link::near,
                               Link::follows};

constexpr std::string_view kSourceCodes =
    "rst= takes Factiva's codes; publisher: takes the name of the publisher";

constexpr std::array kFields = {
    FieldName{"hd", Field::headline},
    FieldName{"hl", Field::headline},
    FieldName{"hlp", Field::hlead},
    FieldName{"lp", Field::lead},
    FieldName{"te", Field::text},
    FieldName{"ft", Field::text},
    FieldName{"td", Field::body, "td= is the text behind its lead; body: has the lead in it"},
    FieldName{"art", Field::caption},
    FieldName{"by", Field::byline},
    FieldName{"sn", Field::publisher},
    FieldName{"pub", Field::publisher},
    FieldName{"rst", Field::publisher, kSourceCodes},
    FieldName{"se", Field::section},
    FieldName{"la", Field::lang},
    FieldName{"pd", Field::date},
    FieldName{"date", Field::date},
    FieldName{"wc", Field::words},
    FieldName{"an", std::nullopt},
    FieldName{"clm", std::nullopt},
    FieldName{"co", std::nullopt},
    FieldName{"cr", std::nullopt},
    FieldName{"ct", std::nullopt},
    FieldName{"cx", std::nullopt},
    FieldName{"de", std::nullopt},
    FieldName{"dln", std::nullopt},
    FieldName{"ed", std::nullopt},
    FieldName{"fds", std::nullopt},
    FieldName{"in", std::nullopt},
    FieldName{"ipc", std::nullopt},
    FieldName{"ipd", std::nullopt},
    FieldName{"ns", std::nullopt},
    FieldName{"pg", std::nullopt},
    FieldName{"re", std::nullopt},
    FieldName{"rf", std::nullopt},
    FieldName{"ric", std::nullopt},
    FieldName{"vol", std::nullopt},
};

const Spelling kSpelling = {"and", "not", "near{}", "adj{}", "{}={}", "{}=(", "*", "$", kFields};

struct ProximityName {
    std::string_view before, after;  // of the number
    bool ordered;
};
constexpr std::array<ProximityName, 4> kProximities = {
    {{"adj", "", true}, {"w/", "", true}, {"near", "", false}, {"/n", "/", false}}};

// The number in "near5", given what stands around it.
std::optional<std::string_view> number_within(std::string_view word, std::string_view before,
                                              std::string_view after) {
    if (word.size() <= before.size() + after.size() ||
        !same_word(word.substr(0, before.size()), before) || !word.ends_with(after))
        return std::nullopt;
    word.remove_prefix(before.size());
    word.remove_suffix(after.size());
    if (!query::all_digits(word)) return std::nullopt;
    return word;
}

// Where "/n5/" or "/f50/" stands in a word, which needs no space around it.
std::optional<SourceRange> slashed_operator(std::string_view word) {
    for (std::size_t begin = word.find('/'); begin != word.npos;
         begin = word.find('/', begin + 1)) {
        const std::size_t end = word.find('/', begin + 1);
        if (end == word.npos) break;
        const std::string_view within = word.substr(begin, end + 1 - begin);
        if (number_within(within, "/n", "/") || number_within(within, "/f", "/"))
            return SourceRange{begin, end + 1};
    }
    return std::nullopt;
}

class Factiva : public ConnectorParser {
  public:
    explicit Factiva(std::string_view text)
        : ConnectorParser(text, cut(text, Marks{true, false}), kOrder,
                          Connector{Link::follows, "PRE/1"}, kSpelling) {
        std::vector<Token> cut = std::move(tokens());
        tokens().clear();
        for (const Token& token : cut)
            take_apart(token);
    }

  private:
    // "hd=iran", "wc>500" and "ibm/f20/" are several tokens.
    void take_apart(Token token) {
        if (token.kind != Kind::word) return push(token);
        const auto length =
            std::find_if_not(token.text.begin(), token.text.end(), query::is_letter) -
            token.text.begin();
        auto name = static_cast<std::size_t>(length);
        if (find_name(kFields, token.text.substr(0, name)) && name < token.text.size() &&
            std::string_view("<>=").find(token.text[name]) != std::string_view::npos) {
            if (token.text[name] == '=') ++name;
            push(slice_of(token, 0, name));
            token = slice_of(token, name, token.text.size());
        }
        while (const auto found = slashed_operator(token.text)) {
            if (found->begin > 0) push(slice_of(token, 0, found->begin));
            push(slice_of(token, found->begin, found->end));
            token = slice_of(token, found->end, token.text.size());
        }
        if (!token.text.empty()) push(token);
    }

    static Token slice_of(const Token& token, std::size_t begin, std::size_t end) {
        return {token.kind,
                {token.range.begin + begin, token.range.begin + end},
                token.text.substr(begin, end - begin)};
    }

    void push(Token token) {
        if (token.kind == Kind::word) {
            if (auto connector = connector_of(token.text, token.range)) {
                token.kind = Kind::connector;
                token.connector = std::move(*connector);
            }
        }
        tokens().push_back(std::move(token));
    }

    std::optional<Connector> connector_of(std::string_view word, SourceRange range) {
        if (same_word(word, "and")) return Connector{Link::both};
        if (same_word(word, "or")) return Connector{Link::either};
        if (same_word(word, "not")) return Connector{Link::excluding};
        if (same_word(word, "same")) return Connector{Link::near, "NEAR/p"};
        if (same_word(word, "adj")) return Connector{Link::near, "PRE/1"};
        if (word == "%")
            return Connector{Link::near,
                             {},
                             0,
                             "\"%\", exactly one word, has no equivalent",
                             "{left} adj2 {right}"};
        for (const auto& [before, after, ordered] : kProximities) {
            const auto number = number_within(word, before, after);
            if (!number) continue;
            Connector connector = distance(ordered, *number, range);
            connector.rank = 0;
            return connector;
        }
        return std::nullopt;
    }

    Part operand() override {
        if (token().kind == Kind::quoted) return quoted(true);
        const std::string_view word = token().text;
        if (number_within(word, "/f", "/"))
            return fail(token().range,
                        fmt::format("\"{}\", the first words of an article, has no equivalent; "
                                    "lp= is its first two paragraphs",
                                    word),
                        replaced(token().range, ""));
        if (const FieldName* field = field_of(at())) return in_a_field(*field);
        if (begins_dates(at())) {
            const std::size_t first = at();
            if (same_word(word, "upd"))
                return refuse(first, end_of_bounds(first + 1), "\"upd\" has no equivalent");
            return bounds(Field::date, first, first + 1, end_of_bounds(first + 1));
        }
        if (number_within(word, "atleast", "")) return at_least();
        return words(tokens().size());
    }

    bool begins_operand(std::size_t token) const override {
        const std::string_view word = tokens()[token].text;
        return field_of(token) || begins_dates(token) || number_within(word, "atleast", "") ||
               number_within(word, "/f", "/");
    }

    // The field that the token names: "hd=", or "wc" before a comparison.
    const FieldName* field_of(std::size_t token) const {
        std::string_view word = tokens()[token].text;
        if (tokens()[token].kind != Kind::word) return nullptr;
        if (word.ends_with('=')) return find_name(kFields, word.substr(0, word.size() - 1));
        std::string_view following = tokens()[token + 1].text;
        const bool compared = tokens()[token + 1].kind == Kind::word && take_relation(following);
        if (compared) return find_name(kFields, word);
        const bool counted = same_word(word, "wc") || same_word(word, "pd");
        return counted && begins_span(token + 1) ? find_name(kFields, word) : nullptr;
    }

    bool begins_dates(std::size_t token) const {
        if (!same_word(tokens()[token].text, "date") && !same_word(tokens()[token].text, "upd"))
            return false;
        const Token& next = tokens()[token + 1];
        if (next.kind != Kind::word) return false;
        std::string_view word = next.text;
        return begins_span(token + 1) || same_word(word, "from") || relation_word(word) ||
               take_relation(word) || query::is_digit(word[0]) || word[0] == '-';
    }

    // A field goes with all that is near: hd=iran near5 deal.
    Part in_a_field(const FieldName& field) {
        const std::size_t first = at();
        const bool group = token(1).kind == Kind::open;
        if (field.field == Field::date || field.field == Field::words)
            return bounds(*field.field, first, first + 1,
                          group ? behind_group(first + 1) : end_of_bounds(first + 1));
        if (!field.field) {
            std::size_t last = group ? behind_group(first + 1) : first + 1;
            while (!group &&
                   (tokens()[last].kind == Kind::word || tokens()[last].kind == Kind::quoted))
                ++last;
            return refuse(first, last, fmt::format("\"{}=\" has no equivalent", field.name));
        }
        advance();
        return within(field, first, [&] { return parse_from(Link::near); });
    }

    Part at_least() {
        const std::size_t first = at();
        const std::string name =
            fmt::format("ATLEAST{}", *number_within(token().text, "atleast", ""));
        advance();
        if (counting_)
            return fail(tokens()[first].range, "atleast within atleast",
                        replaced(tokens()[first].range, ""));
        counting_ = true;
        Part part = in_function(name, parse_from(Link::near));
        counting_ = false;
        part.is_span = false;
        part.range = range_of(first, at());
        return part;
    }

    // * stands for any letters, ? for one, $3 for up to three.
    Term term(std::string_view word, SourceRange range) override {
        constexpr std::size_t kMostLetters = 9;
        while (word.starts_with('\''))
            word.remove_prefix(1);
        while (word.ends_with('\''))
            word.remove_suffix(1);
        std::size_t letters = 0;
        if (const std::size_t dollar = word.rfind('$'); dollar != word.npos && dollar > 0) {
            const std::string_view digits = word.substr(dollar + 1);
            if (digits.empty()) letters = kMostLetters;
            if (digits.size() == 1 && query::is_digit(digits[0]))
                letters = static_cast<std::size_t>(digits[0] - '0');
            if (letters > 0) word = word.substr(0, dollar);
        }
        Term term{{}, range, true};
        for (const char c : word) {
            if (c == '*' || c == '?') term.literal.wildcards.push_back(term.literal.text.size());
            term.literal.text += c;
        }
        add_optional_letters(term, letters);
        return term;
    }

    bool counting_ = false;  // within atleast5
};

}  // namespace

Result<Translation> translate_factiva(std::string_view text) {
    return Factiva(text).translate();
}

}  // namespace news::dialect
