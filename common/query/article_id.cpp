// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/query/article_id.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "common/schema.hpp"
#include "common/unicode.hpp"
#include "common/xapian.hpp"

namespace news::query {

namespace {

constexpr std::size_t kShaDigits = 64;
constexpr std::size_t kShownDigits = 12;
constexpr std::size_t kShownCandidates = 5;

// The beginnings of two ids or more that tell them apart, at least as long as ids are usually
// shown.
std::string candidates_text(const std::vector<std::string>& shas, bool more,
                            std::string_view command) {
    std::size_t digits = kShownDigits;
    for (std::size_t i = 1; i < shas.size(); ++i) {
        const auto [a, b] = std::mismatch(shas[i - 1].begin(), shas[i - 1].end(), shas[i].begin());
        digits = std::max(digits, static_cast<std::size_t>(a - shas[i - 1].begin()) + 1);
    }
    // one that can be copied, since not every command takes several
    std::string others;
    for (std::size_t i = 1; i < shas.size(); ++i)
        others += fmt::format("{}na:{}", i == 1 ? "or " : ", ", shas[i].substr(0, digits));
    return fmt::format("{} na:{}   ({}{})", command, shas.front().substr(0, digits), others,
                       more ? ", and others" : "");
}

}  // namespace

Result<std::optional<std::string>> resolve_id(const Xapian::Database& database, std::string_view id,
                                              std::string_view command) {
    std::string digits = lower_case(id);
    if (digits.starts_with("na:")) digits.erase(0, 3);
    const bool hexadecimal = !digits.empty() && digits.size() <= kShaDigits &&
                             digits.find_first_not_of("0123456789abcdef") == digits.npos;
    if (!hexadecimal)
        return fail(ErrorCode::usage, fmt::format("\"{}\" is no id of an article", printable(id)),
                    fmt::format("{} na:4f21c09be77d   (as a list of hits has it)", command));
    const std::string prefix(info(Field::id).prefix);
    const std::string wanted = prefix + digits;
    std::vector<std::string> shas;
    bool more = false;
    for (auto term = database.allterms_begin(wanted); term != database.allterms_end(wanted);
         ++term) {
        if (shas.size() == kShownCandidates) {
            more = true;
            break;
        }
        shas.push_back((*term).substr(prefix.size()));
    }
    if (shas.empty()) return std::nullopt;
    if (shas.size() == 1) return shas.front();
    return fail(ErrorCode::usage,
                fmt::format("{} ids begin with na:{}",
                            more ? "more than " + std::to_string(kShownCandidates)
                                 : std::to_string(shas.size()),
                            digits),
                candidates_text(shas, more, command));
}

}  // namespace news::query
