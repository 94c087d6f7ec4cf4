// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/xapian_query_sought.hpp"

#include <utility>

#include "common/query/meaning.hpp"
#include "common/query/overload.hpp"
#include "common/query/understood.hpp"
#include "common/query/xapian_query_text.hpp"

namespace news::query {

namespace {

class Gatherer {
  public:
    Gatherer(const Xapian::Database& database, std::size_t max_wildcard)
        : texts_(database, max_wildcard) {}

    // The parser bounds the depth.
    void gather(const Meaning& meaning, bool negated) {
        const auto all = [&](const std::vector<Meaning>& parts) {
            for (const Meaning& part : parts)
                gather(part, negated);
        };
        std::visit(
            Overload{[&](const TextMatch& match) {
                         if (!negated) add(match);
                     },
                     [&](const AllOf& form) { all(form.parts); },
                     [&](const AnyOf& form) { all(form.parts); },
                     [&](const NoneOf& none) { gather(*none.part, !negated); }, [](const auto&) {}},
            meaning.form);
    }

    std::optional<Diagnostic> problem() const { return texts_.problem(); }
    std::vector<SoughtSpan> take() { return std::move(found_); }

  private:
    void add(const TextMatch& match) {
        SoughtSpan sought{plain_fields(match.field), match.span, {}};
        for_each_word(match.span, [&](const SpanWord& word) {
            sought.words.push_back(texts_.needle_word(word, match.field));
        });
        found_.push_back(std::move(sought));
    }

    TextQueries texts_;
    std::vector<SoughtSpan> found_;
};

}  // namespace

Result<std::vector<SoughtSpan>> sought_spans(std::string_view text,
                                             const Xapian::Database& database,
                                             const CompileOptions& options) {
    const auto understood = understand(text, options.strict, options.today);
    if (!understood) return tl::unexpected<Error>(understood.error());
    Gatherer gatherer(database, options.max_wildcard);
    gatherer.gather(understood->meaning, false);
    if (const auto problem = gatherer.problem())
        return tl::unexpected<Error>(to_error(*problem, text));
    return gatherer.take();
}

}  // namespace news::query
