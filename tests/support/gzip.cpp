// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gzip.hpp"

#include <stdexcept>

#include <zlib.h>

namespace news::test {

namespace {

// zlib chooses the form by the sign and size of the window's bits.
std::string pack(std::string_view plain, int window_bits) {
    z_stream stream{};
    if (deflateInit2(&stream, 6, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("zlib could not start");
    std::string packed(deflateBound(&stream, plain.size()) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const int status = ::deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    if (status != Z_STREAM_END) throw std::runtime_error("zlib did not finish");
    return packed;
}

}  // namespace

std::string gzip(std::string_view plain) {
    return pack(plain, 16 + MAX_WBITS);
}

std::string deflate(std::string_view plain, DeflateForm form) {
    return pack(plain, form == DeflateForm::zlib ? MAX_WBITS : -MAX_WBITS);
}

}  // namespace news::test
