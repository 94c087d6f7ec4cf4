// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/split/part_reader.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "common/bytes/sha256.hpp"

namespace news::container {

namespace {

constexpr std::size_t kWindow = 64 * 1024;

std::string_view trim(std::string_view text) {
    constexpr std::string_view kSpace = " \t\r\n\f\v";
    const std::size_t begin = text.find_first_not_of(kSpace);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

class PartReader final : public Reader {
  public:
    PartReader(StreamInput input, bytes::StreamBuffer buffer, PartFormat format,
               std::unique_ptr<PartShape> shape)
        : input_(std::move(input)),
          buffer_(std::move(buffer)),
          format_(std::move(format)),
          shape_(std::move(shape)) {}

    std::optional<ReadOutcome> next() override {
        while (!over_) {
            if (go_to_beginning()) {
                ++parts_;
                return read_part();
            }
            const Location location = record_location(input_, format_.name, buffer_);
            const std::string trouble = buffer_.trouble();
            over_ = trouble.empty() || !buffer_.resume();
            if (!trouble.empty() && trouble != told_) return FailedInput{location, trouble};
            if (over_ && parts_ == 0)
                return SkippedInput{input_.location,
                                    fmt::format("{}: no article in it", format_.name)};
            told_.clear();
        }
        return std::nullopt;
    }

  private:
    // Whether there is another part; the buffer's next byte is then its first.
    bool go_to_beginning() {
        while (true) {
            const std::string_view bytes = buffer_.peek(kWindow);
            const bool at_end = bytes.size() < kWindow;
            const auto [found, at] = shape_->find_beginning(bytes, at_end);
            if (!found && at_end) {
                buffer_.skip(bytes.size());
                return false;
            }
            // what is too long to be told holds nothing
            buffer_.skip(found || at > 0 ? at : bytes.size());
            if (found) return true;
        }
    }

    ReadOutcome read_part() {
        const Location location = record_location(input_, format_.name, buffer_);
        const std::size_t limit = input_.limits.page_bytes;
        for (std::size_t look = kWindow;; look *= 2) {
            // one byte more than may be: a part of exactly the limit still passes
            const std::size_t count = std::min(look, limit + 1);
            const std::string_view bytes = buffer_.peek(count);
            const bool at_end = bytes.size() < count;
            const auto ending = shape_->find_ending(bytes, at_end);
            if (ending && ending->length <= limit) return take_part(location, *ending);
            if (ending || (!at_end && count > limit)) {
                buffer_.skip(ending ? ending->length : bytes.size());
                return SkippedInput{location, fmt::format("limit: more than {} bytes", limit)};
            }
            if (!at_end) continue;
            buffer_.skip(bytes.size());
            told_ = buffer_.trouble();
            return FailedInput{location,
                               told_.empty() ? "truncated: the article has no end" : told_};
        }
    }

    ReadOutcome take_part(const Location& location, const PartShape::Ending& ending) {
        const std::string taken = buffer_.take(ending.length);
        PageRecord record;
        record.location = location;
        record.crawled = location.crawled;
        record.bytes = trim(taken);
        if (record.bytes.empty()) return SkippedInput{location, "empty"};
        record.sha256 = bytes::sha256_hex(record.bytes);
        record.format = format_.record;
        record.http_content_type = format_.content_type;
        if (ending.cut_off) record.warning = "the next article begins before the end of this one";
        return record;
    }

    StreamInput input_;
    bytes::StreamBuffer buffer_;
    PartFormat format_;
    std::unique_ptr<PartShape> shape_;
    std::size_t parts_ = 0;
    std::string told_;  // trouble that came out with the part that it broke off
    bool over_ = false;
};

}  // namespace

std::unique_ptr<Reader> read_parts(StreamInput input, bytes::StreamBuffer buffer, PartFormat format,
                                   std::unique_ptr<PartShape> shape) {
    return std::make_unique<PartReader>(std::move(input), std::move(buffer), std::move(format),
                                        std::move(shape));
}

}  // namespace news::container
