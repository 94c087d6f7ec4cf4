// SPDX-License-Identifier: GPL-3.0-or-later
// ProQuest: the command line and advanced search.
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

constexpr std::array kOrder = {Link::excluding, Link::either, Link::both, Link::near};

constexpr std::string_view kAbstract = "an abstract is looked for in the first two paragraphs";
constexpr std::string_view kNoFullText =
    "noft, all but the full text, is read as headline, deck and first two paragraphs";

constexpr std::array kFields = {
    FieldName{"ti", Field::headline},
    FieldName{"title", Field::headline},
    FieldName{"ab", Field::lead, kAbstract},
    FieldName{"abstract", Field::lead, kAbstract},
    FieldName{"noft", Field::hlead, kNoFullText},
    FieldName{"ft", Field::text},
    FieldName{"fulltext", Field::text},
    FieldName{"cap", Field::caption},
    FieldName{"au", Field::byline},
    FieldName{"author", Field::byline},
    FieldName{"pub", Field::publisher},
    FieldName{"pubtitle", Field::publisher},
    FieldName{"jn", Field::publisher},
    FieldName{"publ", Field::publisher},
    FieldName{"sec", Field::section},
    FieldName{"la", Field::lang},
    FieldName{"per", Field::person},
    FieldName{"pn", Field::person},
    FieldName{"org", Field::org},
    FieldName{"co", Field::org},
    FieldName{"loc", Field::place},
    FieldName{"geo", Field::place},
    FieldName{"url", Field::url},
    FieldName{"pd", Field::date},
    FieldName{"pubdate", Field::date},
    FieldName{"yr", Field::date},
    FieldName{"su", std::nullopt},
    FieldName{"subject", std::nullopt},
    FieldName{"mainsubject", std::nullopt},
    FieldName{"mesh", std::nullopt},
    FieldName{"cc", std::nullopt},
    FieldName{"cl", std::nullopt},
    FieldName{"ct", std::nullopt},
    FieldName{"at", std::nullopt},
    FieldName{"dtype", std::nullopt},
    FieldName{"stype", std::nullopt},
    FieldName{"dt", std::nullopt},
    FieldName{"rtype", std::nullopt},
    FieldName{"diskw", std::nullopt},
    FieldName{"if", std::nullopt},
    FieldName{"isbn", std::nullopt},
    FieldName{"issn", std::nullopt},
    FieldName{"doi", std::nullopt},
    FieldName{"ps", std::nullopt},
    FieldName{"pstype", std::nullopt},
    FieldName{"vo", std::nullopt},
    FieldName{"iss", std::nullopt},
    FieldName{"pg", std::nullopt},
    FieldName{"an", std::nullopt},
    FieldName{"tag", std::nullopt},
};

const Spelling kSpelling = {"AND", "NOT", "NEAR/{}", "PRE/{}", "{}({})", "{}(", "*", "", kFields};

struct ProximityName {
    std::string_view name;
    bool ordered;
};
constexpr std::array<ProximityName, 6> kProximities = {{{"near/", false},
                                                        {"n/", false},
                                                        {"w/", false},
                                                        {"pre/", true},
                                                        {"p/", true},
                                                        {"near", false}}};

class ProQuest : public ConnectorParser {
  public:
    explicit ProQuest(std::string_view text)
        : ConnectorParser(text, cut(text, Marks{false, true}), kOrder, Connector{Link::both},
                          kSpelling) {
        std::vector<Token> cut = std::move(tokens());
        tokens().clear();
        for (Token& token : cut)
            push(std::move(token));
    }

  private:
    void push(Token token) {
        if (token.kind == Kind::word) {
            const bool behind_and = !tokens().empty() && tokens().back().kind == Kind::connector &&
                                    tokens().back().connector.link == Link::both;
            if (behind_and && same_word(token.text, "not")) {
                tokens().back().connector.link = Link::excluding;
                tokens().back().range.end = token.range.end;
                return;
            }
            if (auto connector = connector_of(token.text, token.range)) {
                token.kind = Kind::connector;
                token.connector = std::move(*connector);
            }
        }
        tokens().push_back(std::move(token));
    }

    std::optional<Connector> connector_of(std::string_view word, SourceRange range) {
        constexpr std::string_view kUsualDistance = "4";
        if (same_word(word, "and")) return Connector{Link::both};
        if (same_word(word, "or")) return Connector{Link::either};
        if (same_word(word, "not")) return Connector{Link::excluding};
        if (same_word(word, "lnk"))
            return Connector{Link::near,
                             {},
                             0,
                             "\"LNK\", linked terms, has no equivalent",
                             "{left} AND {right}"};
        // PRE binds tighter than NEAR, whatever the distances
        const auto ranked = [&](bool ordered, std::string_view digits) {
            Connector connector = distance(ordered, digits, range);
            connector.rank = ordered ? 0 : 1;
            return connector;
        };
        if (same_word(word, "near")) return ranked(false, kUsualDistance);
        if (same_word(word, "pre")) return ranked(true, kUsualDistance);
        for (const auto& [name, ordered] : kProximities)
            if (word.size() > name.size() && same_word(word.substr(0, name.size()), name) &&
                query::all_digits(word.substr(name.size())))
                return ranked(ordered, word.substr(name.size()));
        return std::nullopt;
    }

