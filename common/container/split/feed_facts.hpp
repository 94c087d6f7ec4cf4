// SPDX-License-Identifier: GPL-3.0-or-later
// What an XML file of many articles says of them all.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "common/container/page_record.hpp"
#include "common/container/split/xml_scanner.hpp"

namespace news::container {

// Gathers a feed's title, address, language and authors from the tokens around its records; of any
// other file only the language that its root states. Texts are as written, with their references.
class FeedFacts {
  public:
    // `root`: the name of the document's root, with the prefix of its vocabulary.
    FeedFacts(bool is_feed, std::string_view root) : is_feed_(is_feed), home_(name_prefix(root)) {}

    void see(const XmlToken& token);

    // What is known when the first record comes, and the same for all later ones.
    std::shared_ptr<const ContainerFacts> facts(std::string_view root_tag);

  private:
    std::string* field_of(std::string_view name);

    bool is_feed_;
    std::string home_;   // the prefix of the feed's own elements, mostly none
    std::string aside_;  // an element with a title of its own that we are in: "image"
    std::string open_;   // the element whose text is read
    std::string* field_ = nullptr;
    ContainerFacts gathered_;
    std::shared_ptr<const ContainerFacts> told_;
};

}  // namespace news::container
