// SPDX-License-Identifier: GPL-3.0-or-later
// Where the saved searches lie: a file NAME.json each, and NAME.seen once it has been run. Files
// are written beside their place and renamed, so that they are whole whatever happens.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "common/result.hpp"
#include "searcher/saved/saved_search.hpp"
#include "searcher/saved/seen_articles.hpp"

namespace news::saved {

// One of the list; `search` is an error where its file cannot be read.
struct ListedSearch {
    std::string name;
    Result<SavedSearch> search;
    std::string last_run;  // empty: never
    std::size_t seen = 0;  // articles
};

class SearchFolder {
  public:
    // Need not be there yet.
    explicit SearchFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

    // Fails with usage where the name cannot be one, or where there is such a search and it is not
    // to be replaced; with io where it cannot be written. What it has shown before counts no more
    // once another search has its name.
    Result<void> save(const SavedSearch& search, bool replace) const;
    // Fails with usage where there is none of this name, and names the nearest.
    Result<SavedSearch> load(const std::string& name) const;
    Result<void> forget(const std::string& name) const;
    std::vector<ListedSearch> all() const;  // by name

    // Nothing where it has not been run, or where the file is damaged: then all is shown again.
    SeenArticles seen(const std::string& name) const;
    Result<void> remember(const std::string& name, const SeenArticles& seen) const;

  private:
    std::filesystem::path file_of(const std::string& name, const char* extension) const;
    std::vector<std::string> names() const;
    tl::unexpected<Error> no_such_search(const std::string& name) const;

    std::filesystem::path folder_;
};

}  // namespace news::saved
