// SPDX-License-Identifier: GPL-3.0-or-later
// Lucene's classic language, as Elasticsearch's query_string, Datashare and SolrWayback take it. A
// space is OR. There is no order of operators: AND makes both sides required, and where anything
// is required, what is not only ranks.
#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "common/query/characters.hpp"
#include "common/query/limits.hpp"
#include "common/query/operators.hpp"
#include "common/unicode.hpp"
#include "searcher/dialect/days.hpp"
#include "searcher/dialect/dialects.hpp"
#include "searcher/dialect/languages.hpp"
#include "searcher/dialect/lucene_reader.hpp"
#include "searcher/dialect/lucene_values.hpp"
#include "searcher/dialect/part.hpp"

namespace news::dialect {

namespace {

using query::Literal;
using query::Relation;
using query::SourceRange;

enum class Occur : std::uint8_t { should, must, must_not };

struct Clause {
    Part part;
    Occur occur = Occur::should;
};

constexpr std::string_view kEverything = "words>=0";

class Lucene : private LuceneReader {
  public:
    explicit Lucene(std::string_view text) : LuceneReader(text) {}

    Result<Translation> translate() && {
        skip_space();
        if (at_ == text_.size())
            fail({0, 0}, "the query is empty", std::string(query::kExampleQuery));
        Part part = clauses(std::nullopt);
        if (!error_ && at_ < text_.size())
            fail({at_, at_ + 1}, "this bracket closes nothing", replaced({at_, at_ + 1}, ""));
        if (error_) return tl::unexpected<Error>(to_error(*error_, text_));
        return Translation{std::move(part.text), std::move(notes_)};
    }

  private:
    // Up to a closing bracket or the end. `field`: that the brackets belong to.
    Part clauses(std::optional<Field> field) {
        std::vector<Clause> read;
        SourceRange connector;  // the last one
        while (skip_space() && text_[at_] != ')') {
            const std::size_t begin = at_;
            const bool is_and = take_word("AND") || take("&&");
            const bool connects = is_and || take_word("OR") || take("||");
            if (connects) connector = {begin, at_};
            skip_space();
            const std::size_t next = at_;
            if (connects && (read.empty() || take_word("AND") || take_word("OR")))
                return lacks(next == at_ ? connector : SourceRange{next, at_}, "before");
            const std::size_t signed_at = at_;
            const std::string_view signs = take_signs();
            const Occur sign = occur(signs);
            if (!skip_space() || text_[at_] == ')' || (at_ == begin && connects))
                return lacks(connects ? connector : SourceRange{begin, at_}, "after");
            if (is_and && read.back().occur == Occur::should) read.back().occur = Occur::must;
            if (sign_size(signs) < signs.size()) return several_signs(signed_at, signs);
            beside_ = !read.empty() && !connects && signs.empty();
            Part part = clause(field);
            if (error_) return {};
            part.range.begin = std::min(part.range.begin, begin);
            read.push_back({std::move(part), is_and && sign == Occur::should ? Occur::must : sign});
        }
        return put_together(std::move(read));
    }

    Part lacks(SourceRange connector, std::string_view side) {
        return fail(
            connector,
            fmt::format("{} has nothing {} it", query::quoted(slice(text_, connector)), side),
            replaced(connector, ""));
    }

    static Occur occur(std::string_view signs) {
        if (signs.empty()) return Occur::should;
        return signs[0] == '+' ? Occur::must : Occur::must_not;
    }

    // Of the first of them.
    static std::size_t sign_size(std::string_view signs) {
        constexpr std::string_view kNot = "NOT";
        return signs.starts_with(kNot) ? kNot.size() : std::min<std::size_t>(signs.size(), 1);
    }

    Part several_signs(std::size_t begin, std::string_view signs) {
        const bool leaves_out = signs.find_first_not_of("+ ") != signs.npos;
        return fail({begin, begin + signs.size()}, "only one sign can stand before a term",
                    replaced({begin, at_}, leaves_out ? "-" : "+"));
    }

