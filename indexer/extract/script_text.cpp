// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/script_text.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "common/unicode.hpp"
#include "indexer/extract/body.hpp"
#include "indexer/extract/outline.hpp"
#include "indexer/extract/script_data.hpp"
#include "indexer/extract/script_values.hpp"
#include "indexer/html/document.hpp"

namespace news::extract {
namespace {

constexpr std::size_t kShortest = 500;  // bytes of a string that may hold an article
constexpr std::size_t kMostStrings = 8;
constexpr int kMostLayers = 3;  // a string within a string within a string

bool holds_paragraphs(std::string_view text) {
    for (std::string_view mark : {"<p>", "<p ", "<br", "<P>", "<div"}) {
        if (text.find(mark) != std::string_view::npos) return true;
    }
    return false;
}

bool holds_escaped_markup(std::string_view text) {
    for (std::string_view mark : {"\\u003c", "\\u003C", "\\x3c", "\\x3C"}) {
        if (text.find(mark) != std::string_view::npos) return true;
    }
    return false;
}

class StringCollector {
  public:
    // Reads the string literals of `script`, also those inside of them.
    void read(std::string_view script, int layer);
    std::vector<std::string> take() { return std::move(found_); }

  private:
    void add(std::string text);
    std::vector<std::string> found_;
};

void StringCollector::add(std::string text) {
    if (std::ranges::find(found_, text) != found_.end()) return;
    found_.push_back(std::move(text));
    if (found_.size() <= kMostStrings) return;
    // The longest are the likeliest.
    found_.erase(std::ranges::min_element(found_, {}, &std::string::size));
}

void StringCollector::read(std::string_view script, int layer) {
    std::size_t at = 0;
    while ((at = script.find('"', at)) != std::string_view::npos) {
        std::size_t end = at + 1;
        while (end < script.size() && script[end] != '"')
            end += script[end] == '\\' ? 2U : 1U;
        if (end >= script.size()) break;
        const std::string_view literal = script.substr(at + 1, end - at - 1);
        at = end + 1;
        if (literal.size() < kShortest) continue;
        if (!holds_paragraphs(literal) && !holds_escaped_markup(literal)) continue;
        std::string text = unescape_literal(literal);
        if ((holds_escaped_markup(text) || holds_data(text)) && layer < kMostLayers) {
            read(text, layer + 1);
        } else if (holds_paragraphs(text)) {
            add(std::move(text));
        }
    }
}

std::vector<std::string> read_strings(std::string_view source) {
    StringCollector collector;
    for_each_script(source, [&](std::string_view script) { collector.read(script, 1); });
    return collector.take();
}

}  // namespace

ScriptText find_script_text(std::string_view source, std::string_view headline) {
    ScriptText best;
    unsigned most = 0;
    for (const std::string& markup : read_strings(source)) {
        const auto document = html::Document::parse(to_valid_utf8(markup));
        if (!document || !document->body()) continue;
        BodyContext context;
        context.headline = headline;
        const Outline outline = read_outline(document->body());
        Body body = find_body(outline, context);
        const unsigned weight = text_weight(body.text);
        if (weight <= most || !has_sentence(body.text)) continue;
        most = weight;
        best.captions = find_captions(document->body(), {}, outline, body, {});
        best.text = std::move(body.text);
        best.rule = "markup in a script";
        best.place = fmt::format("string of {} bytes in a script", markup.size());
    }
    // Markup longer than a paragraph is the article itself; the data around it say more than that.
    constexpr unsigned kLongParagraph = 1000;
    ScriptData data = find_script_data(source, headline);
    if (most < kLongParagraph && text_weight(data.text) > most + most / 4) {
        best.text = std::move(data.text);
        best.rule = "data of a script";
        best.place = data.place;
    }
    if (data.published.empty() && data.authors.empty()) return best;
    StatedArticle& stated = best.stated.emplace();
    stated.source = DateSource::json_ld;
    stated.place = std::move(data.place);
    stated.date_published = std::move(data.published);
    stated.authors = std::move(data.authors);
    return best;
}

}  // namespace news::extract
