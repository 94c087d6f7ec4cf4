// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/stories/text_shelf.hpp"

#include "common/schema.hpp"
#include "common/stored_article.hpp"
#include "indexer/stories/shingles.hpp"

namespace news::stories {

namespace {

constexpr std::size_t kMostBytes = std::size_t{32} * 1024 * 1024;

std::vector<std::uint32_t> read_shingles(const Xapian::Database& database, Xapian::docid number) {
    try {
        const Xapian::Document document = database.get_document(number);
        const std::string data = document.get_data();
        const auto body = stored_body(data);
        if (!body) return {};
        return shingles_of(*body, document.get_value(info(Field::lang).slot));
    } catch (const Xapian::DocNotFoundError&) {
        return {};
    }
}

}  // namespace

TextShelf::Shingles TextShelf::shingles(Xapian::docid document) {
    const auto [kept, is_new] = kept_.try_emplace(document);
    if (!is_new) return kept->second;
    auto shingles =
        std::make_shared<const std::vector<std::uint32_t>>(read_shingles(database_, document));
    kept->second = shingles;
    bytes_ += shingles->size() * sizeof(std::uint32_t);
    if (bytes_ > kMostBytes) {
        kept_.clear();
        bytes_ = 0;
    }
    return shingles;
}

}  // namespace news::stories
