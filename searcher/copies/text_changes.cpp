// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/copies/text_changes.hpp"

#include <utility>

namespace news::copies {

namespace {

std::string captions_text(const Article& article) {
    std::string text;
    for (const std::string& caption : article.captions)
        text += (text.empty() ? "" : "\n\n") + caption;
    return text;
}

}  // namespace

std::vector<FieldChange> text_changes(const Article& before, const Article& after) {
    std::vector<FieldChange> changes;
    const auto compare = [&](const char* field, std::string_view old_text,
                             std::string_view new_text) {
        FieldChange change{field, 0, 0, word_diff(old_text, new_text)};
        if (change.runs.empty()) return;
        for (const TextRun& run : change.runs) {
            if (run.change == TextRun::Change::removed) change.removed += run.words;
            if (run.change == TextRun::Change::added) change.added += run.words;
        }
        changes.push_back(std::move(change));
    };
    compare("headline", before.headline, after.headline);
    compare("deck", before.deck, after.deck);
    compare("body", before.body, after.body);
    compare("caption", captions_text(before), captions_text(after));
    return changes;
}

}  // namespace news::copies
