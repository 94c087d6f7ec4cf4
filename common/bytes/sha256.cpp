// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/bytes/sha256.hpp"

#include <array>

// The plain functions and not those that ask which provider of the algorithm to use: of a static
// libcrypto they take three small objects along, and a search need not load the whole library.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>

namespace news::bytes {

std::string sha256_hex(std::string_view bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256_CTX context;
    SHA256_Init(&context);
    SHA256_Update(&context, bytes.data(), bytes.size());
    SHA256_Final(digest.data(), &context);
    std::string hex;
    hex.reserve(2 * digest.size());
    for (const unsigned char byte : digest) {
        hex += kDigits[byte >> 4U];
        hex += kDigits[byte & 0xFU];
    }
    return hex;
}

}  // namespace news::bytes
