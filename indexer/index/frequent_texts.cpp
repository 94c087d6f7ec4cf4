// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/frequent_texts.hpp"

#include <algorithm>

namespace news::index {

namespace {

// The paragraphs of about forty articles: what one in ten of them has is never forgotten.
constexpr std::size_t kMostTexts = 1024;

}  // namespace

void FrequentTexts::add(std::string_view text, std::uint32_t document) {
    const auto [found, is_new] =
        slots_.try_emplace(hash_of(text), Slot{1, forgotten_, document, document});
    if (is_new) {
        if (slots_.size() > kMostTexts) forget_rare();
        return;
    }
    Slot& slot = found->second;
    if (slot.last == document) return;
    ++slot.articles;
    slot.last = document;
}

void FrequentTexts::forget_rare() {
    while (slots_.size() > kMostTexts * 3 / 4) {
        ++forgotten_;
        std::erase_if(slots_, [this](const auto& entry) {
            return entry.second.articles + entry.second.missed <= forgotten_;
        });
    }
}

std::vector<FrequentTexts::Text> FrequentTexts::of_at_least(std::uint64_t articles) const {
    std::vector<Text> texts;
    for (const auto& [hash, slot] : slots_)
        if (slot.articles >= articles)
            texts.push_back({hash, slot.articles, slot.missed == 0, slot.first, slot.last});
    std::ranges::sort(texts, [](const Text& a, const Text& b) {
        return a.articles != b.articles ? a.articles > b.articles : a.hash < b.hash;
    });
    return texts;
}

}  // namespace news::index
