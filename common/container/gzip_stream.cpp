// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/gzip_stream.hpp"

#include <algorithm>
#include <limits>

#include <fmt/format.h>
#include <zlib.h>

namespace news::container {

namespace {

constexpr int kGzipOnly = 16 + MAX_WBITS;

// Ends the inflate state whichever way the function is left.
struct Inflater {
    z_stream stream{};
    bool ready = inflateInit2(&stream, kGzipOnly) == Z_OK;
    Inflater() = default;
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
    ~Inflater() {
        if (ready) inflateEnd(&stream);
    }
};

}  // namespace

bool is_gzip(std::string_view bytes) {
    return bytes.size() >= 3 && bytes[0] == '\x1f' && bytes[1] == '\x8b' && bytes[2] == '\x08';
}

Gunzipped gunzip(std::string_view packed, std::size_t limit) {
    constexpr std::size_t kChunk = 256 * 1024;
    Gunzipped result;
    Inflater inflater;
    z_stream& stream = inflater.stream;
    if (!inflater.ready) return {GzipEnd::damaged, {}, "zlib could not start"};
    const auto end_with = [&](GzipEnd end, std::string reason) {
        result.end = end;
        result.reason = std::move(reason);
        if (end != GzipEnd::trailing_garbage) result.bytes.clear();
        return std::move(result);
    };
    // zlib counts in 32 bits: the input is fed in pieces
    std::size_t fed = 0;
    std::size_t written = 0;
    while (true) {
        if (stream.avail_in == 0 && fed < packed.size()) {
            const std::size_t piece =
                std::min<std::size_t>(packed.size() - fed, std::numeric_limits<int>::max());
            // zlib does not write through next_in
            stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data() + fed));
            stream.avail_in = static_cast<uInt>(piece);
            fed += piece;
        }
        if (written == result.bytes.size())
            result.bytes.resize(std::min(limit + 1, std::max(kChunk, result.bytes.size() * 2)));
        stream.next_out = reinterpret_cast<Bytef*>(result.bytes.data() + written);
        const std::size_t room =
            std::min<std::size_t>(result.bytes.size() - written, std::numeric_limits<int>::max());
        stream.avail_out = static_cast<uInt>(room);
        const int status = inflate(&stream, Z_NO_FLUSH);
        written += room - stream.avail_out;
        if (written > limit)
            return end_with(GzipEnd::over_limit,
                            fmt::format("limit: more than {} bytes after decompression", limit));
        if (status == Z_STREAM_END) {
            const std::size_t left = packed.size() - fed + stream.avail_in;
            const std::string_view rest = packed.substr(packed.size() - left);
            result.bytes.resize(written);
            if (rest.empty()) return result;
            if (rest.find_first_not_of('\0') == std::string_view::npos) return result;  // padding
            if (!is_gzip(rest))
                return end_with(GzipEnd::trailing_garbage,
                                fmt::format("{} bytes behind the gzip data", left));
            inflateReset(&stream);
            continue;
        }
        if (status == Z_BUF_ERROR || (status == Z_OK && stream.avail_in == 0 &&
                                      fed == packed.size() && stream.avail_out > 0))
            return end_with(GzipEnd::truncated, "truncated gzip");
        if (status != Z_OK) {
            const std::string_view why = stream.msg ? stream.msg : "damaged";
            return end_with(GzipEnd::damaged,
                            why.find("check") != std::string_view::npos
                                ? std::string("gzip CRC is wrong: the data is damaged")
                                : fmt::format("damaged gzip: {}", why));
        }
    }
}

}  // namespace news::container
