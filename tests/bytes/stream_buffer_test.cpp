// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/bytes/stream_buffer.hpp"

#include <catch2/catch.hpp>

using namespace news::bytes;

TEST_CASE("what was looked at is still there to be taken") {
    StreamBuffer buffer(stream_text("first\nsecond\nthird"));
    CHECK(buffer.peek(3) == "fir");
    CHECK(buffer.peek(100) == "first\nsecond\nthird");
    CHECK(buffer.position() == 0);
    CHECK(buffer.take_line(100) == "first\n");
    CHECK(buffer.position() == 6);
    CHECK(buffer.take(4) == "seco");
    CHECK(buffer.skip(3) == 3);
    CHECK(buffer.entry_point() == 13);
    CHECK(buffer.take_line(100) == "third");
    CHECK(buffer.take_line(100) == std::nullopt);
    CHECK(buffer.skip(1) == 0);
    CHECK(buffer.trouble().empty());
}

TEST_CASE("a line over the limit comes in pieces") {
    StreamBuffer buffer(stream_text("abcdefgh\nij\n"));
    CHECK(buffer.take_line(5) == "abcde");
    CHECK(buffer.take_line(5) == "fgh\n");
    CHECK(buffer.take_line(3) == "ij\n");
}

TEST_CASE("a stream given away begins at its beginning") {
    StreamBuffer buffer(stream_text(std::string(100'000, 'x') + "end"));
    CHECK(buffer.peek(5) == "xxxxx");
    const auto stream = buffer.release();
    const ReadAll all = read_all(*stream, 200'000);
    CHECK(all.bytes.size() == 100'003);
    CHECK(all.bytes.ends_with("xend"));
}
