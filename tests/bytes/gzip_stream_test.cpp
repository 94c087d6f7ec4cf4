// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/bytes/gzip_stream.hpp"

#include <catch2/catch.hpp>

#include "common/bytes/stream_buffer.hpp"
#include "tests/support/gzip.hpp"

using namespace news::bytes;
using news::test::gzip;

namespace {

constexpr std::size_t kPlenty = 1'000'000;

ReadAll unpack(std::string packed, std::size_t limit = kPlenty) {
    return read_all(*stream_gzip(stream_text(std::move(packed))), limit);
}

// Text that does not pack to next to nothing.
std::string noise(std::size_t size) {
    std::string text;
    unsigned state = 7;
    while (text.size() < size) {
        state = state * 1664525U + 1013904223U;
        text += static_cast<char>('a' + (state >> 24U) % 26);
    }
    return text;
}

}  // namespace

TEST_CASE("several gzip members are one text, zero padding is no damage") {
    const std::string packed = gzip("one ") + gzip("two");
    CHECK(unpack(packed).bytes == "one two");
    const ReadAll padded = unpack(packed + std::string(512, '\0'));
    CHECK(padded.bytes == "one two");
    CHECK(padded.trouble.empty());
    CHECK(padded.warning.empty());
    CHECK(unpack(packed + "tail").warning == "4 bytes behind the gzip data");
    CHECK(unpack(gzip("") + gzip("x")).bytes == "x");
}

TEST_CASE("a gzip bomb costs its bound, not its size") {
    const ReadAll result = unpack(gzip(std::string(50'000'000, 'a')));
    CHECK(result.over_limit);
    CHECK(result.bytes.empty());
}

TEST_CASE("a position where a member begins has that member's offset") {
    const std::string first = gzip("one\n");
    const std::string second = gzip("two\n");
    StreamBuffer buffer(stream_gzip(stream_text(first + second + gzip("three\n"))));
    CHECK(buffer.entry_point() == 0);
    CHECK(buffer.peek(100) == "one\ntwo\nthree\n");
    buffer.skip(2);
    CHECK(buffer.entry_point() == std::nullopt);
    buffer.skip(2);
    CHECK(buffer.entry_point() == first.size());
    CHECK(buffer.take_line(100) == "two\n");
    CHECK(buffer.entry_point() == first.size() + second.size());
}

TEST_CASE("behind damage the next member is found") {
    const std::string first = gzip(noise(5000));
    std::string packed = first + gzip(noise(9000)) + gzip("three");
    SECTION("a flipped bit") {
        packed[first.size() + 2000] = static_cast<char>(packed[first.size() + 2000] ^ 0x10);
    }
    SECTION("missing bytes") {
        packed.erase(first.size() + 2000, 700);
    }
    auto stream = stream_gzip(stream_text(packed));
    const ReadAll before = read_all(*stream, kPlenty);
    CHECK(before.bytes.starts_with(noise(5000)));
    CHECK_THAT(before.trouble, Catch::Contains("gzip"));
    REQUIRE(stream->resume());
    const ReadAll behind = read_all(*stream, kPlenty);
    CHECK(behind.bytes == "three");
    CHECK(behind.trouble.empty());
    CHECK_FALSE(stream->resume());
}

TEST_CASE("gzip cut short says so, with what came before") {
    const std::string packed = gzip(noise(5000));
    const ReadAll cut = unpack(packed.substr(0, packed.size() - 9));
    CHECK(cut.trouble == "truncated gzip");
    CHECK(unpack(packed.substr(0, 5)).trouble == "truncated gzip");
}
