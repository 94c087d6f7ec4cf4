// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of page this is. Whoever calls an article something else loses it, so a page is an
// article unless much speaks against it.
#pragma once

#include <string>
#include <string_view>

#include "common/article.hpp"
#include "indexer/extract/body.hpp"
#include "indexer/extract/outline.hpp"
#include "indexer/extract/page_metadata.hpp"

namespace news::extract {

struct FoundType {
    PageType type = PageType::article;
    std::string reason;  // what spoke for it: "24 linked headings, 120 letters of text"
};

struct TypeContext {
    std::string_view url;  // the page's own address; may be empty
    std::string_view headline;
    std::size_t captions = 0;
};

FoundType find_page_type(const Outline& outline, const Body& body, const PageMetadata& metadata,
                         const TypeContext& context);

}  // namespace news::extract
