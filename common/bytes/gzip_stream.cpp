// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/bytes/gzip_stream.hpp"

#include <deque>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <zlib.h>

#include "common/bytes/packed_bytes.hpp"

namespace news::bytes {

namespace {

constexpr std::size_t kChunk = PackedBytes::kChunk;
constexpr int kGzipOnly = 16 + MAX_WBITS;

// Ends the inflate state whichever way it is left.
struct Inflater {
    z_stream stream{};
    bool ready = false;
    Inflater() = default;
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
    ~Inflater() {
        if (ready) inflateEnd(&stream);
    }
    bool start(int window_bits) {
        if (ready) inflateEnd(&stream);
        stream = {};
        ready = inflateInit2(&stream, window_bits) == Z_OK;
        return ready;
    }
};

enum class Step { more, member_end, truncated, damaged };

// Inflates into `into`; `got` says how many bytes.
Step inflate_some(z_stream& stream, PackedBytes& packed, char* into, std::size_t room,
                  std::size_t& got) {
    got = 0;
    while (got == 0) {
        packed.hold(1);
        const std::string_view held = packed.held();
        // zlib does not write through next_in
        stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(held.data()));
        stream.avail_in = static_cast<uInt>(held.size());
        stream.next_out = reinterpret_cast<Bytef*>(into);
        stream.avail_out = static_cast<uInt>(std::min<std::size_t>(room, kChunk));
        const uInt offered = stream.avail_out;
        const int status = inflate(&stream, Z_NO_FLUSH);
        packed.drop(held.size() - stream.avail_in);
        got = offered - stream.avail_out;
        if (status == Z_STREAM_END) return Step::member_end;
        if (status == Z_BUF_ERROR && held.empty()) return Step::truncated;
        if (status != Z_OK && status != Z_BUF_ERROR) return Step::damaged;
    }
    return Step::more;
}

// The header of a member as writers make it: compression 8, no reserved flag, and values of XFL and
// OS that occur. Bytes of a packed text look so once in 10^12.
bool is_member_header(std::string_view bytes) {
    constexpr std::size_t kHeader = 10;
    if (bytes.size() < kHeader || !is_gzip(bytes)) return false;
    const auto flags = static_cast<unsigned char>(bytes[3]);
    const auto extra = static_cast<unsigned char>(bytes[8]);
    const auto system = static_cast<unsigned char>(bytes[9]);
    return (flags & 0xE0U) == 0 && (extra == 0 || extra == 2 || extra == 4) &&
           (system <= 13 || system == 255);
}

class GzipStream final : public ByteStream {
  public:
    explicit GzipStream(std::unique_ptr<ByteStream> packed) : packed_(std::move(packed)) {
        begin_member();
    }

    std::size_t read(char* into, std::size_t room) override {
        std::size_t got = 0;
        while (got == 0 && !ended_ && trouble_.empty()) {
            switch (inflate_some(inflater_.stream, packed_, into, room, got)) {
                case Step::more:
                    break;
                case Step::member_end:
                    position_ += got;
                    next_member();
                    return got > 0 ? got : read(into, room);
                case Step::truncated:
                    trouble_ = packed_.trouble().empty() ? "truncated gzip" : packed_.trouble();
                    break;
                case Step::damaged:
                    trouble_ = damage();
                    break;
            }
        }
        position_ += got;
        return got;
    }

    std::string trouble() const override { return trouble_; }
    std::string warning() const override { return warning_; }

    std::optional<std::uint64_t> entry_point(std::uint64_t position) const override {
        // from the back: what is asked for was read a moment ago
        auto member = members_.rbegin();
        while (member != members_.rend() && member->position > position)
            ++member;
        if (member == members_.rend() || member->position != position) return std::nullopt;
        return packed_.entry_point(member->offset);
    }

