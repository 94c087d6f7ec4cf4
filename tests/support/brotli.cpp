// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/brotli.hpp"

#include <stdexcept>

#include <brotli/encode.h>

namespace news::test {

std::string brotli(std::string_view plain) {
    std::size_t size = BrotliEncoderMaxCompressedSize(plain.size());
    std::string packed(size, '\0');
    if (!BrotliEncoderCompress(5, BROTLI_DEFAULT_WINDOW, BROTLI_DEFAULT_MODE, plain.size(),
                               reinterpret_cast<const std::uint8_t*>(plain.data()), &size,
                               reinterpret_cast<std::uint8_t*>(packed.data())))
        throw std::runtime_error("brotli did not finish");
    packed.resize(size);
    return packed;
}

}  // namespace news::test
