// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/split/feed_facts.hpp"

#include <algorithm>

namespace news::container {

namespace {

constexpr std::size_t kLongestFact = 4096;

// Parts of a feed that have titles and addresses of their own.
constexpr std::string_view kAsides[] = {"image", "textInput", "textinput", "author", "items"};

}  // namespace

// Where the text of an element goes, unless it was given before.
std::string* FeedFacts::field_of(std::string_view name) {
    std::string* field = name == "title"                               ? &gathered_.publisher
                         : name == "link"                              ? &gathered_.url
                         : name == "language" || name == "dc:language" ? &gathered_.language
                                                                       : nullptr;
    return field != nullptr && field->empty() ? field : nullptr;
}

void FeedFacts::see(const XmlToken& token) {
    if (!is_feed_ || told_) return;
    switch (token.kind) {
        case XmlTokenKind::start:
        case XmlTokenKind::empty:
            if (!aside_.empty()) return;
            if (token.name == "link" && gathered_.url.empty()) {  // as Atom has it
                const std::string_view relation = attribute_of(token.bytes, "rel");
                if (relation.empty() || relation == "alternate")
                    gathered_.url = attribute_of(token.bytes, "href");
            }
            if (token.kind == XmlTokenKind::empty) return;
            if (std::ranges::find(kAsides, token.name) != std::end(kAsides)) {
                aside_ = token.name;
            } else if ((field_ = field_of(token.name)) != nullptr) {
                open_ = token.name;
            }
            return;
        case XmlTokenKind::end:
            if (token.name == aside_) aside_.clear();
            if (token.name == open_) field_ = nullptr;
            return;
        case XmlTokenKind::text:
        case XmlTokenKind::cdata:
            if (field_ != nullptr && field_->size() + token.bytes.size() <= kLongestFact)
                field_->append(token.bytes);
            return;
        case XmlTokenKind::other:
            return;
    }
}

std::shared_ptr<const ContainerFacts> FeedFacts::facts(std::string_view root_tag) {
    if (!told_) {
        if (gathered_.language.empty()) gathered_.language = attribute_of(root_tag, "xml:lang");
        told_ = std::make_shared<const ContainerFacts>(std::move(gathered_));
    }
    return told_;
}

}  // namespace news::container
