// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/completion.hpp"

#include "common/cli_completion.hpp"
#include "indexer/formats/field_map.hpp"

namespace news {

std::string complete(const CompletedProgram& program, const std::vector<std::string>& words) {
    CompletionPoint point = completion_point(program, words);
    Candidates candidates = names_at(program, point);
    if (point.option && point.option->value == "FIELD=NAME") {
        go_to_last_value(point.word);
        for (const auto& row : formats::usual_names())
            candidates.list.push_back({std::string(row.field) + "=", ""});
    } else if (point.option) {
        candidates = shared_values(*point.option);
    } else if (point.command && point.command->words == "PATH" &&
               !(point.may_be_option && point.word.typed.starts_with('-'))) {
        candidates.files = true;
    }
    return completion_lines(point.word, candidates);
}

}  // namespace news
