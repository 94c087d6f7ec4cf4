// SPDX-License-Identifier: GPL-3.0-or-later
// What is measured on: the pages of sample_corpus/, read once.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/article.hpp"
#include "common/container/page_record.hpp"
#include "common/result.hpp"

namespace news::bench {

// What a benchmark cannot go on without; ends the program with the error's message.
template <class T>
T required(Result<T> result);

// The HTML pages, in the order of the walk; never empty.
const std::vector<container::PageRecord>& sample_pages();

// The same as UTF-8.
const std::vector<std::string>& sample_sources();

// The longest of them inside what a publisher's page carries along: some 100 KB of scripts, styles
// and drawings around the text.
const std::string& heavy_source();

// The articles in them, with their entities.
const std::vector<Article>& sample_articles();

std::size_t bytes_of(const std::vector<std::string>& texts);

[[noreturn]] void give_up(const Error& error);

template <class T>
T required(Result<T> result) {
    if (!result) give_up(result.error());
    return std::move(*result);
}

}  // namespace news::bench
