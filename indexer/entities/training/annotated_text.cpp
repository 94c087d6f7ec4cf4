// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/training/annotated_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "indexer/entities/lexicon/data_file.hpp"

namespace news::entities {
namespace {

using namespace std::string_view_literals;

constexpr std::array kGluedToLast = {
    "."sv,  ","sv,       ";"sv,   ":"sv,   "!"sv,   "?"sv,   ")"sv,  "]"sv,  "%"sv,       "..."sv,
    "'s"sv, "\u2019s"sv, "n't"sv, "'re"sv, "'ve"sv, "'ll"sv, "'d"sv, "'m"sv, "n\u2019t"sv};
constexpr std::array kGluedToNext = {"("sv, "["sv, "$"sv, "\u00a3"sv, "\u20ac"sv, "#"sv};

template <std::size_t N>
bool is_in(const std::array<std::string_view, N>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

// How a treebank writes quotes and brackets.
std::string_view as_printed(std::string_view token) {
    if (token == "``" || token == "''") return "\"";
    if (token == "-LRB-") return "(";
    if (token == "-RRB-") return ")";
    return token;
}

std::optional<std::size_t> type_named(std::string_view tag) {
    if (tag.size() < 3) return std::nullopt;
    const std::string_view type = tag.substr(2);
    if (type == "PER") return 0;
    if (type == "ORG") return 1;
    if (type == "LOC") return 2;
    return std::nullopt;
}

class Assembler {
  public:
    explicit Assembler(std::size_t most_sentences) : most_sentences_(most_sentences) {}

    void add_token(std::string_view token, std::string_view tag) {
        if (!in_sentence_) begin_sentence();
        const std::string_view printed = as_printed(token);
        if (printed == "\"") {
            if (!quoted_ && !glue_) text_.bytes += ' ';
            glue_ = quoted_ = !quoted_;
        } else {
            if (!glue_ && !is_in(kGluedToLast, printed)) text_.bytes += ' ';
            glue_ = is_in(kGluedToNext, printed);
        }
        const auto start = static_cast<std::uint32_t>(text_.bytes.size());
        text_.bytes += printed;
        const auto end = static_cast<std::uint32_t>(text_.bytes.size());
        const std::optional<std::size_t> type = type_named(tag);
        if (type && tag[0] == 'I' && open_ == type) {
            text_.names.back().end = end;
        } else if (type) {
            text_.names.push_back({start, end, *type});
        }
        open_ = type;
    }

    void end_sentence() {
        if (!in_sentence_) return;
        in_sentence_ = false;
        if (++sentences_ >= most_sentences_) end_text();
    }

    void end_text() {
        in_sentence_ = false;
        if (!text_.bytes.empty()) texts_.push_back(std::exchange(text_, {}));
        sentences_ = 0;
    }

    std::vector<AnnotatedText> texts() && {
        end_text();
        return std::move(texts_);
    }

  private:
    // Paragraphs of one to three sentences, in turn.
    void begin_sentence() {
        in_sentence_ = glue_ = true;
        quoted_ = false;
        open_ = std::nullopt;
        if (text_.bytes.empty()) {
            left_in_line_ = 0;
        } else if (left_in_line_ == 0) {
            text_.bytes += '\n';
            left_in_line_ = sentences_ % 3;
        } else {
            text_.bytes += ' ';
            --left_in_line_;
        }
    }

    std::size_t most_sentences_;
    std::size_t sentences_ = 0;
    std::size_t left_in_line_ = 0;
    bool in_sentence_ = false;
    bool glue_ = true;
    bool quoted_ = false;
    std::optional<std::size_t> open_;  // the type of the name that the last token belonged to
    AnnotatedText text_;
    std::vector<AnnotatedText> texts_;
};

}  // namespace

Result<std::vector<AnnotatedText>> read_annotated(const std::filesystem::path& path,
                                                  std::size_t most_sentences) {
    const Result<std::string> read = read_data_file(path);
    if (!read) return tl::unexpected<Error>(read.error());
    Assembler assembler(most_sentences);
    std::string_view rest = *read;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        const std::size_t tab = line.find('\t');
        if (line.empty()) {
            assembler.end_sentence();
        } else if (tab == std::string_view::npos) {
            if (line.starts_with("# newdoc")) assembler.end_text();
        } else {
            assembler.add_token(line.substr(0, tab), line.substr(tab + 1));
        }
    }
    return std::move(assembler).texts();
}

}  // namespace news::entities