    Part put_together(std::vector<Clause> read) {
        if (read.empty()) {
            // also the brackets around nothing
            const std::size_t begin = at_ > 0 ? text_.rfind('(', at_ - 1) : 0;
            return refuse({begin == text_.npos ? 0 : begin, std::min(at_ + 1, text_.size())},
                          "there is nothing in these brackets");
        }
        const bool required = std::any_of(read.begin(), read.end(), [](const Clause& clause) {
            return clause.occur == Occur::must;
        });
        std::optional<Part> whole;
        std::optional<SourceRange> ranking;
        for (Clause& clause : read) {
            if (clause.occur == Occur::must_not) continue;
            if (required && clause.occur == Occur::should) {
                ranking = ranking ? SourceRange{ranking->begin, clause.part.range.end}
                                  : clause.part.range;
                continue;
            }
            whole = !whole     ? std::move(clause.part)
                    : required ? both(std::move(*whole), std::move(clause.part))
                               : either(std::move(*whole), std::move(clause.part));
        }
        for (Clause& clause : read) {
            if (clause.occur != Occur::must_not) continue;
            whole = whole ? excluding(std::move(*whole), std::move(clause.part))
                          : negated(std::move(clause.part));
        }
        if (ranking)
            note(*ranking, "what is not required only ranks the hits there, and is left out here");
        return std::move(*whole);
    }

    Part clause(std::optional<Field> field) {
        const std::size_t begin = at_;
        Part part = value(field);
        if (error_) return {};
        part.range = {begin, at_};
        if (text_.substr(at_).starts_with('^')) {
            const std::size_t hat = at_++;
            if (!is_number(take_run()))
                return fail({hat, at_}, "^ takes a number, the weight", replaced({hat, at_}, ""));
            note({hat, at_}, "^ weighs for the order of the hits only, and is left out");
        }
        return part;
    }

    static bool is_number(std::string_view typed) {
        const std::size_t dot = std::min(typed.find('.'), typed.size());
        const std::string_view behind = typed.substr(std::min(dot + 1, typed.size()));
        return query::all_digits(typed.substr(0, dot)) &&
               (behind.empty() || query::all_digits(behind));
    }

    // A term, phrase, range or brackets, with a field of its own or in `field`.
    Part value(std::optional<Field> field) {
        const std::size_t begin = at_;
        const char c = text_[at_];
        if (c == '(') return group(field);
        if (++words_ > query::kMaxWords)
            return fail({begin, begin + 1}, query::too_many_words(),
                        std::string(query::kSplitHint));
        if (c == '"') return phrase_here(field);
        if (c == '/') return regex(begin);
        if (c == '[' || c == '{') return range(field, begin);
        if (take("*:*") || (!field && text_[at_] == '*' && ends_at(at_ + 1) && take("*")))
            return comparison(std::string(kEverything), {begin, at_});
        Literal term = literal();
        if (error_) return {};
        if (term.text.empty())
            return fail({at_, at_ + 1}, fmt::format("\"{}\" cannot stand here", text_[at_]),
                        replaced({at_, at_ + 1}, ""));
        if (take(":")) return fielded(field, term.text, begin);
        const FieldKind kind = field ? info(*field).kind : FieldKind::text;
        if (kind == FieldKind::text && refuse_foreign(begin, beside_)) return {};
        if (text_.substr(at_).starts_with('~')) return fuzzy(begin);
        return term_in(field, std::move(term), {begin, at_});
    }

    Part group(std::optional<Field> field) {
        const std::size_t open = at_++;
        if (depth_ == query::kMaxDepth)
            return fail({open, open + 1},
                        fmt::format("brackets nest deeper than {}", query::kMaxDepth),
                        std::string(query::kSplitHint));
        ++depth_;
        Part part = clauses(field);
        --depth_;
        if (error_) return {};
        if (!take(")"))
            return fail({open, open + 1}, "bracket opened here is never closed",
                        replaced({text_.size(), text_.size()}, std::string(depth_ + 1, ')')));
        return part;
    }

