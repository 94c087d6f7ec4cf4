// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/split/feed_facts.hpp"

#include <algorithm>

namespace news::container {

namespace {

constexpr std::size_t kLongestFact = 4096;
constexpr std::size_t kMostAuthors = 10'000;

// Parts of a feed that have titles and addresses of their own.
constexpr std::string_view kAsides[] = {"image", "textInput", "textinput", "author", "items"};

}  // namespace

// Where the text of an element goes; nullptr for one of no interest, or that was given before.
std::string* FeedFacts::field_of(std::string_view name) {
    if (name == "wp:author_login" && gathered_.authors.size() < kMostAuthors)
        return &gathered_.authors.emplace_back().first;
    std::string* field = nullptr;
    if (name == "title") field = &gathered_.publisher;
    if (name == "link") field = &gathered_.url;
    if (name == "language" || name == "dc:language") field = &gathered_.language;
    if (name == "wp:author_display_name" && !gathered_.authors.empty())
        field = &gathered_.authors.back().second;
    return field != nullptr && field->empty() ? field : nullptr;
}

void FeedFacts::see(const XmlToken& token) {
    if (!is_feed_ || told_) return;
    const bool is_own = name_prefix(token.name) == home_;
    const std::string_view name = is_own ? local_name(token.name) : token.name;
    switch (token.kind) {
        case XmlTokenKind::start:
        case XmlTokenKind::empty:
            if (!aside_.empty()) return;
            if (name == "link" && gathered_.url.empty()) {  // as Atom has it
                const std::string_view relation = attribute_of(token.bytes, "rel");
                if (relation.empty() || relation == "alternate")
                    gathered_.url = attribute_of(token.bytes, "href");
            }
            if (token.kind == XmlTokenKind::empty) return;
            if (std::ranges::find(kAsides, name) != std::end(kAsides)) {
                aside_ = name;
            } else if ((field_ = field_of(name)) != nullptr) {
                open_ = name;
            }
            return;
        case XmlTokenKind::end:
            if (name == aside_) aside_.clear();
            if (name == open_) field_ = nullptr;
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
