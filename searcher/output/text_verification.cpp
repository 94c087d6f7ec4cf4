// SPDX-License-Identifier: GPL-3.0-or-later
// Verified originals for people.
#include <fmt/format.h>

#include "common/location_text.hpp"
#include "common/progress.hpp"
#include "searcher/output/link_address.hpp"
#include "searcher/output/text_writer.hpp"

namespace news::output {

void TextWriter::verified_original(const verification::VerifiedOriginal& original) {
    constexpr std::size_t kIndent = 12;
    const bool is_unchanged = original.state == archive::OriginalState::unchanged;
    StyledText first;
    first.append(fmt::format("{:<{}}", to_string(original.state), kIndent),
                 is_unchanged ? Style::label : Style::mark);
    const std::string address = file_address(original.location.path);
    first.append_link(article_id(original.sha256), address, Style::number);
    const std::string_view lead = original.headline.empty() ? "" : "  ";
    const std::size_t used = first.width() + lead.size();
    const std::size_t room = style_.width > used + kIndent ? style_.width - used : style_.width;
    first.append(lead);
    first.append(StyledText(original.headline, Style::headline).wrapped(room, room).front());
    line(first);
    // never broken into lines, so that it can be copied
    StyledText place{std::string(kIndent, ' ')};
    place.append_link(location_text(original.location), address, Style::label);
    line(place);
    if (!original.reason.empty()) paragraph(StyledText(original.reason), kIndent);
}

void TextWriter::verification_end(const verification::VerifiedCounts& counts) {
    using archive::OriginalState;
    std::string text =
        fmt::format("{} {} of {}: ", with_thousands(counts.all()),
                    counts.all() == 1 ? "original" : "originals", articles_text(counts.articles));
    for (const OriginalState state : {OriginalState::unchanged, OriginalState::changed,
                                      OriginalState::missing, OriginalState::unreadable})
        text += fmt::format("{}{} {}", state == OriginalState::unchanged ? "" : ", ",
                            with_thousands(counts.of(state)), to_string(state));
    line(text);
}

}  // namespace news::output
