// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/lexisnexis.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "common/container/split/lexisnexis_text.hpp"
#include "common/unicode.hpp"
#include "indexer/extract/byline.hpp"
#include "indexer/formats/language_names.hpp"
#include "indexer/formats/lexisnexis_labels.hpp"
#include "indexer/formats/lexisnexis_values.hpp"
#include "indexer/formats/plain_names.hpp"
#include "indexer/formats/record_text.hpp"
#include "indexer/html/document.hpp"

namespace news::formats {

namespace {

using namespace std::string_view_literals;

bool is_copyright(std::string_view block) {
    constexpr std::array kBeginnings = {"Copyright "sv,
                                        "©"sv,
                                        "(c) "sv,
                                        "All Rights Reserved"sv,
                                        "Alle Rechte "sv,
                                        "Tous droits r"sv,
                                        "Todos los derechos"sv};
    return std::ranges::any_of(
        kBeginnings, [&](std::string_view beginning) { return block.starts_with(beginning); });
}

struct Block {
    std::string_view text;
    std::optional<LabelledText> label;
    bool is_heading = false;  // of Nexis Uni: a label on a line of its own, "Body"
};

std::optional<LexisField> heading_field(std::string_view block) {
    if (block == "Body") return LexisField::text;
    if (block == "Graphic") return LexisField::caption;
    if (block == "Highlight") return LexisField::deck;
    if (block == "Abstract") return LexisField::abstract;
    if (block == "Correction") return LexisField::correction;
    if (block == "Classification" || block == "Notes" || block == "End of Document")
        return LexisField::other;
    return std::nullopt;
}

// Whether what has no label may go on with this field.
bool may_go_on(LexisField field) {
    return field == LexisField::caption || field == LexisField::correction ||
           field == LexisField::abstract;
}

class Document {
  public:
    Document(const std::vector<std::string>& blocks, bool is_nexis_uni) {
        for (const std::string& text : blocks) {
            const std::string_view clean = trimmed(text);
            if (clean.empty() || container::is_document_number(clean)) continue;
            Block block{clean, read_label(clean)};
            const auto heading = is_nexis_uni ? heading_field(clean) : std::nullopt;
            if (heading) block.label = LabelledText{*heading, {}};
            blocks_.push_back(block);
        }
        is_nexis_uni_ = is_nexis_uni;
    }

    extract::SourceFields read() {
        const std::size_t head_end = first_label();
        const std::size_t text_end = end_of_text(head_end);
        std::size_t at = read_head(head_end);
        for (; at < text_end && blocks_[at].label; ++at) {
            // what has no label of its own belongs to the one before it, or is the text
            const bool is_empty = blocks_[at].label->value.empty();
            const LexisField field = blocks_[at].label->field;
            const bool next = at + 1 < text_end && !blocks_[at + 1].label;
            if (is_empty && next && (field == LexisField::deck || may_go_on(field))) {
                take(field, blocks_[at + 1].text);
                ++at;
            } else {
                take(field, blocks_[at].label->value);
            }
        }
        for (; at < text_end; ++at)
            add_paragraph(blocks_[at].text);
        LexisField last = LexisField::other;
        for (; at < blocks_.size(); ++at) {
            const Block& block = blocks_[at];
            if (block.label) last = block.label->field;
            if (block.label)
                take(last, block.label->value);
            else if (!is_copyright(block.text))
                take(last, block.text);
        }
        // "Agence France Presse -- English"
        fields_.agency =
            extract::find_agency(fields_.publisher.substr(0, fields_.publisher.find(" -- ")));
        if (fields_.body.empty()) fields_.body = std::exchange(abstract_, {});
        if (fields_.deck.empty()) fields_.deck = std::move(abstract_);
        return std::move(fields_);
    }

  private:
    std::size_t first_label() const {
        const auto label = std::ranges::find_if(
            blocks_, [](const Block& block) { return block.label.has_value(); });
        return static_cast<std::size_t>(label - blocks_.begin());
    }

    // Behind the last block that is neither a field nor goes on with one.
    std::size_t end_of_text(std::size_t head_end) const {
        std::size_t end = head_end;
        LexisField last = LexisField::other;
        for (std::size_t at = head_end; at < blocks_.size(); ++at) {
            if (blocks_[at].label)
                last = blocks_[at].label->field;
            else if (!is_copyright(blocks_[at].text) && !may_go_on(last))
                end = at + 1;
        }
        return end;
    }