    Part operand() override {
        if (token().kind == Kind::quoted) return quotation();
        if (token(1).kind == Kind::open && token(1).range.begin == token().range.end) {
            if (same_word(token().text, "exact")) return exactly();
            return in_fields();
        }
        return words(in_value_field() ? tokens().size() : 1);
    }

    bool begins_operand(std::size_t token) const override {
        return tokens()[token + 1].kind == Kind::open;
    }

    // "…" has no other forms; {…} and "{…}" have.
    Part quotation() {
        Token& token = tokens()[at()];
        const bool curly = text()[token.range.begin] == '{';
        const bool within = token.text.starts_with('{') && token.text.ends_with('}');
        if (within) token.text = token.text.substr(1, token.text.size() - 2);
        return quoted(!curly && !within);
    }

    Part exactly() {
        const std::size_t first = at();
        advance();
        Part part = in_function("EXACT", group());
        part.range = range_of(first, at());
        return part;
    }

    // "ti(…)", "ti,ab(…)", "pub.exact(…)"
    Part in_fields() {
        constexpr std::string_view kExact = ".exact";
        const std::size_t first = at();
        const std::size_t last = behind_group(first + 1);
        std::string_view names = token().text;
        const bool whole = names.size() > kExact.size() &&
                           same_word(names.substr(names.size() - kExact.size()), kExact);
        if (whole) names.remove_suffix(kExact.size());
        std::vector<const FieldName*> fields;
        for (std::size_t begin = 0; begin <= names.size();) {
            const std::size_t end = std::min(names.find(',', begin), names.size());
            const std::string_view name = names.substr(begin, end - begin);
            const FieldName* field = find_name(kFields, name);
            if (!field)
                return refuse_foreign()
                           ? Part()
                           : fail(token().range,
                                  fmt::format("{} is no field that is known", query::quoted(name)),
                                  replaced({token().range.end, token().range.end}, " "));
            if (!field->field)
                return refuse(first, last,
                              fmt::format("the field \"{}\" has no equivalent", field->name));
            fields.push_back(field);
            begin = end + 1;
        }
        if (fields.front()->field == Field::date)
            return bounds(Field::date, first, first + 1, last);
        if (whole && info(*fields.front()->field).kind == FieldKind::text)
            note(token().range, "a field of text is not compared as a whole");
        constexpr std::size_t kMostFields = 8;
        if (fields.size() > kMostFields)
            return refuse(first, last, fmt::format("more than {} fields at once", kMostFields));
        std::optional<Part> all;
        for (const FieldName* field : fields) {
            // the brackets are read once for each
            go_to(first + 1);
            Part part = within(*field, first, [&] { return group(); });
            all = all ? either(std::move(*all), std::move(part)) : std::move(part);
        }
        return std::move(*all);
    }

    // * stands for letters, also [*5]; ? for one, which may be missing at the end of a word.
    Term term(std::string_view word, SourceRange range) override {
        constexpr std::size_t kMostLetters = 20;
        Term term{{}, range};
        std::size_t letters = 0;
        if (const std::size_t star = word.rfind('*'); star != word.npos && star > 0) {
            std::string_view digits = word.substr(star + 1);
            const bool bracket = word[star - 1] == '[' && digits.ends_with(']');
            if (bracket) digits.remove_suffix(1);
            if (query::all_digits(digits) && digits.size() <= 2) {
                std::from_chars(digits.data(), digits.data() + digits.size(), letters);
                letters = std::min(letters, kMostLetters);
                word = word.substr(0, bracket ? star - 1 : star);
            }
        }
        if (letters == 0) {
            letters = word.size() - (word.find_last_not_of('?') + 1);
            word.remove_suffix(letters);
        }
        if (const std::size_t inner = word.find("[*"); inner != word.npos)
            fail(range, "[*n] stands at the end of a word only",
                 replaced(range, std::string(word.substr(0, inner)) + "*"));
        for (const char c : word) {
            if (c == '*' || c == '?') term.literal.wildcards.push_back(term.literal.text.size());
            term.literal.text += c;
            if (c == '*') note(range, "* stands for up to five letters there, for any number here");
        }
        add_optional_letters(term, letters);
        return term;
    }
};

}  // namespace

Result<Translation> translate_proquest(std::string_view text) {
    return ProQuest(text).translate();
}

}  // namespace news::dialect
