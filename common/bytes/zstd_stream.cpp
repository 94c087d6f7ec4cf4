// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/bytes/zstd_stream.hpp"

#include <algorithm>
#include <deque>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <zstd.h>

#include "common/bytes/packed_bytes.hpp"

namespace news::bytes {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view kFrameMagic = "\x28\xb5\x2f\xfd"sv;
constexpr std::size_t kMagicSize = 4;
constexpr std::size_t kSkippableHeader = 8;  // magic and length (RFC 8878, 3.1.2)
constexpr char kDictionaryMagic = '\x5d';    // the first byte of 0x184D2A5D
constexpr std::size_t kMostDictionary = std::size_t{16} * 1024 * 1024;
constexpr std::size_t kMostFrames = 65536;

bool is_frame(std::string_view bytes) {
    return bytes.starts_with(kFrameMagic);
}

bool is_skippable(std::string_view bytes) {
    return bytes.size() >= kMagicSize && (static_cast<unsigned char>(bytes[0]) & 0xF0U) == 0x50 &&
           bytes.substr(1, 3) == "\x2a\x4d\x18"sv;
}

std::uint32_t little_endian(std::string_view four) {
    std::uint32_t value = 0;
    for (std::size_t i = 4; i-- > 0;)
        value = value << 8U | static_cast<unsigned char>(four[i]);
    return value;
}

struct EndDecoder {
    void operator()(ZSTD_DCtx* decoder) const { ZSTD_freeDCtx(decoder); }
};

class ZstdStream final : public ByteStream {
  public:
    ZstdStream(std::unique_ptr<ByteStream> packed, int window)
        : packed_(std::move(packed)), decoder_(ZSTD_createDCtx()) {
        if (!decoder_ ||
            ZSTD_isError(ZSTD_DCtx_setParameter(decoder_.get(), ZSTD_d_windowLogMax, window))) {
            trouble_ = "zstd could not start";
            return;
        }
        if (packed_.hold(kSkippableHeader) && is_skippable(packed_.held()) &&
            packed_.held().front() == kDictionaryMagic)
            read_dictionary();
        if (trouble_.empty()) next_frame();
    }

    std::size_t read(char* into, std::size_t room) override {
        std::size_t got = 0;
        while (got == 0 && !ended_ && trouble_.empty()) {
            packed_.hold(1);
            const std::string_view held = packed_.held();
            ZSTD_inBuffer input{held.data(), held.size(), 0};
            ZSTD_outBuffer output{into, room, 0};
            const std::size_t hint = ZSTD_decompressStream(decoder_.get(), &output, &input);
            packed_.drop(input.pos);
            got = output.pos;
            position_ += got;
            if (ZSTD_isError(hint))
                trouble_ = fmt::format("damaged zstd: {}", ZSTD_getErrorName(hint));
            else if (hint == 0)
                next_frame();
            else if (held.empty() && got == 0)
                trouble_ = packed_.trouble().empty() ? "truncated zstd" : packed_.trouble();
        }
        return got;
    }

    std::string trouble() const override { return trouble_; }
    std::string warning() const override { return warning_; }

    std::optional<std::uint64_t> entry_point(std::uint64_t position) const override {
        if (has_dictionary_) return std::nullopt;
        // from the back: what is asked for was read a moment ago
        auto frame = frames_.rbegin();
        while (frame != frames_.rend() && frame->position > position)
            ++frame;
        if (frame == frames_.rend() || frame->position != position) return std::nullopt;
        return packed_.entry_point(frame->offset);
    }

    bool resume() override {
        if (trouble_.empty() || !decoder_) return false;
        // the damage is often seen only behind the next frame's beginning
        const std::uint64_t behind = frame_offset_ + 1;
        if (packed_.go_back_to(behind) || packed_.offset() >= behind) trouble_.clear();
        while (packed_.hold(kMagicSize) && !is_frame(packed_.held())) {
            const std::size_t next = packed_.held().find(kFrameMagic.front(), 1);
            packed_.drop(next == std::string_view::npos ? packed_.held().size() : next);
        }
        ended_ = !packed_.hold(kMagicSize);
        if (!ended_) next_frame();
        return !ended_;
    }

  private:
    struct Frame {
        std::uint64_t position;  // of its first byte
        std::uint64_t offset;    // of its header in the packed bytes
    };

    // Goes to the next frame that holds data, or to the end.
    void next_frame() {
        while (packed_.hold(kSkippableHeader) && is_skippable(packed_.held())) {
            std::uint64_t left = little_endian(packed_.held().substr(kMagicSize, 4));
            packed_.drop(kSkippableHeader);
            while (left > 0 && packed_.hold(1)) {
                const std::size_t step =
                    static_cast<std::size_t>(std::min<std::uint64_t>(left, packed_.held().size()));
                packed_.drop(step);
                left -= step;
            }
        }
        ended_ = !packed_.hold(kMagicSize) || !is_frame(packed_.held());
        if (ended_) {
            trouble_ = packed_.trouble();
            if (frames_.empty() && trouble_.empty())
                trouble_ = packed_.hold(kMagicSize) ? "no zstd data" : "truncated zstd";
            else if (packed_.hold(1))
                warning_ = "more bytes behind the zstd data";
            return;
        }
        frame_offset_ = packed_.offset();
        frames_.push_back({position_, frame_offset_});
        if (frames_.size() > kMostFrames) frames_.pop_front();
        ZSTD_DCtx_reset(decoder_.get(), ZSTD_reset_session_only);
    }

    void read_dictionary() {
        const std::size_t size = little_endian(packed_.held().substr(kMagicSize, 4));
        packed_.drop(kSkippableHeader);
        has_dictionary_ = true;
        std::string dictionary;
        while (size <= kMostDictionary && dictionary.size() < size && packed_.hold(1)) {
            const std::string_view part = packed_.held().substr(0, size - dictionary.size());
            dictionary += part;
            packed_.drop(part.size());
        }
        if (dictionary.size() == size && is_frame(dictionary)) {
            const auto plain = stream_zstd(stream_text(std::move(dictionary)));
            ReadAll read = read_all(*plain, kMostDictionary);
            trouble_ = std::move(read.trouble);
            dictionary = std::move(read.bytes);
        }
        if (dictionary.empty() || ZSTD_isError(ZSTD_DCtx_loadDictionary(
                                      decoder_.get(), dictionary.data(), dictionary.size())))
            trouble_ = "the zstd dictionary cannot be read";
    }

    PackedBytes packed_;
    std::unique_ptr<ZSTD_DCtx, EndDecoder> decoder_;
    std::deque<Frame> frames_;
    std::uint64_t position_ = 0;  // bytes given
    std::uint64_t frame_offset_ = 0;
    bool has_dictionary_ = false;
    bool ended_ = false;
    std::string trouble_;
    std::string warning_;
};

}  // namespace

bool is_zstd(std::string_view bytes) {
    return is_frame(bytes) || is_skippable(bytes);
}

std::unique_ptr<ByteStream> stream_zstd(std::unique_ptr<ByteStream> packed, int window) {
    return std::make_unique<ZstdStream>(std::move(packed), window);
}

}  // namespace news::bytes
