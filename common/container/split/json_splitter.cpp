// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/split/json_splitter.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/bytes/sha256.hpp"
#include "common/container/split/json_scan.hpp"
#include "common/unicode.hpp"

namespace news::container {

namespace {

constexpr std::size_t kBeginning = 64 * 1024;
constexpr std::string_view kBom = "\xEF\xBB\xBF";

// Whether the objects of a text that begins with one stand each on a line of its own.
bool is_in_lines(std::string_view text) {
    const std::size_t line_end = text.find('\n');
    if (line_end == std::string_view::npos) return true;
    JsonScan scan(true);
    scan.feed(text);
    if (scan.state() == JsonScan::State::closed) return true;
    // a first line that is broken, before one that is whole
    const std::size_t second = skip_json_space(text, line_end);
    return second < text.size() && text[second] == '{' && text[second - 1] == '\n';
}

// Bytes of another charset than UTF-8 are no damage, nor is the NaN that Python writes where it has
// no value: the article's reader knows what to do.
bool is_json(std::string_view bytes) {
    return nlohmann::json::accept(bytes) || bytes.find("NaN") != std::string_view::npos ||
           (!is_valid_utf8(bytes) && nlohmann::json::accept(to_valid_utf8(bytes)));
}

class JsonSplitter final : public Reader {
  public:
    JsonSplitter(StreamInput input, bytes::StreamBuffer buffer)
        : input_(std::move(input)), buffer_(std::move(buffer)) {
        if (buffer_.peek(kBom.size()) == kBom) buffer_.skip(kBom.size());
        skip_space();
        const std::string_view beginning = buffer_.peek(kBeginning);
        wrapped_ = find_list().has_value();
        const bool named = input_.name.ends_with(".jsonl") || input_.name.ends_with(".ndjson");
        lines_ = !wrapped_ && beginning.starts_with('{') && (named || is_in_lines(beginning));
        may_be_single_ = !named && !wrapped_ && beginning.starts_with('{');
    }

    std::optional<ReadOutcome> next() override {
        while (true) {
            skip_space();
            const std::string_view ahead = buffer_.peek(1);
            if (ahead.empty()) {
                if (auto outcome = at_end()) return outcome;
                if (buffer_.peek(1).empty()) return std::nullopt;
                continue;
            }
            if (ahead.front() == '{') {
                if (const auto list = find_list()) {
                    advance(list->offset);
                    in_list_ = list->objects;
                    continue;
                }
                return take_object();
            }
            if (!lines_ && (ahead.front() == '[' || ahead.front() == ',')) {
                advance(1);
            } else if (!lines_ && ahead.front() == ']') {
                leave_list();
            } else if (auto outcome = take_stray()) {
                return outcome;
            }
        }
    }

  private:
    std::optional<WrappedList> find_list() {
        if (in_list_ > 0 || (started_ && !wrapped_)) return std::nullopt;
        const std::string_view beginning = buffer_.peek(kBeginning);
        return beginning.starts_with('{') ? find_wrapped_list(beginning) : std::nullopt;
    }

    // Takes bytes that are held, counting their lines.
    void advance(std::size_t count) {
        const std::string_view taken = buffer_.held().substr(0, count);
        line_ += static_cast<std::uint64_t>(std::ranges::count(taken, '\n'));
        buffer_.skip(count);
    }

    void skip_space() {
        while (!buffer_.peek(1).empty()) {
            const std::string_view held = buffer_.held();
            const std::size_t space = skip_json_space(held, 0);
            const bool more = space == held.size();
            advance(space);
            if (!more) return;
        }
    }

    void skip_line() {
        while (!buffer_.peek(1).empty()) {
            const std::string_view held = buffer_.held();
            const std::size_t end = held.find('\n');
            advance(end == std::string_view::npos ? held.size() : end);
            if (end != std::string_view::npos) return;
        }
    }

    // The rest of what a scan is in.
    void skip_rest(JsonScan& scan) {
        while (scan.state() == JsonScan::State::open && !buffer_.peek(1).empty())
            advance(scan.feed(buffer_.held()));
    }

    // From the bracket that closes a wrapped list to the end of what it was wrapped in.
    void leave_list() {
        advance(1);
        if (in_list_ == 0) return;
        JsonScan scan(false, in_list_);
        skip_rest(scan);
        in_list_ = 0;
    }

    Location here() const { return record_location(input_, lines_ ? "jsonl" : "json", buffer_); }

