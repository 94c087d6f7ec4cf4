// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/zstd.hpp"

#include <memory>
#include <stdexcept>
#include <vector>

#include <zdict.h>
#include <zstd.h>

namespace news::test {

std::string zstd(std::string_view plain, std::string_view dictionary) {
    const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> coder(ZSTD_createCCtx(),
                                                                     &ZSTD_freeCCtx);
    ZSTD_CCtx_setParameter(coder.get(), ZSTD_c_checksumFlag, 1);
    ZSTD_CCtx_loadDictionary(coder.get(), dictionary.data(), dictionary.size());
    std::string packed(ZSTD_compressBound(plain.size()), '\0');
    const std::size_t size =
        ZSTD_compress2(coder.get(), packed.data(), packed.size(), plain.data(), plain.size());
    if (ZSTD_isError(size)) throw std::runtime_error(ZSTD_getErrorName(size));
    packed.resize(size);
    return packed;
}

std::string skippable_frame(unsigned kind, std::string_view content) {
    std::string frame = {static_cast<char>(0x50U + kind), '\x2a', '\x4d', '\x18'};
    for (unsigned shift = 0; shift < 32; shift += 8)
        frame += static_cast<char>(content.size() >> shift & 0xFFU);
    return frame.append(content);
}

std::string zstd_dictionary(const std::string& text) {
    constexpr std::size_t kSample = 200;
    const std::vector<std::size_t> sizes(text.size() / kSample, kSample);
    std::string dictionary(2048, '\0');
    const std::size_t size =
        ZDICT_trainFromBuffer(dictionary.data(), dictionary.size(), text.data(), sizes.data(),
                              static_cast<unsigned>(sizes.size()));
    if (ZDICT_isError(size)) throw std::runtime_error(ZDICT_getErrorName(size));
    dictionary.resize(size);
    return dictionary;
}

}  // namespace news::test
