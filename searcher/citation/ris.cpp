// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/citation/ris.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace news::citation {

namespace {

std::string without_asterisks(std::string text) {
    text.erase(std::remove(text.begin(), text.end(), '*'), text.end());
    return text;
}

// "Field, Ana, Jr."
std::string author_text(const PersonName& name) {
    if (!name.literal.empty()) return name.literal;
    std::string text = name.particle.empty() ? name.family : name.particle + " " + name.family;
    text += ", " + name.given;
    if (!name.suffix.empty()) text += ", " + name.suffix;
    return text;
}

// "2014/11/07/", "2014/11//", "2014///": year, month, day and what else is to be said.
std::string date_text(const PartialDate& date) {
    const auto part = [](int number) {
        return number == 0 ? std::string() : fmt::format("{:02}", number);
    };
    return fmt::format("{:04}/{}/{}/", date.year(), part(date.month()), part(date.day()));
}

}  // namespace

std::string ris_record(const Reference& reference) {
    std::string record;
    const auto line = [&](std::string_view tag, std::string_view value) {
        if (!value.empty()) record += fmt::format("{}  - {}\r\n", tag, value);
    };
    line("TY", "NEWS");
    line("ID", std::string_view(reference.id).substr(3));  // letters and digits only
    line("TI", reference.title);
    for (const PersonName& author : reference.authors)
        line("AU", without_asterisks(author_text(author)));
    line("T2", without_asterisks(reference.publisher));
    if (reference.date) {
        line("PY", fmt::format("{:04}", reference.date->year()));
        line("DA", date_text(*reference.date));
    }
    line("SE", reference.section);
    line("AB", reference.abstract);
    for (const std::string& keyword : reference.keywords)
        line("KW", without_asterisks(keyword));
    line("LA", reference.language);
    line("UR", reference.url);
    if (reference.fetched) line("Y2", date_text(*reference.fetched));
    line("N1", reference.id);
    if (!reference.agency.empty()) line("N1", "agency: " + reference.agency);
    return record + "ER  - \r\n";
}

}  // namespace news::citation
