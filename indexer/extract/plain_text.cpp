// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/plain_text.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "common/unicode.hpp"
#include "indexer/extract/body_regions.hpp"
#include "indexer/extract/boilerplate.hpp"
#include "indexer/extract/byline.hpp"
#include "indexer/extract/captions.hpp"
#include "indexer/extract/credits.hpp"
#include "indexer/extract/found_text.hpp"
#include "indexer/extract/outline.hpp"
#include "indexer/extract/text_lines.hpp"
#include "indexer/html/tag_scanner.hpp"

namespace news::extract {
namespace {

constexpr unsigned kLongestHeadline = 250;

// A program's word that a page's template left behind ("promoTitleReplace").
bool has_template_word(std::string_view line) {
    std::size_t humps = 0;
    std::size_t length = 0;
    for (std::size_t i = 0; i <= line.size(); ++i) {
        const char c = i < line.size() ? line[i] : ' ';
        const bool upper = c >= 'A' && c <= 'Z';
        const bool lower = c >= 'a' && c <= 'z';
        if (!upper && !lower) {
            if (humps >= 2 && length >= 12) return true;
            humps = length = 0;
            continue;
        }
        const bool inner = i > 0 && line[i - 1] >= 'a' && line[i - 1] <= 'z';
        if (upper && inner) ++humps;
        ++length;
    }
    return false;
}

bool calls_to_action(std::string_view line) {
    if (text_weight(line) > 150) return false;
    const std::string lower = lower_case(line);
    const auto has = [&lower](std::string_view words) {
        return lower.find(words) != std::string::npos;
    };
    return has("no thanks") || has("newsletter") || has("subscribe") || has("sign up") ||
           (lower.starts_with("join ") && lower.ends_with('!')) ||
           (has("join ") && has(" today")) || has("follow us on") || has("download our app");
}

// Longer than most headlines and ended like a sentence.
bool reads_as_sentence(std::string_view line) {
    constexpr unsigned kLong = 80;
    return text_weight(line) > kLong && (line.ends_with('.') || line.ends_with("。") ||
                                         line.ends_with(".\"") || line.ends_with(".”"));
}

// "1 of 12 DOCUMENTS", as databases head what they export.
bool is_document_count(std::string_view line) {
    const std::string lower = lower_case(line);
    if (lower.size() > 40 || lower.empty() || lower[0] < '0' || lower[0] > '9') return false;
    return lower.find(" of ") != std::string::npos &&
           (lower.ends_with(" document") || lower.ends_with(" documents"));
}

class PlainTextReader {
  public:
    explicit PlainTextReader(std::string_view utf8) : lines_(read_text_lines(utf8)) {}
    PlainText run();

  private:
    std::size_t read_header();
    void drop_tail();
    bool is_caption(std::size_t i) const;
    void choose(std::string field, std::string rule, std::size_t line, std::string value);
    void discard(std::size_t line, std::string rule);