    Part fielded(std::optional<Field> outer, const std::string& name, std::size_t begin) {
        const SourceRange named{begin, at_ - 1};
        if (query::same_word(name, "_exists_")) {
            const Literal of = literal();
            return present(of.text, begin);
        }
        if (at_ < text_.size() && text_[at_] == '*' && ends_at(at_ + 1)) {
            ++at_;
            return present(name, begin);
        }
        const auto field = lucene_field(name);
        if (outer && !error_)
            return fail(named, "a field within a field", replaced({begin, at_}, ""));
        if (!skip_space() || ends_at(at_))
            return fail(named, fmt::format("{} has nothing after it", query::quoted(name)),
                        std::string(query::kExampleQuery));
        const std::size_t behind = at_;
        if (const std::string_view signs = take_signs(); field && !signs.empty()) {
            const bool is_signed =
                begin > 0 && query::is_sign(static_cast<unsigned char>(text_[begin - 1]));
            return fail({behind, behind + signs.size()},
                        "a sign stands before the field, not behind its colon",
                        replaced({begin, at_}, fmt::format("{}{}",
                                                           is_signed                     ? ""
                                                           : occur(signs) == Occur::must ? "+"
                                                                                         : "-",
                                                           query::slice(text_, {begin, behind}))));
        }
        at_ = behind;
        Part part = value(field.value_or(Field::text));
        if (error_) return {};
        if (!field)
            return refuse({begin, at_},
                          fmt::format("the field {} has no equivalent", query::quoted(name)));
        const FieldKind kind = info(*field).kind;
        if (kind != FieldKind::text && kind != FieldKind::value) return part;
        if (part.has_field)
            return fail({behind, at_}, "a field within a field", replaced({begin, behind}, ""));
        return in_field(*field, std::move(part));
    }

    // field:*
    Part present(std::string_view name, std::size_t begin) {
        const auto field = lucene_field(name);
        const std::string_view presence = field ? lucene_presence(*field) : std::string_view();
        if (presence.empty())
            return refuse({begin, at_}, fmt::format("that there is a {} cannot be asked for",
                                                    query::quoted(name)));
        return comparison(fmt::format("has:{}", presence), {begin, at_});
    }

    Part term_in(std::optional<Field> field, Literal term, SourceRange range) {
        const FieldKind kind = field ? info(*field).kind : FieldKind::text;
        if (kind == FieldKind::text) return phrase({{std::move(term), range}});
        if (kind != FieldKind::value) {
            std::string_view typed = term.text;
            const auto relation = take_relation(typed);
            const std::string bound = bound_value(*field, typed, range);
            return comparison(bounded(*field, {{relation.value_or(Relation::equal), bound}}),
                              range);
        }
        if (field == Field::lang) term.text = language_code(term.text);
        return dialect::value({{std::move(term), range}});
    }

    Part phrase_here(std::optional<Field> field) {
        const std::size_t begin = at_++;
        std::vector<Term> terms(1);
        std::string whole;
        while (at_ < text_.size() && text_[at_] != '"') {
            if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
            const std::size_t from = at_;
            const char32_t c = next_code_point(text_, at_);
            whole.append(text_.substr(from, at_ - from));
            if (query::is_space(c))
                terms.emplace_back();
            else
                terms.back().literal.text.append(text_.substr(from, at_ - from));
        }
        if (!take("\""))
            return fail({begin, begin + 1}, "quotation mark opened here is never closed",
                        replaced({text_.size(), text_.size()}, "\""));
        const SourceRange range{begin, at_};
        std::erase_if(terms, [](const Term& term) { return term.literal.text.empty(); });
        if (terms.empty()) return refuse(range, "there is no word between these quotation marks");
        for (Term& term : terms) {
            term.range = range;
            term.exact = true;
        }
        const FieldKind kind = field ? info(*field).kind : FieldKind::text;
        if (text_.substr(at_).starts_with('~')) return loose(std::move(terms), begin);
        if (kind == FieldKind::text) return phrase(terms);
        return terms.size() > 1 && kind == FieldKind::value
                   ? dialect::value(terms)
                   : term_in(field, {std::move(whole), {}}, range);
    }

