// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/micro/sample_pages.hpp"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <numeric>
#include <utility>
#include <variant>

#include "common/archive/directory.hpp"
#include "common/archive/open_reader.hpp"
#include "indexer/entities/recognizer.hpp"
#include "indexer/extract/extractor.hpp"
#include "indexer/html/charset.hpp"

namespace news::bench {

namespace {

const std::string kProject = PROJECT_SOURCE_DIR;

std::vector<container::PageRecord> read_pages() {
    std::vector<container::PageRecord> pages;
    archive::WalkOptions options;
    options.include = {"*.htm", "*.html", "*.html.gz"};
    archive::DirectoryWalk walk({kProject + "/sample_corpus"}, options);
    while (const auto step = walk.next()) {
        const auto* file = std::get_if<container::InputFile>(&*step);
        if (file == nullptr) continue;
        const auto reader = archive::open_reader(*file);
        while (auto outcome = reader->next())
            if (auto* page = std::get_if<container::PageRecord>(&*outcome))
                pages.push_back(std::move(*page));
    }
    if (pages.empty()) give_up({ErrorCode::input, "there are no pages in sample_corpus/", ""});
    return pages;
}

std::string wrap(const std::string& source) {
    std::string shell = "<style>";
    for (int i = 0; i < 600; ++i)
        shell += ".card-" + std::to_string(i) + " > .lead{margin:0 4px;color:#123456}\n";
    shell += "</style><script>";
    for (int i = 0; i < 700; ++i)
        shell += "window.slot" + std::to_string(i) + "=function(a){return a<" + std::to_string(i) +
                 "?'<div class=\"ad\">':a};\n";
    shell += "</script><svg viewBox=\"0 0 9 9\"><path d=\"";
    for (int i = 0; i < 1500; ++i)
        shell += "M" + std::to_string(i) + " 1l2 3z";
    shell += "\"/></svg>";
    std::string page = source;
    const std::size_t body = page.find("<body");
    page.insert(body == std::string::npos ? 0 : page.find('>', body) + 1, shell);
    return page;
}

}  // namespace

void give_up(const Error& error) {
    std::cerr << "error: " << error.message << '\n';
    std::exit(EXIT_FAILURE);
}

const std::vector<container::PageRecord>& sample_pages() {
    static const auto pages = read_pages();
    return pages;
}

const std::vector<std::string>& sample_sources() {
    static const auto sources = [] {
        std::vector<std::string> decoded;
        for (const container::PageRecord& page : sample_pages())
            decoded.push_back(html::decode(page.bytes).utf8);
        return decoded;
    }();
    return sources;
}

const std::string& heavy_source() {
    static const std::string source =
        wrap(*std::max_element(sample_sources().begin(), sample_sources().end(),
                               [](const std::string& one, const std::string& other) {
                                   return one.size() < other.size();
                               }));
    return source;
}

const std::vector<Article>& sample_articles() {
    static const auto articles = [] {
        const auto recognizer = required(entities::Recognizer::load(kProject + "/data"));
        std::vector<Article> found;
        for (const container::PageRecord& page : sample_pages()) {
            Article article = required(extract::extract_article(page)).article;
            if (!article.skipped.empty()) continue;
            article.entities = recognizer.recognize(article);
            found.push_back(std::move(article));
        }
        return found;
    }();
    return articles;
}

std::size_t bytes_of(const std::vector<std::string>& texts) {
    return std::accumulate(
        texts.begin(), texts.end(), std::size_t{0},
        [](std::size_t sum, const std::string& text) { return sum + text.size(); });
}

}  // namespace news::bench
