// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/anpa.hpp"

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/unicode.hpp"
#include "indexer/extract/byline.hpp"
#include "indexer/extract/date_text.hpp"
#include "indexer/formats/record_text.hpp"
#include "indexer/formats/wire_frame.hpp"

namespace news::formats {

namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr char kTableRow = 0x08;
constexpr char kTableSpace = 0x10;  // in a table's row: a space that does not part cells

void replace_all(std::string& text, std::string_view what, std::string_view by) {
    std::string result;
    std::size_t at = 0;
    for (std::size_t next = 0; (next = text.find(what, at)) != kNone; at = next + what.size())
        result.append(text, at, next - at).append(by);
    result.append(text, at);
    text = std::move(result);
}

// The characters that teletypes had not: `` and '' are quotes, " _ " is a dash.
std::string typographic(std::string_view text) {
    std::string result(text);
    replace_all(result, "``", "“");
    replace_all(result, "''", "”");
    replace_all(result, " _ ", " — ");
    return result;
}

// "\x08Boston;24;14;.632;_;3{\x10": cells, "_" for none, "{" for a half.
std::string table_row(std::string_view line) {
    std::string cells(line);
    std::ranges::replace(cells, kTableSpace, ' ');
    replace_all(cells, "{", "½");
    std::string row;
    for (const std::string_view cell : pieces_of(cells, ";"))
        row.append(row.empty() ? "" : " ").append(cell == "_" ? "–" : cell);
    return row;
}

bool is_rule(std::string_view line) {
    return !line.empty() && line.find_first_not_of("_=<*# ") == kNone;
}

bool begins_byline(std::string_view line) {
    return line.starts_with("By ") || line.starts_with("BY ") || line.starts_with("Von ") ||
           line.starts_with("by ");
}

// "Associated Press", "AP Sports Writer": what stands under a byline.
bool is_affiliation(std::string_view line) {
    return !extract::find_agency(line).empty() || line.ends_with("Writer") ||
           line.ends_with("Correspondent") || line.ends_with("Writers");
}

// For those who print it, not for readers.
bool is_note_to_editors(std::string_view line) {
    return line.starts_with("Eds:") || line.starts_with("Eds.") || line.starts_with("AP Photo") ||
           line.starts_with("AP Graphic") || line.starts_with("With AP Photo") ||
           line.starts_with("AP Video");
}

void add_paragraph(extract::SourceFields& fields, std::string_view text) {
    if (!trimmed(text).empty() && !is_rule(trimmed(text)))
        fields.body.append(typographic(text)).append("\n\n");
}

// Display lines begin with "^" and end with "<" or "=": the slug, then the headline, notes, the
// byline; behind it they are headings between the paragraphs. A paragraph begins with a tab.
class AnpaText {
  public:
    explicit AnpaText(extract::SourceFields& fields) : fields_(fields) {}

    void read(std::string_view text) {
        for (std::string_view line : lines_of(text)) {
            if (line.find(kTableRow) != kNone) {
                line.remove_prefix(line.find(kTableRow) + 1);
                if (line.starts_with('^')) line.remove_prefix(1);
                end_paragraph();
                in_head_ = false;
                add_paragraph(fields_, table_row(line));
            } else if (line.starts_with('^')) {
                end_paragraph();
                read_display(without_end_mark(line.substr(1)));
            } else {
                if (line.starts_with('\t') || trimmed(line).empty()) end_paragraph();
                if (!trimmed(line).empty()) in_head_ = false;
                paragraph_.append(without_end_mark(line)).append("\n");
            }
        }
        end_paragraph();
    }

  private:
    static std::string_view without_end_mark(std::string_view line) {
        line = trimmed(line);
        if (line.ends_with('<') || line.ends_with('=')) line.remove_suffix(1);
        return trimmed(line);
    }

    void end_paragraph() {
        add_paragraph(fields_, paragraph_);
        paragraph_.clear();
    }

    void read_display(std::string_view line) {
        if (line.empty()) return;
        if (!in_head_) return add_paragraph(fields_, line);
        if (!has_slug_) {
            // "BC-LT--Argentina-Cancer Beauty,466": the count of words is none of it
            has_slug_ = true;
            const std::size_t comma = line.rfind(',');
            const bool count = comma != kNone && comma + 1 < line.size() &&
                               line.find_first_not_of("0123456789", comma + 1) == kNone;
            fields_.slug = line.substr(0, count ? comma : kNone);
        } else if (begins_byline(line)) {
            fields_.bylines.emplace_back(line);
        } else if (!fields_.bylines.empty()) {
            if (is_affiliation(line)) {
                fields_.bylines.back().append(", ").append(line);
            } else {
                in_head_ = false;
                add_paragraph(fields_, line);
            }
        } else if (is_note_to_editors(line)) {
            return;
        } else if (fields_.headline.empty()) {
            fields_.headline = typographic(line);
        } else {
            add_paragraph(fields_, line);
        }
    }

