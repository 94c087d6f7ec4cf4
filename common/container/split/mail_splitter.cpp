// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/split/mail_splitter.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "common/ascii_case.hpp"
#include "common/bytes/sha256.hpp"
#include "common/container/split/whole_record.hpp"

namespace news::container {

namespace {

constexpr std::size_t kLongestLine = 64 * 1024;

// Fields that a letter to the editor or an article's own header does not have.
constexpr std::array<std::string_view, 14> kMailFields = {"content-transfer-encoding",
                                                          "delivered-to",
                                                          "in-reply-to",
                                                          "list-id",
                                                          "message-id",
                                                          "mime-version",
                                                          "newsgroups",
                                                          "nntp-posting-host",
                                                          "path",
                                                          "received",
                                                          "references",
                                                          "return-path",
                                                          "snapshot-content-location",
                                                          "x-mailer"};
constexpr std::array<std::string_view, 4> kCommonFields = {"date", "from", "subject", "to"};

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// The name of the field that a line begins; empty where it begins none.
std::string_view field_name(std::string_view line) {
    const std::string_view name = line.substr(0, line.find(':'));
    const bool printable = std::ranges::all_of(name, [](char c) { return c > ' ' && c < '\x7F'; });
    return name.size() < line.size() && printable ? name : std::string_view();
}

// "From anna@news.example Thu Nov  6 23:10:00 2014": what parts the messages has a time of day.
bool is_from_line(std::string_view line) {
    if (!line.starts_with("From ")) return false;
    const auto digit = [&](std::size_t at) { return line[at] >= '0' && line[at] <= '9'; };
    for (std::size_t colon = line.find(':');
         colon != std::string_view::npos && colon + 2 < line.size();
         colon = line.find(':', colon + 1))
        if (digit(colon - 1) && digit(colon + 1) && digit(colon + 2)) return true;
    return false;
}

class MboxSplitter final : public Reader {
  public:
    MboxSplitter(StreamInput input, bytes::StreamBuffer buffer)
        : input_(std::move(input)), buffer_(std::move(buffer)) {
        buffer_.take_line(kLongestLine);  // the first "From "
    }

    std::optional<ReadOutcome> next() override {
        if (buffer_.peek(1).empty()) return at_end();
        const Location location = record_location(input_, "mbox", buffer_);
        const std::size_t limit = input_.limits.page_bytes;
        std::string message;
        bool too_long = false;
        bool after_blank = false;  // the line before was empty
        bool at_line = true;
        while (auto line = buffer_.take_line(kLongestLine)) {
            if (at_line && after_blank && is_from_line(*line)) break;
            after_blank = at_line && is_blank(*line);
            at_line = line->ends_with('\n');
            too_long = too_long || message.size() + line->size() > limit;
            if (!too_long) message += *line;
        }
        if (too_long)
            return SkippedInput{location, fmt::format("limit: more than {} bytes", limit)};
        if (const std::string trouble = buffer_.trouble(); !trouble.empty()) {
            told_ = trouble;
            return FailedInput{location, trouble};
        }
        return record(location, std::move(message));
    }

  private:
    ReadOutcome record(const Location& location, std::string message) const {
        for (const std::string_view blank : {"\n\r\n", "\n\n"})
            if (message.ends_with(blank)) message.resize(message.size() - blank.size() + 1);
        if (is_blank(message)) return SkippedInput{location, "empty"};
        PageRecord page;
        page.format = RecordFormat::mail;
        page.location = location;
        page.crawled = location.crawled;
        page.sha256 = bytes::sha256_hex(message);
        page.bytes = std::move(message);
        return page;
    }

    std::optional<ReadOutcome> at_end() {
        const std::string trouble = buffer_.trouble();
        if (trouble.empty()) return std::nullopt;
        const bool told = std::exchange(told_, trouble) == trouble;
        const bool resumed = buffer_.resume();
        if (resumed) told_.clear();
        if (!told) return FailedInput{record_location(input_, "mbox", buffer_), trouble};
        return resumed ? next() : std::nullopt;
    }

    StreamInput input_;
    bytes::StreamBuffer buffer_;
    std::string told_;  // trouble
};

}  // namespace

bool is_mail(std::string_view beginning) {
    std::size_t common = 0;
    std::size_t of_mail = 0;
    bool in_header = false;
    while (!beginning.empty()) {
        const std::size_t end = std::min(beginning.find('\n'), beginning.size() - 1);
        const std::string_view line = beginning.substr(0, end + 1);
        beginning.remove_prefix(end + 1);
        if (is_blank(line)) {
            if (in_header) break;
            continue;
        }
        if (in_header && (line.front() == ' ' || line.front() == '\t')) continue;
        const std::string_view field = field_name(line);
        // a last line may be cut off by the end of what there is to see
        if (field.empty() && (!in_header || !beginning.empty())) return false;
        in_header = true;
        const std::string name = ascii_lower(field);
        if (is_among(kCommonFields, name)) ++common;
        if (is_among(kMailFields, name)) ++of_mail;
    }
    return common >= 1 && of_mail >= 1 && common + of_mail >= 3;
}

bool is_mbox(std::string_view beginning) {
    const std::size_t line_end = beginning.find('\n');
    return line_end != std::string_view::npos && is_from_line(beginning.substr(0, line_end)) &&
           is_mail(beginning.substr(line_end + 1));
}

std::unique_ptr<Reader> open_mail(StreamInput input, bytes::StreamBuffer buffer) {
    return std::make_unique<SingleOutcome>(take_whole(input, buffer, RecordFormat::mail));
}

std::unique_ptr<Reader> split_mbox(StreamInput input, bytes::StreamBuffer buffer) {
    return std::make_unique<MboxSplitter>(std::move(input), std::move(buffer));
}

}  // namespace news::container
