// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/lenient_json.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace news::extract {

namespace {

constexpr std::string_view kSpace = " \t\r\n\f\v";

bool is_space(char c) {
    return kSpace.find(c) != std::string_view::npos;
}

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// Quotes written as character references, where a template escaped the whole block.
std::string decode_quotes(std::string_view text) {
    constexpr std::array<std::string_view, 4> kQuotes = {"&quot;", "&#34;", "&#034;", "&#x22;"};
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto quote =
            text[at] != '&' ? kQuotes.end() : std::ranges::find_if(kQuotes, [&](auto reference) {
                return text.substr(at).starts_with(reference);
            });
        if (quote != kQuotes.end()) {
            decoded += '"';
            at += quote->size();
        } else {
            decoded += text[at++];
        }
    }
    return decoded;
}

// Of a byte order mark or the border of a comment or CDATA section; 0: none.
std::size_t wrapper_length(std::string_view text) {
    constexpr std::array<std::string_view, 7> kWrappers = {
        "\xEF\xBB\xBF", "<!--", "-->", "//<![CDATA[", "<![CDATA[", "//]]>", "]]>"};
    for (const std::string_view wrapper : kWrappers)
        if (text.starts_with(wrapper)) return wrapper.size();
    return 0;
}

class Repair {
  public:
    explicit Repair(std::string_view text) : text_(text) { out_.reserve(text.size() + 16); }

    std::string run() {
        out_ = "[";
        while (skip_noise())
            step();
        while (!open_.empty())
            close();
        drop_comma();
        out_ += ']';
        return std::move(out_);
    }

  private:
    struct Level {
        bool object;
        bool after_colon = false;  // an object's value is due
    };

