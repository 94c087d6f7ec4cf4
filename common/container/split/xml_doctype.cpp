// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/split/xml_doctype.hpp"

#include <algorithm>

namespace news::container {

namespace {

// Behind the piece at `at` that is to be read as one: a comment, a quoted value, an instruction; or
// the next character. `text.size()` where it does not end.
std::size_t behind_piece(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    std::string_view closing;
    std::size_t opening = 1;
    if (rest.starts_with("<!--")) {
        closing = "-->";
        opening = 4;
    } else if (rest.starts_with("<?")) {
        closing = "?>";
        opening = 2;
    } else if (rest.front() == '"') {
        closing = "\"";
    } else if (rest.front() == '\'') {
        closing = "'";
    } else {
        return at + 1;
    }
    const std::size_t end = text.find(closing, at + opening);
    return end == std::string_view::npos ? text.size() : end + closing.size();
}

// What `declaration` ("<!ENTITY …", without its end) makes of a name.
DeclaredEntities declared_by(std::string_view declaration) {
    const std::size_t quote = declaration.find_first_of("\"'");
    const std::string_view before = declaration.substr(0, quote);
    if (before.find("SYSTEM") != std::string_view::npos ||
        before.find("PUBLIC") != std::string_view::npos)
        return DeclaredEntities::external;
    if (quote == std::string_view::npos) return DeclaredEntities::none;
    std::string_view value = declaration.substr(quote + 1);
    value = value.substr(0, value.find(declaration[quote]));
    for (std::size_t at = 0; (at = value.find_first_of("&%", at)) != std::string_view::npos; ++at)
        if (!value.substr(at).starts_with("&#")) return DeclaredEntities::nested;
    return DeclaredEntities::none;
}

}  // namespace

std::size_t doctype_length(std::string_view text) {
    bool in_subset = false;
    for (std::size_t at = 2; at < text.size();) {
        const std::size_t next = behind_piece(text, at);
        const char c = text[at];
        if (c == '[') in_subset = true;
        if (c == ']') in_subset = false;
        if (c == '>' && !in_subset) return next;
        at = next;
    }
    return 0;
}

DeclaredEntities declared_entities(std::string_view doctype) {
    constexpr std::string_view kEntity = "<!ENTITY";
    auto worst = DeclaredEntities::none;
    for (std::size_t at = std::min(doctype.find('['), doctype.size()); at < doctype.size();) {
        if (!doctype.substr(at).starts_with(kEntity)) {
            at = behind_piece(doctype, at);
            continue;
        }
        std::size_t end = at + kEntity.size();
        while (end < doctype.size() && doctype[end] != '>')
            end = behind_piece(doctype, end);
        worst = std::max(worst, declared_by(doctype.substr(at, end - at)));
        at = end;
    }
    return worst;
}

}  // namespace news::container
