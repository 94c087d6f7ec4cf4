// SPDX-License-Identifier: GPL-3.0-or-later
// Hostile lengths: twice the text takes about twice the time, never four times.
#include <chrono>

#include <catch2/catch.hpp>

#include "tests/entities/findings.hpp"

namespace news::test {

namespace {

std::string repeated(std::string_view part, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes)
        text += part;
    return text;
}

double seconds(const std::string& text) {
    const Article article = body_of(text);
    const auto start = std::chrono::steady_clock::now();
    const auto found = recognizer().recognize(article);
    CHECK(found.size() < text.size());
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

TEST_CASE("time grows with the text and not with its square") {
    recognizer();
    constexpr std::size_t kBytes = 1 << 20;
    for (const char* part : {"Bashar al-Assad met Gen. Austin in the U.S. ", "A", "A.", "A-", "O'",
                             "Of ", "New York of the ", "Mr. Smith (MS) ", "' ", "1,", "A & ",
                             "Bank of ", "a\n", "\xE4\xB8\xAD", "President "}) {
        INFO(part);
        const double once = seconds(repeated(part, kBytes));
        const double fourfold = seconds(repeated(part, 4 * kBytes));
        CHECK(fourfold < 12 * once + 0.5);
    }
}

}  // namespace news::test
