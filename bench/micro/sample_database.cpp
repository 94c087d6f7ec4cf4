// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/micro/sample_database.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "bench/micro/sample_pages.hpp"
#include "indexer/index/document_builder.hpp"
#include "indexer/index/index_writer.hpp"

namespace news::bench {

namespace {

constexpr std::size_t kBatchBytes = 32 << 20;

class TemporaryFolder {
  public:
    TemporaryFolder() {
        std::string pattern = std::filesystem::temp_directory_path() / "news-bench-XXXXXX";
        if (mkdtemp(pattern.data()) == nullptr)
            give_up({ErrorCode::io, "no folder can be made in the one for temporary files", ""});
        path_ = pattern;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

// The sample's articles in turn, each as an article of its own within 20 years.
Article numbered_article(std::size_t number) {
    Article article = sample_articles()[number % sample_articles().size()];
    article.sha256 = fmt::format("{:016x}{:048x}", number * 0x9E3779B97F4A7C15, number);
    article.location = {};
    article.location.path = fmt::format("/archive/{}.html", number);
    article.url = fmt::format("https://news.example/{}", number);
    const int day = static_cast<int>(number * 7919 % (20 * 12 * 28));
    article.date = PartialDate::make(2000 + day / (12 * 28), 1 + day / 28 % 12, 1 + day % 28);
    article.date_source = DateSource::json_ld;
    return article;
}

std::string write_database(const std::filesystem::path& folder, std::size_t articles) {
    const std::string path = folder / "db";
    const auto writer = required(index::IndexWriter::open(path, kBatchBytes));
    index::DocumentBuilder builder("2026-01-02");
    for (std::size_t number = 0; number < articles; ++number) {
        Article article = numbered_article(number);
        index::WriteOperation operation;
        operation.stamp.path = article.location.path;
        operation.location = article.location;
        operation.article = builder.build(std::move(article));
        required(writer->write(std::move(operation)));
    }
    required(writer->commit());
    return path;
}

}  // namespace

std::size_t sample_database_size() {
    std::size_t size = 20'000;
    if (const char* told = std::getenv("NEWSARCHIVE_BENCH_ARTICLES")) {
        const std::string_view digits = told;
        std::from_chars(digits.data(), digits.data() + digits.size(), size);
    }
    return std::max<std::size_t>(1, size);
}

search::IndexReader& sample_database() {
    static const TemporaryFolder folder;
    static search::IndexReader reader = required(
        search::IndexReader::open({write_database(folder.path(), sample_database_size())}));
    return reader;
}

}  // namespace news::bench
