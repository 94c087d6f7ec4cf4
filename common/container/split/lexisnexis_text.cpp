// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/split/lexisnexis_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "common/container/split/part_reader.hpp"

namespace news::container {

namespace {

using namespace std::string_view_literals;
constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kLongestNumber = 200;  // bytes of a line that may number a document

bool is_number(std::string_view word) {
    return !word.empty() && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_document(std::string_view word) {
    constexpr std::array kBeginnings = {"DOCUMENT"sv, "Document"sv, "DOKUMENT"sv, "Dokument"sv,
                                        "DOCUMENTO"sv};
    return word.size() < 12 && std::ranges::any_of(kBeginnings, [&](std::string_view beginning) {
               return word.starts_with(beginning);
           });
}

bool is_of(std::string_view word) {
    constexpr std::array kWords = {"of"sv, "von"sv, "de"sv, "di"sv, "van"sv, "sur"sv};
    return std::ranges::find(kWords, word) != kWords.end();
}

class NumberedShape final : public PartShape {
  public:
    Beginning find_beginning(std::string_view bytes, bool at_end) override {
        const Line mark = find_number(bytes, 0, at_end);
        looked_ = 0;
        return {mark.found, mark.found ? mark.end : mark.begin};
    }

    std::optional<Ending> find_ending(std::string_view bytes, bool at_end) override {
        const Line mark = find_number(bytes, looked_, at_end);
        looked_ = mark.begin;
        if (mark.found) return Ending{mark.begin, false};
        return at_end ? std::optional(Ending{bytes.size(), false}) : std::nullopt;
    }

  private:
    struct Line {
        bool found;
        std::size_t begin;  // not found: of the line that is not over
        std::size_t end;    // behind its line end
    };
    static Line find_number(std::string_view bytes, std::size_t begin, bool at_end) {
        while (begin < bytes.size()) {
            const std::size_t newline = bytes.find('\n', begin);
            if (newline == kNone && !at_end) break;
            const std::size_t end = newline == kNone ? bytes.size() : newline + 1;
            if (is_document_number(bytes.substr(begin, end - begin))) return {true, begin, end};
            begin = end;
        }
        return {false, begin, begin};
    }

    std::size_t looked_ = 0;
};

}  // namespace

bool is_document_number(std::string_view line) {
    if (line.size() > kLongestNumber) return false;
    std::array<std::string_view, 4> words;
    std::size_t count = 0;
    for (std::size_t at = 0; (at = line.find_first_not_of(" \t\r\n\f", at)) != kNone;) {
        if (count == words.size()) return false;
        const std::size_t end = std::min(line.find_first_of(" \t\r\n\f", at), line.size());
        words[count++] = line.substr(at, end - at);
        at = end;
    }
    if (count != words.size()) return false;
    const bool number_first =
        is_number(words[0]) && is_of(words[1]) && is_number(words[2]) && is_document(words[3]);
    const bool number_last =
        is_document(words[0]) && is_number(words[1]) && is_of(words[2]) && is_number(words[3]);
    return number_first || number_last;
}

bool is_lexisnexis_text(std::string_view beginning) {
    constexpr std::string_view kBom = "\xef\xbb\xbf";
    if (beginning.starts_with(kBom)) beginning.remove_prefix(kBom.size());
    const std::size_t first = beginning.find_first_not_of(" \t\r\n\f");
    if (first == kNone || beginning[first] == '<') return false;  // a page that quotes one
    while (!beginning.empty()) {
        const std::size_t newline = beginning.find('\n');
        const std::string_view line = beginning.substr(0, newline);
        // one that is not set in the middle is a sentence's
        if (line.starts_with("  ") && is_document_number(line)) return true;
        if (newline == kNone) return false;
        beginning.remove_prefix(newline + 1);
    }
    return false;
}

std::unique_ptr<Reader> read_lexisnexis_text(StreamInput input, bytes::StreamBuffer buffer) {
    return read_parts(std::move(input), std::move(buffer),
                      {"lexisnexis-text", RecordFormat::lexisnexis_text},
                      std::make_unique<NumberedShape>());
}

}  // namespace news::container
