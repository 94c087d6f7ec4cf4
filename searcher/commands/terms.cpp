// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/terms.hpp"

#include <fmt/format.h>

#include "common/analyzer.hpp"
#include "common/schema.hpp"
#include "common/shell_word.hpp"
#include "common/unicode.hpp"
#include "searcher/commands/command.hpp"
#include "searcher/commands/context.hpp"

namespace news {

namespace {

// A text has no such term: "covid-19" are two of its words. What a field of values has is listed as
// it is.
bool is_several_words(std::string pattern, std::string_view field) {
    const auto listed = find_field(field);
    if (!listed || info(*listed).kind != FieldKind::text) return false;
    std::erase_if(pattern, [](char c) { return c == '*' || c == '?'; });
    return count_words(pattern) > 1;
}

// Why nothing is listed, with what may have been meant.
std::string nothing_listed(const search::Terms& terms) {
    const std::string pattern = printable(terms.pattern);
    const std::string_view field = terms.field;
    if (pattern == "*" && field == info(Field::cluster).name)
        return "no article is a copy of another";
    if (pattern == "*") return fmt::format("no article has anything in {}", field);
    const std::string text = fmt::format("nothing in {} is like {}", field, pattern);
    if (is_several_words(pattern, field))
        return fmt::format(
            "{}: several words   (where they stand together: news-searcher count {})", text,
            shell_word(pattern));
    const bool is_id = field == info(Field::id).name || field == info(Field::cluster).name;
    if (is_id || pattern.starts_with('*')) return text;
    const bool is_beginning = pattern.find_first_of("*?") + 1 == pattern.size();
    const std::string ending =
        "*" + (is_beginning ? pattern.substr(0, pattern.size() - 1) : pattern);
    const std::string wanted =
        field == info(Field::text).name ? ending : fmt::format("{}:{}", field, ending);
    return fmt::format("{}   (for what ends so: news-searcher terms {})", text, shell_word(wanted));
}

}  // namespace

ExitStatus run(const CommandContext& context, const TermsCommand& command) {
    const auto terms = search::list_terms(context.reader, command.request);
    if (!terms) return report(context, terms.error());
    const bool found = terms->distinct > 0;
    if (found || context.format != output::Format::text) context.writer.terms(*terms);
    if (found) return ExitStatus::done;
    context.log.note(nothing_listed(*terms));
    return ExitStatus::nothing_found;
}

}  // namespace news
