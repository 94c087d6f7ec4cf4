// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/link_address.hpp"

#include <array>

#include <fmt/format.h>
#include <unistd.h>

#include "common/ascii_case.hpp"

namespace news::output {

namespace {

// Longer ones are cut by VTE, and no link is better than a wrong one.
constexpr std::size_t kLongest = 2083;

constexpr std::string_view kOfPaths = "/-._~!$&'()*+,:@=";            // RFC 3986: pchar
constexpr std::string_view kOfAddresses = "/-._~!$&'()*+,:@=;?#[]%";  // and what parts an address

// What is neither a letter nor a digit nor one of `kept`, as %XX.
std::string percent_encoded(std::string_view text, std::string_view kept) {
    std::string encoded;
    for (const char c : text) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                           (c >= 'a' && c <= 'z') || kept.find(c) != kept.npos;
        if (plain)
            encoded += c;
        else
            encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return encoded.size() > kLongest ? std::string() : encoded;
}

std::string host_name() {
    std::array<char, 256> name{};
    if (gethostname(name.data(), name.size() - 1) != 0) return {};
    return percent_encoded(name.data(), "-.");
}

}  // namespace

std::string web_address(std::string_view url) {
    for (const std::string_view scheme : {"http://", "https://"})
        if (url.size() > scheme.size() && begins_ignoring_case(url, scheme))
            return percent_encoded(url, kOfAddresses);
    return {};
}

std::string file_address(std::string_view path) {
    static const std::string host = host_name();
    if (!path.starts_with('/')) return {};
    const std::string encoded = percent_encoded(path, kOfPaths);
    return encoded.empty() ? encoded : "file://" + host + encoded;
}

std::string article_address(std::string_view url, std::string_view path) {
    std::string address = web_address(url);
    return address.empty() ? file_address(path) : address;
}

}  // namespace news::output