    extract::SourceFields& fields_;
    std::string paragraph_;
    bool in_head_ = true;
    bool has_slug_ = false;
};

// "* * * *" and "The following information is not for publication", or the agency's notebook.
bool ends_publication(std::string_view line) {
    if (line.starts_with("# ") && !line.starts_with("# #")) {
        const std::string heading = lower_case(line);
        return heading.find("notebook") != kNone || heading.find("notizblock") != kNone ||
               heading.starts_with("# dpa");
    }
    return (line.starts_with("The following information is not") ||
            line.starts_with("Die folgenden Informationen sind nicht"));
}

// The headline, up to "=", with the byline in its last lines; then paragraphs, blank lines between.
void read_iptc_text(std::string_view text, extract::SourceFields& fields) {
    constexpr std::size_t kLongestHead = 8;  // lines
    const std::vector<std::string_view> lines = lines_of(text);
    const auto head_end = std::find_if(
        lines.begin(), lines.begin() + static_cast<long>(std::min(kLongestHead, lines.size())),
        [](std::string_view line) { return trimmed(line).ends_with('='); });
    const bool has_mark = head_end != lines.end() && trimmed(*head_end).ends_with('=');
    auto line = lines.begin();
    for (; line != lines.end() && (has_mark ? line <= head_end : line == lines.begin()); ++line) {
        std::string_view head = trimmed(*line);
        if (head.ends_with('=')) head = trimmed(head.substr(0, head.size() - 1));
        if (begins_byline(head))
            fields.bylines.emplace_back(head);
        else if (!fields.bylines.empty())
            fields.bylines.back().append(" ").append(head);
        else
            fields.headline.append(fields.headline.empty() ? "" : " ").append(typographic(head));
    }
    std::string paragraph;
    for (; line != lines.end() && !ends_publication(trimmed(*line)); ++line) {
        if (trimmed(*line).empty()) {
            add_paragraph(fields, paragraph);
            paragraph.clear();
        } else {
            paragraph.append(*line).append("\n");
        }
    }
    add_paragraph(fields, paragraph);
}

// Whether the header's day ("11-13") is the trailer's, or its neighbour in another zone. What
// cannot be compared does not contradict.
bool may_be_same_day(std::string_view header_day, std::string_view moment) {
    constexpr std::chrono::days kMost{1};
    const auto date = extract::read_date(moment, {"en"});
    const std::vector<std::string_view> digits = pieces_of(header_day, "-");
    if (!date || digits.size() != 2) return true;
    const std::chrono::sys_days sent = date->stamp.date.first();
    const int year = date->stamp.date.year();
    for (const int near : {year - 1, year, year + 1}) {
        const auto written = extract::read_date(fmt::format("{}-{}", near, header_day), {"en"});
        if (!written) return true;
        const auto apart = written->stamp.date.first() - sent;
        if (apart >= -kMost && apart <= kMost) return true;
    }
    return false;
}

}  // namespace

extract::SourceFields read_anpa(const container::PageRecord& record) {
    RecordText decoded = text_of_record(record);
    const WireFrame frame = read_frame(decoded.utf8);
    const WireHeader header = read_header(frame);
    extract::SourceFields fields;
    fields.warnings = std::move(decoded.warnings);
    fields.section = section_of_category(header.category);
    fields.date = read_trailer(frame);
    if (!may_be_same_day(header.day, fields.date)) {
        fields.warnings.push_back(
            fmt::format("the header says {}, the trailer {}: no date", header.day, fields.date));
        fields.date.clear();
    }
    if (frame.is_iptc7901) {
        read_iptc_text(frame.text, fields);
        fields.agency = extract::find_agency(header.agency.substr(0, header.agency.find('-')));
    } else {
        AnpaText(fields).read(frame.text);
        if (frame.trailer.starts_with("AP-")) fields.agency = "AP";
    }
    if (fields.slug.empty()) fields.slug = header.slug;
    fields.publisher = fields.agency;
    return fields;
}

}  // namespace news::formats
