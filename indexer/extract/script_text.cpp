// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/script_text.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "common/unicode.hpp"
#include "indexer/extract/body.hpp"
#include "indexer/extract/outline.hpp"
#include "indexer/html/document.hpp"
#include "indexer/html/tag_scanner.hpp"

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

// The value of hex digits; -1 where one is none.
int hex_value(std::string_view digits) {
    int value = 0;
    for (char c : digits) {
        const int digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0) return -1;
        value = value * 16 + digit;
    }
    return value;
}

// What a string literal of JavaScript or JSON stands for (ECMA-262, "String Literals").
std::string unescape(std::string_view literal) {
    std::string text;
    text.reserve(literal.size());
    char32_t high = 0;  // the first half of a surrogate pair
    for (std::size_t i = 0; i < literal.size(); ++i) {
        if (literal[i] != '\\' || i + 1 == literal.size()) {
            text += literal[i];
            continue;
        }
        const char kind = literal[++i];
        if (kind == 'u' || kind == 'x') {
            const std::size_t digits = kind == 'u' ? 4 : 2;
            const int value =
                i + digits < literal.size() ? hex_value(literal.substr(i + 1, digits)) : -1;
            if (value < 0) continue;
            i += digits;
            auto c = static_cast<char32_t>(value);
            if (c >= 0xD800 && c < 0xDC00) {
                high = c;
                continue;
            }
            if (c >= 0xDC00 && c < 0xE000) {
                c = high == 0 ? kReplacement : 0x10000 + ((high - 0xD800) << 10) + (c - 0xDC00);
            }
            high = 0;
            if (c != 0) append_utf8(text, c);
        } else if (kind == 'n' || kind == 'r' || kind == 't') {
            text += kind == 't' ? '\t' : '\n';
        } else {
            text += kind;
        }
    }
    return text;
}

// A string that is itself a script's data: keys of objects stand in it.
bool holds_data(std::string_view text) {
    constexpr int kFew = 3;
    int keys = 0;
    for (std::size_t at = text.find("\":"); at != std::string_view::npos && keys < kFew;
         at = text.find("\":", at + 2)) {
        ++keys;
    }
    return keys == kFew;
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
        std::string text = unescape(literal);
        if ((holds_escaped_markup(text) || holds_data(text)) && layer < kMostLayers) {
            read(text, layer + 1);
        } else if (holds_paragraphs(text)) {
            add(std::move(text));
        }
    }
}

std::vector<std::string> read_strings(std::string_view source) {
    StringCollector collector;
    for (std::size_t at = source.find("<script"); at != std::string_view::npos;
         at = source.find("<script", at)) {
        const auto tag = html::read_tag(source, at, 1000);
        if (!tag) break;
        const std::size_t end = html::script_end(source, tag->end);
        collector.read(source.substr(tag->end, end - tag->end), 1);
        at = end;
    }
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
        best.place = fmt::format("string of {} bytes in a script", markup.size());
    }
    return best;
}

}  // namespace news::extract
