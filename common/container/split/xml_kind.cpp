// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/split/xml_kind.hpp"

#include <algorithm>

#include "common/container/split/xml_scanner.hpp"

namespace news::container {

namespace {

constexpr XmlKind kKinds[] = {
    {"rss", {"item"}, "channel", true},
    {"RDF", {"item"}, "", true},    // RSS 1.0
    {"feed", {"entry"}, "", true},  // Atom
    {"NewsML", {"NewsItem"}, "", false, true},
    {"newsMessage",
     {"newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem"},
     "itemSet"},
    {"PPSResponse", {"article"}, "ppsArticleResponse"},          // Factiva
    {"ppsArticleResponse", {"article"}, "ppsarticleResultSet"},  // the same, without its envelope
    {"XMLNewsQueuedResponse", {"RBNews"}, "ListOfRBNews"},       // Ritzau
    // a record without its file: where a file is entered at its place
    {"item", {"item"}, ""},
    {"entry", {"entry"}, ""},
    {"NewsItem", {"NewsItem"}, "", false, true},
    {"RBNews", {"RBNews"}, ""},
    // one article, or one page, a document
    {"nitf", {}, ""},
    {"newsItem", {}, ""},
    {"packageItem", {}, ""},
    {"conceptItem", {}, ""},
    {"knowledgeItem", {}, ""},
    {"planningItem", {}, ""},
    {"catalogItem", {}, ""},
    {"contentSet", {}, ""},
    {"alto", {}, ""},
};

}  // namespace

const XmlKind* xml_kind(std::string_view root) {
    const auto* kind = std::ranges::find(kKinds, local_name(root), &XmlKind::root);
    return kind == std::end(kKinds) ? nullptr : kind;
}

bool is_record(const XmlKind& kind, std::string_view root, std::string_view name) {
    const std::string_view prefix = name_prefix(name);
    return (prefix.empty() || prefix == name_prefix(root)) &&
           std::ranges::find(kind.records, local_name(name)) != std::end(kind.records);
}

}  // namespace news::container
