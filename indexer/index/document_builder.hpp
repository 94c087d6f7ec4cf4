// SPDX-License-Identifier: GPL-3.0-or-later
// An article becomes a Xapian document: the terms, values and data of docs/index-format.md.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "common/inflection.hpp"
#include "common/xapian.hpp"
#include "indexer/index/spelled_form.hpp"

namespace news::index {

// All that the writer needs. Made by a worker, then handed to the writer's thread: a Xapian
// document may be moved to another thread, not shared.
struct PreparedArticle {
    Xapian::Document document;  // its data is a serialised StoredArticle
    std::string sha256;
    Location location;
    std::vector<SpelledForm> forms;  // each once
    std::size_t text_bytes = 0;      // of the text that was posted: what a batch is measured by
};

// One a thread: keeps the stemmers and their caches.
class DocumentBuilder {
  public:
    // `added`: today as "YYYY-MM-DD".
    explicit DocumentBuilder(std::string added);

    PreparedArticle build(Article article);

  private:
    const Inflector& inflector(const std::string& language);

    std::string added_;
    std::map<std::string, Inflector> inflectors_;
};

}  // namespace news::index
