// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/citation/citation_line.hpp"

#include <string_view>
#include <vector>

namespace news::citation {

namespace {

std::string spoken(const PersonName& name) {
    if (!name.literal.empty()) return name.literal;
    std::string text = name.given;
    for (const std::string& part : {name.particle, name.family, name.suffix})
        if (!part.empty()) text += " " + part;
    return text;
}

std::string enumerated(const std::vector<PersonName>& authors) {
    std::string text;
    for (std::size_t i = 0; i < authors.size(); ++i) {
        if (i > 0) text += i + 1 < authors.size() ? ", " : authors.size() > 2 ? ", and " : " and ";
        text += spoken(authors[i]);
    }
    return text;
}

// With a full stop, unless it ends in a mark of its own.
std::string sentence(std::string text) {
    constexpr std::string_view kMarks[] = {".", "!", "?", "…", "。", "？", "！"};
    for (const std::string_view mark : kMarks)
        if (text.ends_with(mark)) return text;
    return text + ".";
}

}  // namespace

std::string citation_line(const Reference& reference) {
    std::string line;
    const auto add = [&](const std::string& part) {
        if (!part.empty()) line += (line.empty() ? "" : " ") + part;
    };
    if (!reference.authors.empty()) add(sentence(enumerated(reference.authors)));
    add(reference.title.empty() ? "(no headline)." : "“" + sentence(reference.title) + "”");
    std::string issue = reference.publisher;
    const std::string date = reference.date ? reference.date->iso() : "no date";
    issue += (issue.empty() ? "" : ", ") + date;
    add(issue + ".");
    if (!reference.url.empty()) add(reference.url);
    if (reference.fetched) add("(fetched " + reference.fetched->iso() + ").");
    add(reference.id);
    return line;
}

}  // namespace news::citation
