// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/split/anpa_parts.hpp"

#include <utility>

#include "common/container/split/part_reader.hpp"

namespace news::container {

namespace {

using namespace std::string_view_literals;
constexpr std::size_t kNone = std::string_view::npos;
constexpr char kStartOfHeader = 0x01;
constexpr char kStartOfText = 0x02;
constexpr char kEndOfText = 0x03;

class AnpaShape final : public PartShape {
  public:
    Beginning find_beginning(std::string_view bytes, bool) override {
        looked_ = 1;
        const std::size_t at = bytes.find(kStartOfHeader);
        return at == kNone ? Beginning{false, bytes.size()} : Beginning{true, at};
    }

    // Some senders leave out the EOT: with the text complete, the story is.
    std::optional<Ending> find_ending(std::string_view bytes, bool at_end) override {
        constexpr std::string_view kMarks = "\x01\x04"sv;
        looked_ = bytes.find_first_of(kMarks, looked_);
        if (looked_ == kNone) {
            looked_ = bytes.size();
            if (at_end && bytes.find(kEndOfText) != kNone) return Ending{bytes.size(), false};
            return std::nullopt;
        }
        if (bytes[looked_] != kStartOfHeader) return Ending{looked_ + 1, false};
        const std::string_view story = bytes.substr(0, looked_);
        return Ending{looked_, story.find(kEndOfText) == kNone};
    }

  private:
    std::size_t looked_ = 0;
};

}  // namespace

bool is_anpa(std::string_view beginning) {
    constexpr std::string_view kFiller = "\x16\x00\x7f\r\n "sv;
    constexpr std::size_t kLongestHeader = 1024;
    const std::size_t first = beginning.find_first_not_of(kFiller);
    if (first == kNone || beginning[first] != kStartOfHeader) return false;
    return beginning.substr(first, kLongestHeader).find(kStartOfText) != kNone;
}

std::unique_ptr<Reader> read_anpa(StreamInput input, bytes::StreamBuffer buffer) {
    return read_parts(std::move(input), std::move(buffer), {"anpa", RecordFormat::anpa},
                      std::make_unique<AnpaShape>());
}

}  // namespace news::container