    // The publication, the date, the headline; Nexis Uni has the headline first. Returns where the
    // fields begin: with no label in the whole document, the text.
    std::size_t read_head(std::size_t end) {
        constexpr std::size_t kLongestDate = 200;
        std::vector<std::size_t> head;  // indexes of blocks
        std::optional<std::size_t> date;
        for (std::size_t at = 0; at < end; ++at) {
            if (is_copyright(blocks_[at].text)) continue;
            const std::string line = clean_text(blocks_[at].text);
            if (!date && line.size() <= kLongestDate && head.size() >= (is_nexis_uni_ ? 2U : 0U)) {
                fields_.date = date_of(line);
                if (!fields_.date.empty()) {
                    date = head.size();
                    continue;
                }
            }
            head.push_back(at);
            const bool has_labels = end < blocks_.size();
            if (!has_labels && date && head.size() == *date + 1) {
                end = at + 1;  // behind the headline
                break;
            }
        }
        const auto text = [&](std::size_t index) { return std::string(blocks_[head[index]].text); };
        const std::size_t before = std::min(date.value_or(1), head.size());
        const std::size_t headline = is_nexis_uni_ ? 0 : before;
        const std::size_t publisher = is_nexis_uni_ ? 1 : 0;
        for (std::size_t index = 0; index < head.size(); ++index) {
            if (index == publisher && publisher < before)
                fields_.publisher = text(index).substr(0, text(index).find('\n'));
            else if (index == headline)
                fields_.headline = text(index);
            else if (index > headline)
                fields_.deck.append(fields_.deck.empty() ? "" : " ").append(text(index));
        }
        return end;
    }

    void add_paragraph(std::string_view text) { fields_.body.append(text).append("\n\n"); }

    static void add_all(std::vector<std::string>& to, std::vector<std::string> names) {
        std::ranges::move(names, std::back_inserter(to));
    }

    void take(LexisField field, std::string_view value) {
        if (value.empty()) return;
        switch (field) {
            case LexisField::headline:
                fields_.headline = value;
                break;
            case LexisField::byline:
                fields_.authors.emplace_back(value);
                break;
            case LexisField::section:
                fields_.section = section_of(value);
                break;
            case LexisField::dateline: {
                const std::string place = first_place(value);
                if (place.find_first_of("0123456789") == std::string::npos)
                    fields_.places.push_back(name_of_capitals(place));
                break;
            }
            case LexisField::deck:
                fields_.deck = value;
                break;
            case LexisField::text:
                add_paragraph(value);
                break;
            case LexisField::abstract:
                abstract_.append(value).append("\n\n");
                break;
            case LexisField::caption:
                fields_.captions.emplace_back(value);
                break;
            case LexisField::language:
                fields_.language = language_code(value);
                break;
            case LexisField::subjects:
                add_all(fields_.keywords, names_of(value));
                break;
            case LexisField::organisations:
                add_all(fields_.organisations, names_of(value));
                break;
            case LexisField::people:
                add_all(fields_.people, names_of(value));
                break;
            case LexisField::places:
                for (const std::string& name : names_of(value))
                    fields_.places.push_back(first_place(name));
                break;
            case LexisField::correction:
                add_paragraph(value);
                break;
            case LexisField::url:
                fields_.url = value;
                break;
            case LexisField::other:
                break;
        }
    }

    std::vector<Block> blocks_;
    bool is_nexis_uni_ = false;
    extract::SourceFields fields_;
    std::string abstract_;
};

extract::SourceFields with_warnings(extract::SourceFields fields, RecordText& text) {
    fields.warnings = std::move(text.warnings);
    return fields;
}

}  // namespace

extract::SourceFields read_lexisnexis_text(const container::PageRecord& record) {
    RecordText text = text_of_record(record);
    std::vector<std::string> blocks;
    bool open = false;  // the last block goes on
    for (const std::string_view line : lines_of(text.utf8)) {
        if (trimmed(line).empty()) {
            open = false;
        } else if (open) {
            blocks.back().append("\n").append(line);
        } else {
            blocks.emplace_back(line);
            open = true;
        }
    }
    return with_warnings(Document(blocks, false).read(), text);
}

extract::SourceFields read_lexisnexis_html(const container::PageRecord& record) {
    RecordText text = text_of_record(record);
    std::vector<std::string> blocks;
    const auto page = html::Document::parse(text.utf8);
    if (!page) {
        extract::SourceFields fields;
        fields.skipped = page.error().message;
        return with_warnings(std::move(fields), text);
    }
    const html::Node root = page->root();
    for (html::Node node = root.first_child(); node; node = node.next_in(root))
        if (node.tag() == html::Tag::p) blocks.push_back(html::visible_text(node));
    return with_warnings(Document(blocks, false).read(), text);
}

extract::SourceFields read_lexisnexis_docx(const container::PageRecord& record) {
    RecordText text = text_of_record(record);
    std::vector<std::string> blocks;
    for (const std::string_view line : lines_of(text.utf8))
        blocks.emplace_back(line);
    return with_warnings(Document(blocks, true).read(), text);
}

}  // namespace news::formats
