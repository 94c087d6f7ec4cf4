// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <string_view>

#include "common/completion.hpp"
#include "common/unicode.hpp"
#include "searcher/commands/command.hpp"
#include "searcher/commands/context.hpp"
#include "searcher/output/text_writer.hpp"
#include "searcher/search/terms.hpp"

namespace news {

namespace {

// None where the database cannot be read: a Tab is no place for messages.
search::Terms values_of(const CompleteCommand& command) {
    auto reader = search::IndexReader::open(command.databases);
    if (!reader) return {};
    auto terms = search::list_terms(*reader, *command.values);
    return terms ? std::move(*terms) : search::Terms();
}

// The value with what was typed for its beginning left as it is: a shell drops what does not go on
// from there, and case and accents are all one to a search.
std::string going_on(std::string_view typed, const std::string& value) {
    const std::string folded = fold_value(typed);
    const auto ends_in_blank = [](std::string_view text) { return text.ends_with(' '); };
    for (std::size_t at = 0; at < value.size();) {
        next_code_point(value, at);
        const std::string_view beginning = std::string_view(value).substr(0, at);
        if (ends_in_blank(beginning) == ends_in_blank(typed) && fold_value(beginning) == folded)
            return std::string(typed).append(value, at);
    }
    return value;
}

// In a query a value of several words or with a sign in it stands in quotation marks.
std::string as_query_has_it(const std::string& value) {
    constexpr std::string_view kSigns = " !#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    return value.find_first_of(kSigns) == value.npos ? value : '"' + value + '"';
}

}  // namespace

ExitStatus run(const OutputContext& context, const CompleteCommand& command) {
    Candidates candidates = command.candidates;
    TypedWord word = command.word;
    if (command.values) {
        for (const search::TermCount& value : values_of(command).terms) {
            const std::string text = going_on(word.typed, value.term);
            candidates.list.push_back({command.in_query ? as_query_has_it(text) : text,
                                       output::articles_text(value.articles)});
        }
        word.typed.clear();  // all of them begin so, but for quotation marks
    }
    context.sink(completion_lines(word, candidates));
    return ExitStatus::done;
}

}  // namespace news
