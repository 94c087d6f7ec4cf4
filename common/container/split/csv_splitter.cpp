// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/split/csv_splitter.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "common/bytes/sha256.hpp"
#include "common/container/split/csv_beginning.hpp"
#include "common/container/split/csv_row.hpp"

namespace news::container {

namespace {

constexpr std::size_t kBeginning = 64 * 1024;
constexpr std::string_view kBom = "\xEF\xBB\xBF";

std::string_view without_return(std::string_view row) {
    if (row.ends_with('\r')) row.remove_suffix(1);
    return row;
}

class CsvSplitter final : public Reader {
  public:
    CsvSplitter(StreamInput input, bytes::StreamBuffer buffer)
        : input_(std::move(input)), buffer_(std::move(buffer)) {
        if (buffer_.peek(kBom.size()) == kBom) buffer_.skip(kBom.size());
        auto facts = std::make_shared<ContainerFacts>();
        const std::string_view beginning = buffer_.peek(kBeginning);
        if (const std::string_view line = separator_line(beginning); !line.empty()) {
            separator_ = line[line.find('=') + 1];
            take_row(line.size() - 1);
        } else {
            separator_ = find_csv_separator(beginning);
        }
        facts->separator = separator_;
        const std::string_view row = look_at_row();
        std::vector<std::string> cells = csv_cells(without_return(row), separator_);
        columns_ = cells.size();
        if (is_csv_header(cells)) {
            facts->columns = std::move(cells);
            take_row(row.size());
        }
        facts_ = std::move(facts);
    }

    std::optional<ReadOutcome> next() override {
        while (true) {
            const std::string_view row = look_at_row();
            if (row.empty() && buffer_.peek(1).empty()) {
                if (auto outcome = at_end()) return outcome;
                if (buffer_.peek(1).empty()) return std::nullopt;
                continue;
            }
            const std::string_view plain = without_return(row);
            if (plain.empty()) {
                take_row(row.size());
                continue;
            }
            any_ = true;
            return read_row(row);
        }
    }

  private:
    // The next row without its line break, or a byte more than the limit of it.
    std::string_view look_at_row() {
        const std::size_t limit = input_.limits.page_bytes;
        CsvScan scan(separator_);
        std::size_t length = 0;
        while (!scan.at_end() && length <= limit && buffer_.peek(length + 1).size() > length)
            length += scan.feed(buffer_.held().substr(length));
        return buffer_.held().substr(0, std::min(length, limit + 1));
    }

    // With its line break.
    void take_row(std::size_t length) {
        const std::string_view row = buffer_.held().substr(0, length);
        line_ += static_cast<std::uint64_t>(std::ranges::count(row, '\n'));
        buffer_.skip(length);
        if (buffer_.peek(1).starts_with('\n')) {
            buffer_.skip(1);
            ++line_;
        }
    }

    void skip_line() {
        while (!buffer_.peek(1).empty()) {
            const std::size_t end = buffer_.held().find('\n');
            if (end != std::string_view::npos) return take_row(end);
            buffer_.skip(buffer_.held().size());
        }
    }

    ReadOutcome read_row(std::string_view row) {
        Location location = record_location(input_, "csv", buffer_);
        const std::uint64_t line = line_;
        const std::string_view plain = without_return(row);
        const std::size_t limit = input_.limits.page_bytes;
        if (plain.size() > limit) {
            skip_line();
            return SkippedInput{std::move(location),
                                fmt::format("limit: line {} has more than {} bytes", line, limit)};
        }
        const std::size_t cells = csv_cells(plain, separator_).size();
        const bool several_lines = plain.find('\n') != std::string_view::npos;
        if (cells != columns_ && several_lines) {
            skip_line();
            return FailedInput{std::move(location),
                               fmt::format("a quotation mark is not closed: line {}", line)};
        }
        PageRecord page;
        page.format = RecordFormat::csv;
        page.location = std::move(location);
        page.crawled = input_.location.crawled;
        page.facts = facts_;
        page.bytes = plain;
        page.sha256 = bytes::sha256_hex(page.bytes);
        if (cells != columns_)
            page.warning = fmt::format("{} cells, not {}: line {}", cells, columns_, line);
        take_row(row.size());
        if (const std::string trouble = buffer_.trouble(); !trouble.empty()) {
            told_ = trouble;
            return FailedInput{std::move(page.location),
                               fmt::format("{} (line {})", trouble, line)};
        }
        return page;
    }

    std::optional<ReadOutcome> at_end() {
        if (const std::string trouble = buffer_.trouble(); !trouble.empty()) {
            any_ = true;
            std::optional<ReadOutcome> outcome;
            if (trouble != told_)
                outcome = FailedInput{record_location(input_, "csv", buffer_), trouble};
            told_ = buffer_.resume() ? std::string() : trouble;
            return outcome;
        }
        if (std::exchange(any_, true)) return std::nullopt;
        return SkippedInput{input_.location, "a table without rows"};
    }

    StreamInput input_;
    bytes::StreamBuffer buffer_;
    std::shared_ptr<const ContainerFacts> facts_;
    char separator_ = ',';
    std::size_t columns_ = 0;
    std::uint64_t line_ = 1;
    bool any_ = false;  // something was told
    std::string told_;  // trouble
};

}  // namespace

std::unique_ptr<Reader> split_csv(StreamInput input, bytes::StreamBuffer buffer) {
    if (is_utf16_csv(buffer.peek(kBeginning), input.name))
        return std::make_unique<SingleOutcome>(
            SkippedInput{input.location, "UTF-16 table: save it as UTF-8"});
    return std::make_unique<CsvSplitter>(std::move(input), std::move(buffer));
}

}  // namespace news::container