    // White space, commas, comments and wrappers; false at the end.
    bool skip_noise() {
        while (at_ < text_.size()) {
            const std::string_view rest = text_.substr(at_);
            if (is_space(rest.front()) || rest.front() == ',' || rest.front() == ';') {
                ++at_;
            } else if (const std::size_t wrapper = wrapper_length(rest)) {
                at_ += wrapper;
            } else if (rest.starts_with("/*")) {
                const auto end = rest.find("*/", 2);
                at_ = end == std::string_view::npos ? text_.size() : at_ + end + 2;
            } else if (rest.starts_with("//")) {
                const auto end = rest.find('\n');
                at_ = end == std::string_view::npos ? text_.size() : at_ + end + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    void step() {
        switch (const char c = text_[at_]) {
            case '{':
            case '[':
                ++at_;
                open(c == '{');
                return;
            case '}':
            case ']':
                ++at_;
                close_to(c == '}');
                return;
            case ':':
                ++at_;
                return;
            case '"':
            case '\'':
                scalar(read_string(c));
                return;
            default:
                scalar(read_word());
        }
    }

    bool key_is_due() const {
        return !open_.empty() && open_.back().object && !open_.back().after_colon;
    }

    void open(bool object) {
        // "{" where a key is due: the bracket before was left open.
        if (key_is_due()) close();
        out_ += object ? '{' : '[';
        open_.push_back({object});
        if (open_.size() == kMaxJsonDepth) skip_nested();
    }

    // Passes over all that nests deeper than the bound.
    void skip_nested() {
        std::size_t depth = 1;
        while (depth > 0 && skip_noise()) {
            const char c = text_[at_];
            if (c == '"' || c == '\'') {
                read_string(c);
                continue;
            }
            if (c == '{' || c == '[') ++depth;
            if ((c == '}' || c == ']') && --depth == 0) break;
            ++at_;
        }
    }

    // Each value is followed by a comma; the last one is taken back here.
    void drop_comma() {
        if (out_.back() == ',') out_.pop_back();
    }

    void close() {
        if (open_.back().object && open_.back().after_colon) out_ += "null";
        drop_comma();
        out_ += open_.back().object ? '}' : ']';
        open_.pop_back();
        value_done();
    }

    void close_to(bool object) {
        const bool any =
            std::ranges::any_of(open_, [&](const Level& level) { return level.object == object; });
        if (!any) return;
        while (open_.back().object != object)
            close();
        close();
    }

    void value_done() {
        if (!open_.empty()) open_.back().after_colon = false;
        out_ += ',';
    }

    // `token`: a complete JSON scalar.
    void scalar(const std::string& token) {
        if (!key_is_due()) {
            out_ += token;
            value_done();
            return;
        }
        out_ += token.starts_with('"') ? token : '"' + token + '"';
        out_ += ':';
        open_.back().after_colon = true;
        // A key without a value.
        if (!skip_noise() || text_[at_] != ':') {
            out_ += "null";
            value_done();
        } else {
            ++at_;
        }
    }

    // Whether the quote at `at` ends its string: what follows it goes on as JSON does.
    bool ends_string(std::size_t at) const {
        const auto next = text_.find_first_not_of(kSpace, at + 1);
        if (next == std::string_view::npos) return true;
        const char c = text_[next];
        if (c == ':') return key_is_due();
        if (c == '}' || c == ']') return true;
        if (c == ',') {
            if (key_is_due()) return false;
            // One comma too many is read as one.
            const auto after = text_.find_first_not_of(" \t\r\n\f\v,", next + 1);
            if (after == std::string_view::npos || open_.empty() || !open_.back().object)
                return true;
            return text_[after] == '}' || text_[after] == '/' || begins_key(after);
        }
        // A missing comma: the next key, or a value on a line of its own.
        const bool new_line = text_.substr(at, next - at).find('\n') != std::string_view::npos;
        return begins_key(next) || ((c == '"' || c == '{') && new_line);
    }

    // Whether a key and its colon stand at `at`.
    bool begins_key(std::size_t at) const {
        constexpr std::size_t kLongestKey = 80;
        std::string_view rest = text_.substr(at, kLongestKey);
        const char quote = rest.front() == '"' || rest.front() == '\'' ? rest.front() : '\0';
        if (quote != '\0') rest.remove_prefix(1);
        const auto end = quote != '\0' ? rest.find(quote) : rest.find_first_of(": ,{}[]\"'");
        if (end == std::string_view::npos || end == 0) return false;
        const auto colon = rest.find_first_not_of(kSpace, quote != '\0' ? end + 1 : end);
        return colon != std::string_view::npos && rest[colon] == ':';
    }

    void append_escaped(std::string& token, char c) const {
        if (static_cast<unsigned char>(c) < 0x20) {
            token += c == '\n' || c == '\r' ? "\\n" : " ";
        } else if (c == '"') {
            token += "\\\"";
        } else {
            token += c;
        }
    }

    std::string read_string(char quote) {
        std::string token = "\"";
        ++at_;
        for (; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (c == '\\') {
                read_escape(token);
            } else if (c == quote && ends_string(at_)) {
                ++at_;
                return token + '"';
            } else {
                append_escaped(token, c);
            }
        }
        // The block was cut off within the string: a part of a text would pass for the whole.
        at_ = text_.size();
        return "null";
    }

    // Leaves `at_` on the last byte of the escape.
    void read_escape(std::string& token) {
        const char c = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
        constexpr std::string_view kSimple = "\"\\/bfnrt";
        if (kSimple.find(c) != std::string_view::npos) {
            token += '\\';
            token += c;
            ++at_;
        } else if (c == 'u' && at_ + 5 < text_.size() &&
                   std::ranges::all_of(text_.substr(at_ + 2, 4), is_hex)) {
            token += text_.substr(at_, 6);
            at_ += 5;
        } else if (c == '\'') {
            token += '\'';
            ++at_;
        } else {
            token += "\\\\";
        }
    }

    // true, a number, NaN, an unquoted key.
    std::string read_word() {
        const auto end = std::min(text_.find_first_of(",:{}[]\"' \t\r\n;", at_), text_.size());
        const std::string_view word = text_.substr(at_, std::max<std::size_t>(end - at_, 1));
        at_ += word.size();
        if (word == "true" || word == "false" || word == "null") return std::string(word);
        if (word == "undefined" || word == "NaN") return "null";
        std::string token = "\"";
        for (const char c : word) {
            if (c == '\\') token += '\\';
            append_escaped(token, c);
        }
        return token + '"';
    }

    std::string_view text_;
    std::string out_;
    std::size_t at_ = 0;
    std::vector<Level> open_;
};

}  // namespace

std::size_t json_depth(std::string_view text) {
    std::size_t depth = 0;
    std::size_t deepest = 0;
    bool in_string = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (in_string) {
            if (c == '\\') ++at;
            if (c == '"') in_string = false;
        } else if (c == '"') {
            in_string = true;
        } else if (c == '{' || c == '[') {
            deepest = std::max(deepest, ++depth);
        } else if ((c == '}' || c == ']') && depth > 0) {
            --depth;
        }
    }
    return deepest;
}

std::string repair_json(std::string_view text) {
    const bool escaped =
        text.find('"') == std::string_view::npos && text.find("&quot;") != std::string_view::npos;
    if (!escaped) return Repair(text).run();
    const std::string decoded = decode_quotes(text);
    return Repair(decoded).run();
}

}  // namespace news::extract
