// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/charset.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "common/unicode.hpp"
#include "indexer/html/charset_converter.hpp"
#include "indexer/html/charset_guess.hpp"
#include "indexer/html/charset_labels.hpp"
#include "indexer/html/tag_scanner.hpp"

namespace news::html {
namespace {

using namespace std::string_view_literals;

// Browsers look at 1,024 bytes; archives hold pages with long scripts before the declaration.
constexpr std::size_t kDeclarationWithin = 16 * 1024;
constexpr std::size_t kSniffed = 4096;

std::string ascii_lower(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lower;
}

// No characters of a text: neither white space nor an escape.
constexpr std::array<bool, 256> kControls = [] {
    std::array<bool, 256> controls{};
    for (unsigned c = 0; c < 0x20; ++c)
        controls[c] = c != '\t' && c != '\n' && c != '\f' && c != '\r' && c != 0x1B;
    controls[0x7F] = true;
    return controls;
}();

bool is_control(char byte) {
    return kControls[static_cast<unsigned char>(byte)];
}

// The value of "charset=…" in a Content-Type.
std::string_view charset_parameter(std::string_view content_type, const std::string& lower) {
    std::size_t at = lower.find("charset");
    if (at == std::string::npos) return {};
    at = lower.find_first_not_of(" \t\n\f\r", at + 7);
    if (at == std::string::npos || lower[at] != '=') return {};
    at = lower.find_first_not_of(" \t\n\f\r\"'", at + 1);
    if (at == std::string::npos) return {};
    return content_type.substr(at, lower.find_first_of("\"'; \t\n\f\r,", at) - at);
}

Encoding encoding_in_content_type(std::string_view content_type) {
    return encoding_for_label(charset_parameter(content_type, ascii_lower(content_type)));
}

// What a <meta> or an XML declaration near the beginning says.
Encoding declared_encoding(std::string_view bytes) {
    const std::string_view text = bytes.substr(0, kDeclarationWithin);
    if (text.starts_with("<?xml")) {
        const std::string_view declaration = text.substr(0, text.find("?>"));
        const std::size_t at = declaration.find("encoding=");
        if (at != std::string_view::npos && at + 10 < declaration.size()) {
            const std::string_view value = declaration.substr(at + 10);
            const Encoding encoding =
                encoding_for_label(value.substr(0, value.find_first_of("'\"")));
            if (!encoding.name.empty()) return encoding;
        }
    }
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
        if (text.substr(at).starts_with("<!--")) {
            at = comment_end(text, at);
            continue;
        }
        const std::optional<TagToken> token =
            begins_tag(text, at) ? read_tag(text, at, kDeclarationWithin) : std::nullopt;
        if (!token) {
            ++at;
            continue;
        }
        const std::string_view tag = text.substr(at, token->end - at);
        at = token->end;
        if (token->closing) continue;
        if (token->tag == Tag::script) at = script_end(text, at);
        if (token->tag == Tag::style) at = raw_text_end(text, at, "style");
        if (token->tag != Tag::meta) continue;
        Encoding encoding = encoding_for_label(attribute_in(tag, "charset"));
        if (encoding.name.empty() &&
            ascii_lower(attribute_in(tag, "http-equiv")) == "content-type") {
            encoding = encoding_in_content_type(attribute_in(tag, "content"));
        }
        if (!encoding.name.empty()) return encoding;
    }
    return {};
}

struct Utf8Count {
    std::size_t sequences = 0;  // valid ones of more than one byte
    std::size_t invalid = 0;
    std::size_t odd = 0;  // of these, bytes that no Western text has either

    // Stray bytes, not letters of another encoding.
    bool is_damage() const { return odd * 2 > invalid; }
};

bool is_odd_byte(unsigned char byte) {
    return byte >= 0xFE || byte == 0x81 || byte == 0x8D || byte == 0x8F || byte == 0x90 ||
           byte == 0x9D;
}

Utf8Count count_utf8(std::string_view bytes) {
    Utf8Count count;
    std::size_t at = 0;
    while ((at = ascii_end(bytes, at)) < bytes.size()) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(bytes, at);
        if (c == kReplacement && at == begin + 1) {
            ++count.invalid;
            if (is_odd_byte(static_cast<unsigned char>(bytes[begin]))) ++count.odd;
        } else {
            ++count.sequences;
        }
    }
    return count;
}

// UTF-16 that does not say so: markup, digits and spaces leave every second byte zero. So do lists
// of small numbers, which are no text.
Encoding unmarked_utf16(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, 1024);
    if (sample.size() < 16) return {};
    std::size_t zeros[2] = {0, 0};
    std::size_t controls[2] = {0, 0};  // where the zeros stand at that place
    for (std::size_t i = 0; i + 1 < sample.size(); i += 2) {
        for (std::size_t place : {0U, 1U}) {
            if (sample[i + place] != '\0') continue;
            ++zeros[place];
            if (is_control(sample[i + 1 - place])) ++controls[place];
        }
    }
    const std::size_t many = sample.size() / 16;  // an eighth of the characters
    const auto is_high_byte = [&](std::size_t place) {
        return zeros[place] > many && zeros[1 - place] * 10 < zeros[place] &&
               controls[place] * 20 < zeros[place];
    };
    if (is_high_byte(1)) return encoding_for_label("utf-16le");
    if (is_high_byte(0)) return encoding_for_label("utf-16be");
    return {};
}

DecodedText as_utf8(std::string_view bytes) {
    DecodedText decoded{{}, "utf-8", {}, 0};
    if (is_valid_utf8(bytes)) {
        decoded.utf8 = bytes;
        return decoded;
    }
    decoded.utf8 = to_valid_utf8(bytes);
    decoded.replaced = count_utf8(bytes).invalid;
    return decoded;
}