    // "a b"~5 counts how far words are moved, so that neighbours in order are 1 + 5 words apart.
    Part loose(std::vector<Term> terms, std::size_t begin) {
        const std::size_t tilde = at_++;
        const std::string_view typed = take_run();
        if (terms.size() == 1)
            return fail({tilde, at_}, "~ after a phrase takes one of several words",
                        replaced({tilde, at_}, ""));
        if (typed == "0") return phrase(terms);
        const auto slop = query::parse_distance(typed);
        if (!slop)
            return fail({tilde, at_},
                        fmt::format("~ after a phrase takes a distance from 1 to {}", kMaxDistance),
                        replaced({tilde, at_}, "~5"));
        const unsigned distance = std::min(*slop + 1, kMaxDistance);
        note({begin, at_}, fmt::format("~{} is read as words at most {} apart, in either order",
                                       *slop, distance));
        return loose_phrase(terms, distance);
    }

    Part fuzzy(std::size_t begin) {
        const std::size_t tilde = at_++;
        while (at_ < text_.size() && (query::is_digit(text_[at_]) || text_[at_] == '.'))
            ++at_;
        return fail({begin, at_}, "~ after a word, similar spellings, has no equivalent",
                    replaced({tilde, at_}, ""));
    }

    Part regex(std::size_t begin) {
        ++at_;
        while (at_ < text_.size() && text_[at_] != '/')
            at_ += text_[at_] == '\\' ? 2U : 1U;
        at_ = std::min(at_ + 1, text_.size());
        return refuse({begin, at_},
                      "regular expressions have no equivalent; * and ? stand for letters");
    }

    // [a TO b], {a TO b}, or one of each
    Part range(std::optional<Field> field, std::size_t begin) {
        const bool from_included = text_[at_++] == '[';
        const std::size_t end = std::min(text_.find_first_of("]}", at_), text_.size());
        std::string_view within = text_.substr(at_, end - at_);
        constexpr std::string_view kTo = " TO ";
        const std::size_t to = within.find(kTo);
        at_ = std::min(end + 1, text_.size());
        const SourceRange whole{begin, at_};
        const bool bounded_field = field && (info(*field).kind == FieldKind::date ||
                                             info(*field).kind == FieldKind::number);
        if (end == text_.size() || to == within.npos)
            return fail(whole, "a range is written [a TO b]", "date:[2003 TO 2004]");
        if (!bounded_field) return refuse(whole, "only dates and the number of words have ranges");
        std::vector<Bound> bounds;
        const auto add = [&](std::string_view typed, Relation relation) {
            while (typed.starts_with(' ') || typed.starts_with('"'))
                typed.remove_prefix(1);
            while (typed.ends_with(' ') || typed.ends_with('"'))
                typed.remove_suffix(1);
            if (typed != "*") bounds.push_back({relation, bound_value(*field, typed, whole)});
        };
        add(within.substr(0, to), from_included ? Relation::at_least : Relation::greater);
        add(within.substr(to + kTo.size()),
            end < text_.size() && text_[end] == ']' ? Relation::at_most : Relation::less);
        if (bounds.empty()) return comparison(std::string(kEverything), whole);
        return comparison(bounded(*field, bounds), whole);
    }

    std::string bound_value(Field field, std::string_view typed, SourceRange range) {
        if (info(field).kind == FieldKind::number) {
            if (!query::all_digits(typed))
                fail(range, fmt::format("{} is no number", query::quoted(typed)),
                     "words:[500 TO *]");
            return std::string(typed);
        }
        const auto date = lucene_date(typed);
        if (!date) {
            fail(range, fmt::format("{} is no date that can be read", query::quoted(typed)),
                 "date:[2003-03-20 TO 2003-05]");
            return {};
        }
        if (date->had_time) note(range, "times of day are left out: a date is a whole day");
        return date->value;
    }

    bool beside_ = false;  // an operand stands before the clause, and nothing joins the two
    std::size_t depth_ = 0;
    std::size_t words_ = 0;
};

}  // namespace

Result<Translation> translate_lucene(std::string_view text) {
    return Lucene(text).translate();
}

}  // namespace news::dialect