    std::vector<TextLine> lines_;
    std::size_t end_ = 0;  // lines behind are promotion
    bool has_opened_ = false;
    PlainText text_;
};

std::string line_place(const TextLine& line) {
    return fmt::format("line {}", line.number);
}

void PlainTextReader::choose(std::string field, std::string rule, std::size_t line,
                             std::string value) {
    text_.chosen.push_back(
        make_reason(std::move(field), std::move(rule), line_place(lines_[line]), std::move(value)));
}

void PlainTextReader::discard(std::size_t line, std::string rule) {
    text_.discarded.push_back(
        {line_place(lines_[line]), std::move(rule), beginning_of(lines_[line].text, 120)});
}

// Labelled lines, the headline, the byline and the date, in whatever order they stand. Returns the
// first line of the rest.
std::size_t PlainTextReader::read_header() {
    std::size_t i = 0;
    for (; i < end_; ++i) {
        const TextLine& line = lines_[i];
        if (const std::optional<HeaderField> field = read_header_field(line.text)) {
            if (field->name == HeaderName::caption) break;
            std::string* target = nullptr;
            switch (field->name) {
                case HeaderName::headline:
                    target = &text_.headline;
                    break;
                case HeaderName::deck:
                    target = &text_.deck;
                    break;
                case HeaderName::byline:
                    target = &text_.byline;
                    break;
                case HeaderName::source:
                    target = &text_.source;
                    break;
                case HeaderName::section:
                    target = &text_.section;
                    break;
                case HeaderName::url:
                    target = &text_.url;
                    break;
                default:
                    break;
            }
            if (target != nullptr && target->empty()) *target = field->value;
            text_.dating += line.text + '\n';
            choose(std::string(to_string(field->name)), "header line", i, field->value);
            continue;
        }
        if (text_.byline.empty() && is_byline(line.text)) {
            text_.byline = line.text;
            text_.dating += line.text + '\n';
            choose("authors", "byline", i, line.text);
            continue;
        }
        if (is_dating(line.text, {})) {
            text_.dating += line.text + '\n';
            continue;
        }
        if (is_document_count(line.text)) {
            discard(i, "number of the document");
            continue;
        }
        const bool is_title = text_weight(line.text) <= kLongestHeadline && !is_caption(i) &&
                              !reads_as_sentence(line.text);
        if (text_.headline.empty() && is_title && !has_opened_ && !is_promotion(line.text) &&
            (i + 1 < end_ || !has_sentence(line.text))) {
            // "# Ships sail", as plain text is marked up.
            text_.headline =
                line.text.substr(std::min(line.text.find_first_not_of("# "), line.text.size()));
            text_.dating += line.text + '\n';
            has_opened_ = true;
            choose("headline", "first line", i, line.text);
            continue;
        }
        // A short line between the headline and the byline or the date.
        const bool before_byline =
            i + 1 < end_ && (is_byline(lines_[i + 1].text) || is_dating(lines_[i + 1].text, {}));
        if (!text_.headline.empty() && text_.deck.empty() && is_title && before_byline) {
            text_.deck = line.text;
            text_.dating += line.text + '\n';
            choose("deck", "line between headline and byline", i, line.text);
            continue;
        }
        break;
    }
    return i;
}

// A caption stands twice, the first time cut, or ends in the credit of a picture.
bool PlainTextReader::is_caption(std::size_t i) const {
    const std::string& line = lines_[i].text;
    const std::string letters = letters_of(line);
    if (letters.size() < 20) return false;
    for (const std::size_t other : {i - 1, i + 1}) {
        if (other >= end_) continue;  // also before the first
        const std::string neighbour = letters_of(lines_[other].text);
        if (neighbour.size() < 20) continue;
        if (neighbour.starts_with(letters) || letters.starts_with(neighbour)) return true;
    }
    return reads_like_caption(line);
}

// Behind the last sentence stand promotion, the titles of galleries and the like.
void PlainTextReader::drop_tail() {
    while (end_ > 1) {
        const std::string& line = lines_[end_ - 1].text;
        std::string rule;
        if (is_promotion(line) || calls_to_action(line) || has_template_word(line) ||
            is_closing_promotion(line)) {
            rule = "promotion line";
        } else if (!has_sentence(line) && text_weight(line) < 100) {
            rule = "no sentence behind the text";
        } else {
            break;
        }
        if (end_ <= 2 && rule != "promotion line") break;
        discard(end_ - 1, rule);
        --end_;
    }
}

PlainText PlainTextReader::run() {
    end_ = lines_.size();
    drop_tail();
    std::vector<std::string> captions;
    for (std::size_t i = read_header(); i < end_; ++i) {
        const std::string& line = lines_[i].text;
        const std::optional<HeaderField> field = read_header_field(line);
        const bool labelled = field && field->name == HeaderName::caption;
        if (labelled || is_caption(i)) {
            CreditedCaption parted = part_credit(labelled ? field->value : line);
            if (!parted.credit.empty()) {
                choose("credits", "in a caption", i, parted.credit);
                text_.credits.push_back(std::move(parted.credit));
            }
            if (!parted.caption.empty()) captions.push_back(std::move(parted.caption));
            choose("captions", labelled ? "header line" : "credit, or said twice", i, line);
        } else if (is_credit_line(line)) {
            text_.credits.push_back(clean_credit(line));
            choose("credits", "line of its own", i, line);
        } else if (is_promotion(line) || (calls_to_action(line) && has_template_word(line))) {
            discard(i, "promotion line");
        } else {
            if (text_.body.empty()) choose("body", "lines behind the head", i, line);
            if (!text_.body.empty()) text_.body += "\n\n";
            text_.body += line;
            text_.dating += line + '\n';
        }
    }
    text_.captions = without_copies(captions);
    return std::move(text_);
}

}  // namespace

bool is_plain_text(std::string_view utf8) {
    for (std::size_t at = utf8.find('<'); at != std::string_view::npos;
         at = utf8.find('<', at + 1)) {
        if (utf8.substr(at + 1).starts_with('!')) return false;
        if (!html::begins_tag(utf8, at)) continue;
        const auto tag = html::read_tag(utf8, at, 1000);
        if (!tag) continue;
        switch (tag->tag) {
            case html::Tag::html:
            case html::Tag::head:
            case html::Tag::body:
            case html::Tag::title:
            case html::Tag::meta:
            case html::Tag::div:
            case html::Tag::p:
            case html::Tag::table:
            case html::Tag::article:
            case html::Tag::h1:
            case html::Tag::script:
            case html::Tag::br:
            case html::Tag::font:
            case html::Tag::span:
                return false;
            default:
                break;
        }
    }
    return true;
}

PlainText read_plain_text(std::string_view utf8) {
    return PlainTextReader(utf8).run();
}

}  // namespace news::extract
