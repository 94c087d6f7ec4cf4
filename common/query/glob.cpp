// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/glob.hpp"

#include <algorithm>
#include <optional>

#include "common/unicode.hpp"

namespace news::query {

void Glob::add_literal(std::string_view folded) {
    for (std::size_t at = 0; at < folded.size();)
        parts_.push_back(next_code_point(folded, at));
}

void Glob::add_wildcard(char wildcard) {
    const char32_t part = wildcard == '*' ? kAnyRun : kAnyOne;
    // "**" is "*": matching looks back to the last run only
    if (part == kAnyRun && !parts_.empty() && parts_.back() == kAnyRun) return;
    parts_.push_back(part);
}

void Glob::append(const Glob& following) {
    parts_.insert(parts_.end(), following.parts_.begin(), following.parts_.end());
}

std::string Glob::head() const {
    std::string text;
    for (const char32_t part : parts_) {
        if (part >= kAnyRun) break;
        append_utf8(text, part);
    }
    return text;
}

bool Glob::matches(std::string_view word) const {
    std::size_t part = 0;
    std::size_t at = 0;
    // behind the last run that was met, and how far it reaches so far: where to go on when what
    // follows it does not fit
    std::optional<std::size_t> behind_run;
    std::size_t run_end = 0;
    while (at < word.size()) {
        if (part < parts_.size() && parts_[part] == kAnyRun) {
            behind_run = ++part;
            run_end = at;
            continue;
        }
        std::size_t following = at;
        const char32_t c = next_code_point(word, following);
        if (part < parts_.size() && (parts_[part] == kAnyOne || parts_[part] == c)) {
            ++part;
            at = following;
            continue;
        }
        if (!behind_run) return false;
        next_code_point(word, run_end);
        at = run_end;
        part = *behind_run;
    }
    while (part < parts_.size() && parts_[part] == kAnyRun)
        ++part;
    return part == parts_.size();
}

std::string Glob::print() const {
    std::string text;
    for (const char32_t part : parts_) {
        if (part == kAnyRun)
            text += '*';
        else if (part == kAnyOne)
            text += '?';
        else
            append_utf8(text, part);
    }
    return text;
}

Glob value_glob(std::string_view typed) {
    const std::string folded = fold_value(typed);
    Glob glob;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find_first_of("*?", at), folded.size());
        glob.add_literal(std::string_view(folded).substr(at, end - at));
        if (end < folded.size()) glob.add_wildcard(folded[end]);
        at = end + 1;
    }
    return glob;
}

}  // namespace news::query