DecodedText decode_as(std::string_view bytes, Encoding encoding, std::string_view source) {
    DecodedText decoded;
    auto converted = encoding.name == "utf-8" ? std::nullopt : convert(bytes, encoding);
    if (converted)
        decoded = {std::move(converted->utf8), std::string(encoding.name), {}, converted->replaced};
    else
        decoded = as_utf8(bytes);
    decoded.source = source;
    if (decoded.utf8.find('\0') != std::string::npos) std::erase(decoded.utf8, '\0');
    return decoded;
}

// The escape sequences of ISO-2022-JP, which is ASCII to the eye.
bool has_japanese_escapes(std::string_view bytes) {
    return bytes.find("\x1B$B") != std::string_view::npos ||
           bytes.find("\x1B$@") != std::string_view::npos;
}

struct Declaration {
    Encoding encoding;  // without a name: there is none
    std::string_view source;
};

Declaration declaration(std::string_view bytes, std::string_view http_content_type) {
    if (const Encoding http = encoding_in_content_type(http_content_type); !http.name.empty())
        return {http, "http"};
    Encoding declared = declared_encoding(bytes);
    // Who could read the declaration has not read UTF-16.
    if (declared.name.starts_with("utf-16")) declared = encoding_for_label("utf-8");
    return {declared, "meta"};
}

// What was declared, unless the bytes prove it wrong.
Encoding proven_encoding(std::string_view bytes, Encoding declared) {
    // Text in another encoding is never valid UTF-8 by chance over several sequences, while pages
    // that were converted once and kept their old declaration are common in archives.
    constexpr std::size_t kProof = 4;
    constexpr std::size_t kLone = 100;  // bytes of the page for each
    const Encoding utf8 = encoding_for_label("utf-8");
    const bool none_or_utf8 = declared.name.empty() || declared.name == "utf-8";
    const Utf8Count count = count_utf8(bytes);
    if (count.invalid == 0) {
        if (has_japanese_escapes(bytes)) return encoding_for_label("iso-2022-jp");
        // A lone "è" in a text of ASCII letters: what else is written so would hold more of its
        // own.
        const bool lone = count.sequences > 0 && count.sequences * kLone < bytes.size();
        if (none_or_utf8 || count.sequences >= kProof || lone) return utf8;
        return count.sequences == 0 ? declared : guess_encoding(bytes, declared);
    }
    if (none_or_utf8 && (count.sequences > count.invalid * 4 || count.is_damage())) return utf8;
    const bool disproved = declared.name == "utf-8" && count.sequences < count.invalid;
    return guess_encoding(bytes, disproved ? Encoding{} : declared);
}

}  // namespace

DecodedText decode(std::string_view bytes, std::string_view http_content_type) {
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        return decode_as(bytes.substr(3), encoding_for_label("utf-8"), "bom");
    }
    if (bytes.starts_with("\xFF\xFE")) {
        return decode_as(bytes.substr(2), encoding_for_label("utf-16le"), "bom");
    }
    if (bytes.starts_with("\xFE\xFF")) {
        return decode_as(bytes.substr(2), encoding_for_label("utf-16be"), "bom");
    }
    if (const Encoding wide = unmarked_utf16(bytes); !wide.name.empty()) {
        return decode_as(bytes, wide, "fallback");
    }
    const auto [declared, source] = declaration(bytes, http_content_type);
    const Encoding encoding = proven_encoding(bytes, declared);
    if (encoding.name == declared.name) return decode_as(bytes, encoding, source);
    const bool valid = encoding.name == "utf-8" && is_valid_utf8(bytes);
    return decode_as(bytes, encoding, valid ? "valid utf-8" : "fallback");
}

bool looks_binary(std::string_view bytes) {
    constexpr std::string_view kMagic[] = {
        "\x7F"
        "ELF"sv,
        "\x89PNG"sv,
        "GIF87a"sv,
        "GIF89a"sv,
        "\xFF\xD8\xFF"sv,
        "%PDF-"sv,
        "PK\x03\x04"sv,
        "PK\x05\x06"sv,
        "\x1F\x8B"sv,
        "BZh"sv,
        "\xFD"
        "7zXZ"sv,
        "7z\xBC\xAF"sv,
        "Rar!\x1A"sv,
        "\x28\xB5\x2F\xFD"sv,
        "OggS"sv,
        "ID3\x03"sv,
        "ID3\x04"sv,
        "fLaC"sv,
        "\xCA\xFE\xBA\xBE"sv,
        "\0asm"sv,
        "wOFF"sv,
        "wOF2"sv,
        "\xD0\xCF\x11\xE0"sv,
        "SQLite format 3\0"sv,
        "II*\0"sv,
        "MM\0*"sv,
        "RIFF"sv,
    };
    for (std::string_view magic : kMagic) {
        if (bytes.starts_with(magic)) return true;
    }
    if (bytes.size() > 8 && bytes.substr(4, 4) == "ftyp") return true;  // MP4, HEIC, AVIF
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return false;
    if (!unmarked_utf16(bytes).name.empty()) return false;
    const std::string_view sample = bytes.substr(0, kSniffed);
    // Zeros alone prove nothing: damaged pages and UTF-16 hold them.
    std::size_t others = 0;
    std::size_t controls = 0;
    for (char byte : sample) {
        others += byte != '\0' ? 1U : 0U;
        controls += byte != '\0' && is_control(byte) ? 1U : 0U;
    }
    return controls * 50 > others;
}

}  // namespace news::html
