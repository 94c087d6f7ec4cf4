// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/script_values.hpp"

#include <fmt/format.h>

#include "common/unicode.hpp"
#include "indexer/html/tag_scanner.hpp"

namespace news::extract {
namespace {

constexpr std::size_t kShortest = 300;  // bytes of a value that may hold an article
constexpr int kMostLayers = 3;          // a string within a string within a string
constexpr std::string_view kSpace = " \t\r\n\f\v";

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

class Literals {
  public:
    explicit Literals(std::string_view text) : text_(text) {}

    // Behind the closing quote of the literal that begins at text[at]; npos where its line ends
    // before. A line is not searched twice for the same quote.
    std::size_t end_of(std::size_t at) {
        const char quote = text_[at];
        std::size_t& searched = quote == '"' ? double_searched_ : single_searched_;
        if (at < searched) return std::string_view::npos;
        for (++at; at < text_.size() && text_[at] != '\n'; ++at) {
            if (text_[at] == '\\') {
                ++at;
            } else if (text_[at] == quote) {
                return at + 1;
            }
        }
        searched = at;
        return std::string_view::npos;
    }

  private:
    std::string_view text_;
    std::size_t double_searched_ = 0;
    std::size_t single_searched_ = 0;
};

char before(std::string_view text, std::size_t at) {
    const auto last = text.substr(0, at).find_last_not_of(kSpace);
    return last == std::string_view::npos ? '=' : text[last];
}

// Whether the bracket at text[at] opens data, not a block of a program or an index.
bool begins_value(std::string_view text, std::size_t at) {
    const auto next = text.find_first_not_of(kSpace, at + 1);
    if (next == std::string_view::npos) return false;
    const bool quoted = text[next] == '"';
    if (text[at] == '{' && quoted) return true;
    if (std::string_view("=(:,").find(before(text, at)) == std::string_view::npos) return false;
    if (text[at] == '[') return quoted || text[next] == '{' || text[next] == '[';
    // A key without quotes.
    const auto end = text.find_first_not_of(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$", next);
    return end != std::string_view::npos && end > next && text[end] == ':';
}

// Behind the bracket that closes the one at text[at]; the end of the text where none does.
std::size_t value_end(std::string_view text, std::size_t at, Literals& literals) {
    std::size_t depth = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '"' || c == '\'') {
            const std::size_t end = literals.end_of(at);
            if (end != std::string_view::npos) at = end - 1;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if ((c == '}' || c == ']') && --depth == 0) {
            return at + 1;
        }
    }
    return text.size();
}

class ValueFinder {
  public:
    void read(std::string_view script, const std::string& place, int layer);
    std::vector<ScriptValue> take();

  private:
    void read_literal(std::string_view script, std::size_t at, std::string_view literal,
                      const std::string& place, int layer);

    std::vector<ScriptValue> values_;
    std::string stream_;  // data sent piece by piece: an object may begin in one, end in the next
};

void ValueFinder::read_literal(std::string_view script, std::size_t at, std::string_view literal,
                               const std::string& place, int layer) {
    if (layer == kMostLayers) return;
    if (script.substr(0, at).ends_with(".push([1,")) {
        stream_ += unescape_literal(literal);
        return;
    }
    if (literal.size() < kShortest) return;
    const std::string text = unescape_literal(literal);
    if (holds_data(text)) read(text, place, layer + 1);
}

void ValueFinder::read(std::string_view script, const std::string& place, int layer) {
    Literals literals(script);
    std::size_t at = 0;
    while ((at = script.find_first_of("{[\"'", at)) != std::string_view::npos) {
        if (script[at] == '"' || script[at] == '\'') {
            const std::size_t end = literals.end_of(at);
            if (end == std::string_view::npos) {
                ++at;
                continue;
            }
            read_literal(script, at, script.substr(at + 1, end - at - 2), place, layer);
            at = end;
        } else if (!begins_value(script, at)) {
            ++at;
        } else {
            const std::size_t end = value_end(script, at, literals);
            if (end - at >= kShortest) {
                values_.push_back({std::string(script.substr(at, end - at)), place});
            }
            at = end;
        }
    }
}

std::vector<ScriptValue> ValueFinder::take() {
    const std::string stream = std::move(stream_);
    read(stream, "pieces of data in scripts", kMostLayers);
    return std::move(values_);
}

}  // namespace

std::vector<ScriptValue> find_script_values(std::string_view source) {
    ValueFinder finder;
    int number = 0;
    for_each_script(source, [&](std::string_view script) {
        finder.read(script, fmt::format("script {}", ++number), 1);
    });
    return finder.take();
}

void for_each_script(std::string_view source, const std::function<void(std::string_view)>& use) {
    constexpr unsigned kMostAttributes = 1000;
    for (std::size_t at = source.find("<script"); at != std::string_view::npos;
         at = source.find("<script", at)) {
        const auto tag = html::read_tag(source, at, kMostAttributes);
        if (!tag) return;
        const std::size_t end = html::script_end(source, tag->end);
        use(source.substr(tag->end, end - tag->end));
        at = end;
    }
}

std::string unescape_literal(std::string_view literal) {
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

bool holds_data(std::string_view text) {
    constexpr int kFew = 3;
    int keys = 0;
    for (std::size_t at = text.find("\":"); at != std::string_view::npos && keys < kFew;
         at = text.find("\":", at + 2)) {
        ++keys;
    }
    return keys == kFew;
}

}  // namespace news::extract
