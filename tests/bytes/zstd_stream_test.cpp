// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/bytes/zstd_stream.hpp"

#include <catch2/catch.hpp>

#include "common/bytes/stream_buffer.hpp"
#include "tests/support/zstd.hpp"

using namespace news::bytes;
using news::test::skippable_frame;
using news::test::zstd;
using news::test::zstd_dictionary;

namespace {

std::string sentences(int count) {
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "The ferry number " + std::to_string(i * 7919 % 10007) + " left Larkhaven at " +
                std::to_string(i % 24) + " hours.\n";
    return text;
}

ReadAll unpack(std::string packed) {
    return read_all(*stream_zstd(stream_text(std::move(packed))), 10'000'000);
}

}  // namespace

TEST_CASE("zstd is told by its beginning, skippable frames included") {
    CHECK(is_zstd(zstd("text")));
    CHECK(is_zstd(skippable_frame(0, "")));
    CHECK(is_zstd(skippable_frame(15, "")));
    CHECK_FALSE(is_zstd("text"));
    CHECK_FALSE(is_zstd(""));
    CHECK_FALSE(is_zstd("\x60\x2a\x4d\x18"));
}

TEST_CASE("frames follow one another, what decoders pass over is passed over") {
    const std::string text = sentences(5000);
    CHECK(unpack(zstd(text)).bytes == text);
    const ReadAll all = unpack(skippable_frame(3, "note") + zstd("one ") + zstd("") +
                               skippable_frame(4, text) + zstd("two") + skippable_frame(0, "end"));
    CHECK(all.bytes == "one two");
    CHECK(all.trouble.empty());
    CHECK(all.warning.empty());
}

TEST_CASE("a frame's beginning is a place to begin at") {
    const std::string first = zstd("first record\n");
    const std::string second = zstd("second record\n");
    StreamBuffer buffer(stream_zstd(stream_text(first + second)));
    CHECK(buffer.entry_point() == 0U);
    buffer.take_line(100);
    CHECK(buffer.entry_point() == first.size());
    buffer.take(3);
    CHECK_FALSE(buffer.entry_point());
    CHECK(unpack(second).bytes == "second record\n");
}

TEST_CASE("a dictionary in the first frame is that of all others") {
    const std::string dictionary = zstd_dictionary(sentences(2000));
    const std::string frames =
        zstd(sentences(3), dictionary) + zstd("A line of its own.\n", dictionary);
    const std::string text = sentences(3) + "A line of its own.\n";
    REQUIRE_FALSE(unpack(frames).trouble.empty());  // nothing can be read without it
    constexpr unsigned kDictionary = 13;
    for (const std::string& content : {dictionary, zstd(dictionary)}) {
        const std::string packed = skippable_frame(kDictionary, content) + frames;
        CHECK(unpack(packed).bytes == text);
        CHECK(unpack(packed).trouble.empty());
        StreamBuffer buffer(stream_zstd(stream_text(packed)));
        CHECK_FALSE(buffer.entry_point());
    }
    const std::string cut = skippable_frame(kDictionary, dictionary).substr(0, 100);
    CHECK(unpack(cut).trouble == "the zstd dictionary cannot be read");
    CHECK(unpack(skippable_frame(kDictionary, zstd(dictionary).substr(0, 90)) + frames).trouble ==
          "the zstd dictionary cannot be read");
    CHECK(unpack(skippable_frame(kDictionary, "") + frames).trouble ==
          "the zstd dictionary cannot be read");
    std::string huge = skippable_frame(kDictionary, dictionary) + frames;
    huge[7] = '\x7f';  // its length: 2 GB
    CHECK(unpack(huge).trouble == "the zstd dictionary cannot be read");
}

TEST_CASE("damage breaks off with its reason, and the next frame is found") {
    const std::string text = sentences(3000);
    const std::string first = zstd("first\n");
    std::string broken = zstd(text);
    broken[broken.size() / 2] = static_cast<char>(broken[broken.size() / 2] ^ 0x41);
    StreamBuffer buffer(stream_zstd(stream_text(first + broken + zstd("third\n"))));
    CHECK(buffer.take_line(100) == "first\n");
    while (!buffer.take(1000).empty()) {
    }
    CHECK_THAT(buffer.trouble(), Catch::StartsWith("damaged zstd"));
    REQUIRE(buffer.resume());
    CHECK(buffer.entry_point() == first.size() + broken.size());
    CHECK(buffer.take_line(100) == "third\n");
    CHECK(buffer.trouble().empty());
    CHECK_FALSE(buffer.resume());
}

TEST_CASE("truncation at any place is told") {
    const std::string packed = zstd(sentences(200));
    for (std::size_t size = 4; size < packed.size(); size += 7) {
        CAPTURE(size);
        CHECK(unpack(packed.substr(0, size)).trouble == "truncated zstd");
    }
    CHECK(unpack("plain text").trouble == "no zstd data");
    CHECK(unpack("").trouble == "truncated zstd");
    CHECK(unpack(packed + "tail").warning == "more bytes behind the zstd data");
}

TEST_CASE("a window over the bound is refused") {
    // RFC 8878, 3.1.1.1: no single segment, a window of 2^31, an empty raw block
    using namespace std::string_literals;
    const std::string frame = "\x28\xb5\x2f\xfd\x00\xa8\x01\x00\x00"s;
    CHECK_THAT(unpack(frame).trouble, Catch::StartsWith("damaged zstd"));
    const std::string small = "\x28\xb5\x2f\xfd\x00\x70\x01\x00\x00"s;  // 2^24
    CHECK(unpack(small).trouble.empty());
    CHECK_FALSE(read_all(*stream_zstd(stream_text(small), kZstdHttpWindow), 100).trouble.empty());
}
