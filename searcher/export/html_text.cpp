// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/export/html_text.hpp"

#include <algorithm>

#include "common/unicode.hpp"
#include "common/url.hpp"

namespace news::exports {

std::string html_text(std::string_view text) {
    std::string html;
    for (const char c : printable(text)) {
        switch (c) {
            case '&':
                html += "&amp;";
                break;
            case '<':
                html += "&lt;";
                break;
            case '>':
                html += "&gt;";
                break;
            case '"':
                html += "&quot;";
                break;
            case '\'':
                html += "&#39;";
                break;
            default:
                html += c;
        }
    }
    return html;
}

std::string html_marked(std::string_view text, const std::vector<search::Span>& spans) {
    std::string html;
    std::size_t done = 0;
    for (const search::Span& span : spans) {
        const std::size_t start = std::clamp(span.start, done, text.size());
        const std::size_t end = std::clamp(span.end, start, text.size());
        html += html_text(text.substr(done, start - done));
        html += "<mark>" + html_text(text.substr(start, end - start)) + "</mark>";
        done = end;
    }
    return html + html_text(text.substr(done));
}

std::string html_link(std::string_view url, const std::string& html) {
    if (host_of(url).empty()) return html;
    return "<a href=\"" + html_text(url) + "\" rel=\"noopener noreferrer\">" + html + "</a>";
}

}  // namespace news::exports
