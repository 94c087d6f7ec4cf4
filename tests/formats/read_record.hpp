// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "common/bytes/sha256.hpp"
#include "indexer/formats/article_reader.hpp"

namespace news::test {

// The article out of a record of this format.
inline extract::Extraction read_record(container::RecordFormat format, std::string bytes) {
    container::PageRecord record;
    record.location = file_location("archive");
    record.sha256 = bytes::sha256_hex(bytes);
    record.bytes = std::move(bytes);
    record.format = format;
    auto extraction = formats::read_article(record);
    REQUIRE(extraction);
    return std::move(*extraction);
}

// The names that the source states of this type.
inline std::vector<std::string> stated(const Article& article, EntityType type) {
    std::vector<std::string> names;
    for (const Entity& entity : article.stated_entities)
        if (entity.type == type) names.push_back(entity.name);
    return names;
}

using Strings = std::vector<std::string>;

}  // namespace news::test
