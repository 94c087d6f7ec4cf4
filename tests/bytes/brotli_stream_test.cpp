// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/bytes/brotli_stream.hpp"

#include <catch2/catch.hpp>

#include "tests/support/brotli.hpp"

using namespace news::bytes;
using news::test::brotli;

namespace {

ReadAll unpack(std::string packed, std::size_t limit = 10'000'000) {
    return read_all(*stream_brotli(stream_text(std::move(packed))), limit);
}

}  // namespace

TEST_CASE("brotli unpacks to what was packed") {
    std::string text;
    for (int i = 0; i < 20000; ++i)
        text += std::to_string(i * 7919 % 10007) + " boats; ";
    CHECK(unpack(brotli(text)).bytes == text);
    CHECK(unpack(brotli("")).trouble.empty());
    CHECK(unpack(brotli(text), 1000).over_limit);
}

TEST_CASE("brotli that is cut or damaged is told") {
    const std::string packed = brotli("The quay of Larkhaven was closed on Thursday evening.");
    for (std::size_t size = 0; size < packed.size(); ++size) {
        CAPTURE(size);
        CHECK(unpack(packed.substr(0, size)).trouble == "truncated brotli data");
    }
    CHECK(unpack("\xff\xff\xff\xff plain text").trouble == "damaged brotli data");
}