    bool resume() override {
        if (trouble_.empty()) return false;
        // the damage is often seen only behind the next member's header
        const std::uint64_t behind = member_offset_ + 1;
        if (packed_.go_back_to(behind) || packed_.offset() >= behind) trouble_.clear();
        while (packed_.hold(10) && !is_member_header(packed_.held().substr(0, 10))) {
            const std::size_t next = packed_.held().find('\x1f', 1);
            packed_.drop(next == std::string_view::npos ? packed_.held().size() : next);
        }
        if (!packed_.hold(10)) {
            ended_ = true;
            return false;
        }
        begin_member();
        return true;
    }

  private:
    struct Member {
        std::uint64_t position;  // of its first byte
        std::uint64_t offset;    // of its header in the packed bytes
    };

    std::string damage() const {
        const std::string_view why = inflater_.stream.msg ? inflater_.stream.msg : "damaged";
        return why.find("check") != std::string_view::npos
                   ? std::string("gzip CRC is wrong: the data is damaged")
                   : fmt::format("damaged gzip: {}", why);
    }

    void begin_member() {
        constexpr std::size_t kMostMembers = 65536;
        member_offset_ = packed_.offset();
        members_.push_back({position_, member_offset_});
        if (members_.size() > kMostMembers) members_.pop_front();
        if (!inflater_.start(kGzipOnly)) trouble_ = "zlib could not start";
    }

    void next_member() {
        while (packed_.hold(1) && packed_.held().front() == '\0') {  // padding
            const std::size_t zeros = packed_.held().find_first_not_of('\0');
            packed_.drop(zeros == std::string_view::npos ? packed_.held().size() : zeros);
        }
        if (!packed_.hold(1)) {
            ended_ = true;
            trouble_ = packed_.trouble();
        } else if (packed_.hold(3) && is_gzip(packed_.held())) {
            begin_member();
        } else {
            std::uint64_t left = 0;
            while (packed_.hold(1)) {
                left += packed_.held().size();
                packed_.drop(packed_.held().size());
            }
            warning_ = fmt::format("{} bytes behind the gzip data", left);
            ended_ = true;
        }
    }

    PackedBytes packed_;
    Inflater inflater_;
    std::deque<Member> members_;
    std::uint64_t position_ = 0;  // bytes given
    std::uint64_t member_offset_ = 0;
    bool ended_ = false;
    std::string trouble_;
    std::string warning_;
};

class DeflateStream final : public ByteStream {
  public:
    explicit DeflateStream(std::unique_ptr<ByteStream> packed) : packed_(std::move(packed)) {
        // RFC 1950, 2.2: method 8, and a header that is a multiple of 31
        bool zlib = false;
        if (packed_.hold(2)) {
            const auto method = static_cast<unsigned char>(packed_.held()[0]);
            const auto flags = static_cast<unsigned char>(packed_.held()[1]);
            zlib = (method & 0x0FU) == 8 && (method * 256U + flags) % 31 == 0;
        }
        if (!inflater_.start(zlib ? MAX_WBITS : -MAX_WBITS)) trouble_ = "zlib could not start";
    }

    std::size_t read(char* into, std::size_t room) override {
        if (ended_ || !trouble_.empty()) return 0;
        std::size_t got = 0;
        const Step step = inflate_some(inflater_.stream, packed_, into, room, got);
        ended_ = step == Step::member_end;
        if (step == Step::truncated) trouble_ = "truncated deflate data";
        if (step == Step::damaged) trouble_ = "damaged deflate data";
        return got;
    }
    std::string trouble() const override { return trouble_; }
    std::optional<std::uint64_t> entry_point(std::uint64_t) const override { return std::nullopt; }

  private:
    PackedBytes packed_;
    Inflater inflater_;
    bool ended_ = false;
    std::string trouble_;
};

}  // namespace

bool is_gzip(std::string_view bytes) {
    return bytes.size() >= 3 && bytes[0] == '\x1f' && bytes[1] == '\x8b' && bytes[2] == '\x08';
}

std::unique_ptr<ByteStream> stream_gzip(std::unique_ptr<ByteStream> packed) {
    return std::make_unique<GzipStream>(std::move(packed));
}

std::unique_ptr<ByteStream> stream_deflate(std::unique_ptr<ByteStream> packed) {
    return std::make_unique<DeflateStream>(std::move(packed));
}

}  // namespace news::bytes
