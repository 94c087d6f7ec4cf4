// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/understood.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/query/lexer.hpp"
#include "common/query/rewrite.hpp"

namespace news::query {

Result<Understood> understand(std::string_view text, bool strict, std::chrono::sys_days today) {
    Parsed parsed = parse(lex(text), text);
    const auto fail_with = [&](const Diagnostic& diagnostic) {
        return tl::unexpected<Error>(to_error(diagnostic, text));
    };
    if (const auto* error = first_error(parsed.diagnostics)) return fail_with(*error);
    Rewritten rewritten = rewrite(*parsed.tree, text, today);
    if (const auto* error = first_error(rewritten.diagnostics)) return fail_with(*error);
    Diagnostics notes = parsed.diagnostics;
    std::move(rewritten.diagnostics.begin(), rewritten.diagnostics.end(),
              std::back_inserter(notes));
    if (strict && parsed.mixed)
        return fail_with({Severity::error, "AND and OR are mixed without brackets", *parsed.mixed,
                          print_reading(*parsed.tree, text)});
    if (strict && !notes.empty()) return fail_with(notes.front());
    return Understood{std::move(parsed), std::move(*rewritten.meaning), std::move(notes)};
}

}  // namespace news::query