    FailedInput failed(Location location, std::string_view reason) const {
        return {std::move(location), fmt::format("{}: line {}", reason, line_)};
    }

    ReadOutcome take_object() {
        Location location = here();
        const bool first = !std::exchange(started_, true);
        const std::size_t limit = input_.limits.page_bytes;
        JsonScan scan(lines_);
        std::size_t length = 0;
        while (scan.state() == JsonScan::State::open && length <= limit &&
               buffer_.peek(length + 1).size() > length)
            length += scan.feed(buffer_.held().substr(length));
        if (scan.state() == JsonScan::State::broken) {
            FailedInput outcome = failed(std::move(location), "the JSON object is not closed");
            advance(length);
            skip_to_next_object();
            return outcome;
        }
        if (length > limit) {
            SkippedInput outcome{
                std::move(location),
                fmt::format("limit: line {} has more than {} bytes", line_, limit)};
            advance(length);
            skip_rest(scan);
            if (scan.state() == JsonScan::State::broken) skip_to_next_object();
            return outcome;
        }
        if (scan.state() == JsonScan::State::open) {
            FailedInput outcome = failed(std::move(location), "the JSON object is not closed");
            const std::uint64_t line = line_;
            advance(length);
            told_ = buffer_.trouble();
            if (!told_.empty()) outcome.reason = fmt::format("{} (line {})", told_, line);
            return outcome;
        }
        const std::uint64_t line = line_;
        std::string bytes(buffer_.held().substr(0, length));
        advance(length);
        if (!is_json(bytes))
            return FailedInput{std::move(location), fmt::format("no valid JSON: line {}", line)};
        return page(std::move(location), std::move(bytes), first);
    }

    ReadOutcome page(Location location, std::string bytes, bool first) {
        PageRecord page;
        page.format = RecordFormat::json;
        skip_space();
        const bool single = first && may_be_single_ && at_true_end();
        page.location = single ? input_.location : std::move(location);
        page.crawled = input_.location.crawled;
        page.sha256 = bytes::sha256_hex(bytes);
        page.bytes = std::move(bytes);
        page.warning = buffer_.warning();
        return page;
    }

    // What stands where an object should: told once a line or, of an array, once a run.
    std::optional<ReadOutcome> take_stray() {
        FailedInput outcome = failed(here(), "no JSON object");
        started_ = true;
        skip_line();
        if (!lines_) skip_to_next_object();
        return outcome;
    }

    void skip_to_next_object() {
        skip_line();
        if (lines_) return;
        while (true) {
            skip_space();
            const std::string_view ahead = buffer_.peek(1);
            if (ahead.empty() || ahead.front() == '{') return;
            skip_line();
        }
    }

    bool at_true_end() { return buffer_.peek(1).empty() && buffer_.trouble().empty(); }

    std::optional<ReadOutcome> at_end() {
        if (const std::string trouble = buffer_.trouble(); !trouble.empty()) {
            started_ = true;
            std::optional<ReadOutcome> outcome;
            if (trouble != told_) outcome = FailedInput{here(), trouble};
            told_ = buffer_.resume() ? std::string() : trouble;
            return outcome;
        }
        if (started_) return std::nullopt;
        started_ = true;
        return SkippedInput{input_.location, "no article in the JSON"};
    }

    StreamInput input_;
    bytes::StreamBuffer buffer_;
    bool lines_ = false;    // an object ends with its line
    bool wrapped_ = false;  // lists of articles lie in objects
    bool may_be_single_ = false;
    int in_list_ = 0;       // objects around the list that is being read
    bool started_ = false;  // something was told
    std::uint64_t line_ = 1;
    std::string told_;  // trouble
};

}  // namespace

bool is_json_of_objects(std::string_view beginning) {
    if (beginning.starts_with(kBom)) beginning.remove_prefix(kBom.size());
    std::size_t at = skip_json_space(beginning, 0);
    if (at == beginning.size()) return false;
    if (beginning[at] == '[') {
        at = skip_json_space(beginning, at + 1);
        if (at == beginning.size() || beginning[at] != '{') return false;
    }
    if (beginning[at] != '{') return false;
    at = skip_json_space(beginning, at + 1);
    return at < beginning.size() && (beginning[at] == '"' || beginning[at] == '}');
}

std::unique_ptr<Reader> split_json(StreamInput input, bytes::StreamBuffer buffer) {
    return std::make_unique<JsonSplitter>(std::move(input), std::move(buffer));
}

}  // namespace news::container
