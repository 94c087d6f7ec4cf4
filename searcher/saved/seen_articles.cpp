// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/saved/seen_articles.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <iterator>

#include <fmt/format.h>

namespace news::saved {

namespace {

constexpr std::string_view kMagic = "newsarchive-seen 1 ";
constexpr std::size_t kWhenSize = std::string_view("2026-01-02 14:03").size();
constexpr std::size_t kIdBytes = 8;
constexpr unsigned kByteBits = 8;

}  // namespace

std::string to_bytes(const SeenArticles& seen) {
    std::string bytes = fmt::format("{}{} {}\n", kMagic, seen.when, seen.ids.size());
    bytes.reserve(bytes.size() + seen.ids.size() * kIdBytes);
    for (const std::uint64_t id : seen.ids)
        for (std::size_t i = 0; i < kIdBytes; ++i)
            bytes += static_cast<char>(id >> (i * kByteBits));
    return bytes;
}

std::optional<SeenArticles> from_bytes(std::string_view bytes) {
    const std::size_t line_end = bytes.find('\n');
    if (!bytes.starts_with(kMagic) || line_end == bytes.npos ||
        line_end < kMagic.size() + kWhenSize + 2)
        return std::nullopt;
    SeenArticles seen;
    seen.when = bytes.substr(kMagic.size(), kWhenSize);
    const char* digits = bytes.data() + kMagic.size() + kWhenSize + 1;
    std::size_t count = 0;
    const auto [stop, error] = std::from_chars(digits, bytes.data() + line_end, count);
    const std::string_view ids = bytes.substr(line_end + 1);
    if (error != std::errc() || stop != bytes.data() + line_end || ids.size() % kIdBytes != 0 ||
        ids.size() / kIdBytes != count)
        return std::nullopt;
    for (std::size_t at = 0; at < ids.size(); at += kIdBytes) {
        std::uint64_t id = 0;
        for (std::size_t i = 0; i < kIdBytes; ++i)
            id |= std::uint64_t{static_cast<unsigned char>(ids[at + i])} << (i * kByteBits);
        if (!seen.ids.empty() && id <= seen.ids.back()) return std::nullopt;
        seen.ids.push_back(id);
    }
    return seen;
}

std::vector<std::uint64_t> not_seen(const std::vector<std::uint64_t>& ids,
                                    const std::vector<std::uint64_t>& seen) {
    std::vector<std::uint64_t> fresh;
    std::set_difference(ids.begin(), ids.end(), seen.begin(), seen.end(),
                        std::back_inserter(fresh));
    return fresh;
}

std::vector<std::uint64_t> together(const std::vector<std::uint64_t>& a,
                                    const std::vector<std::uint64_t>& b) {
    std::vector<std::uint64_t> all;
    all.reserve(a.size() + b.size());
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
    return all;
}

}  // namespace news::saved
