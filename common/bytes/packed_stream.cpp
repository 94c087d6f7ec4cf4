// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/bytes/packed_stream.hpp"

#include <utility>

#include <archive.h>
#include <fmt/format.h>

#include "common/bytes/archive_input.hpp"

namespace news::bytes {

namespace {

class PackedStream final : public ByteStream {
  public:
    PackedStream(std::unique_ptr<ByteStream> packed, int filter, std::string_view name)
        : input_(std::move(packed)), name_(name) {
        // one filter and no guessing: what is packed within is told by the bytes that come out
        archive_read_append_filter(input_.handle(), filter);
        archive_read_support_format_raw(input_.handle());
        archive_entry* entry = nullptr;
        const int opened = input_.open();
        const int status = opened == ARCHIVE_OK ? input_.next_header(entry) : opened;
        // of nothing packed, the raw format has no entry
        if (status == ARCHIVE_EOF) ended_ = true;
        if (status < ARCHIVE_WARN) fail();
    }

    std::size_t read(char* into, std::size_t room) override {
        if (ended_ || !trouble_.empty()) return 0;
        const std::ptrdiff_t got = input_.read(into, room);
        if (got < 0) fail();
        if (got == 0) ended_ = true;
        return got > 0 ? static_cast<std::size_t>(got) : 0;
    }
    std::string trouble() const override { return trouble_; }
    std::optional<std::uint64_t> entry_point(std::uint64_t) const override { return std::nullopt; }

  private:
    void fail() {
        const std::string error = input_.error();
        const auto says = [&](std::string_view words) {
            return error.find(words) != std::string::npos;
        };
        // liblzma makes no progress where the data end too early
        if (says("runcated") || says("No progress"))
            trouble_ = fmt::format("truncated {}", name_);
        else if (says("nrecognized"))  // not a byte of it could be unpacked
            trouble_ = fmt::format("damaged or truncated {}", name_);
        else
            trouble_ = fmt::format("damaged {}: {}", name_, error);
    }

    ArchiveInput input_;
    std::string_view name_;
    bool ended_ = false;
    std::string trouble_;
};

}  // namespace

bool is_xz(std::string_view bytes) {
    return bytes.starts_with(
        "\xFD"
        "7zXZ");
}

bool is_bzip2(std::string_view bytes) {
    // "BZh", the block size, and a block's mark or the end's
    return bytes.size() >= 10 && bytes.starts_with("BZh") && bytes[3] >= '1' && bytes[3] <= '9' &&
           (bytes.substr(4, 6) == "1AY&SY" || bytes.substr(4, 6) == "\x17rE8P\x90");
}

std::unique_ptr<ByteStream> stream_xz(std::unique_ptr<ByteStream> packed) {
    return std::make_unique<PackedStream>(std::move(packed), ARCHIVE_FILTER_XZ, "xz");
}

std::unique_ptr<ByteStream> stream_bzip2(std::unique_ptr<ByteStream> packed) {
    return std::make_unique<PackedStream>(std::move(packed), ARCHIVE_FILTER_BZIP2, "bzip2");
}

}  // namespace news::bytes
