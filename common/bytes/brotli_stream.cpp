// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/bytes/brotli_stream.hpp"

#include <string>
#include <utility>

#include <brotli/decode.h>

#include "common/bytes/packed_bytes.hpp"

namespace news::bytes {

namespace {

struct EndDecoder {
    void operator()(BrotliDecoderState* decoder) const { BrotliDecoderDestroyInstance(decoder); }
};

class BrotliStream final : public ByteStream {
  public:
    explicit BrotliStream(std::unique_ptr<ByteStream> packed)
        : packed_(std::move(packed)),
          decoder_(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr)) {
        if (!decoder_) trouble_ = "brotli could not start";
    }

    std::size_t read(char* into, std::size_t room) override {
        if (ended_ || !trouble_.empty()) return 0;
        while (true) {
            packed_.hold(1);
            const std::string_view held = packed_.held();
            std::size_t offered = held.size();
            const auto* next_in = reinterpret_cast<const std::uint8_t*>(held.data());
            std::size_t left = room;
            auto* next_out = reinterpret_cast<std::uint8_t*>(into);
            const BrotliDecoderResult result = BrotliDecoderDecompressStream(
                decoder_.get(), &offered, &next_in, &left, &next_out, nullptr);
            packed_.drop(held.size() - offered);
            ended_ = result == BROTLI_DECODER_RESULT_SUCCESS;
            if (result == BROTLI_DECODER_RESULT_ERROR) trouble_ = "damaged brotli data";
            if (result == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT && held.empty())
                trouble_ = packed_.trouble().empty() ? "truncated brotli data" : packed_.trouble();
            if (left < room || ended_ || !trouble_.empty()) return room - left;
        }
    }
    std::string trouble() const override { return trouble_; }
    std::optional<std::uint64_t> entry_point(std::uint64_t) const override { return std::nullopt; }

  private:
    PackedBytes packed_;
    std::unique_ptr<BrotliDecoderState, EndDecoder> decoder_;
    bool ended_ = false;
    std::string trouble_;
};

}  // namespace

std::unique_ptr<ByteStream> stream_brotli(std::unique_ptr<ByteStream> packed) {
    return std::make_unique<BrotliStream>(std::move(packed));
}

}  // namespace news::bytes
