// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/split/mets_reader.hpp"

#include <algorithm>
#include <deque>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

#include "common/bytes/file_bytes.hpp"
#include "common/bytes/sha256.hpp"
#include "common/container/split/alto_page.hpp"
#include "common/container/split/mets_issue.hpp"
#include "common/container/split/xml_beginning.hpp"
#include "common/container/split/xml_scanner.hpp"
#include "common/unicode.hpp"

namespace news::container {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPagesHeld = 2;  // an article goes on from one page to the next

// The file that METS names, if it lies in `folder`; empty: it does not, or does not exist.
fs::path inside(const fs::path& folder, std::string_view href) {
    for (const std::string_view scheme : {"file://./", "file:./", "file:"})
        if (href.starts_with(scheme)) href.remove_prefix(scheme.size());
    std::error_code problem;
    const fs::path root = fs::canonical(folder.empty() ? fs::path(".") : folder, problem);
    if (problem) return {};
    const fs::path file = fs::canonical(root / fs::path(std::string(href)), problem);
    if (problem) return {};
    const auto [end, rest] = std::mismatch(root.begin(), root.end(), file.begin(), file.end());
    return end == root.end() ? file : fs::path();
}

class MetsReader final : public Reader {
  public:
    MetsReader(StreamInput input, MetsIssue issue, std::string encoding)
        : input_(std::move(input)),
          issue_(std::move(issue)),
          content_type_("application/xml; charset=" + (encoding.empty() ? "utf-8" : encoding)),
          folder_(fs::path(input_.location.path).parent_path()) {}

    std::optional<ReadOutcome> next() override {
        while (next_ < issue_.articles.size()) {
            const MetsArticle& article = issue_.articles[next_++];
            if (input_.only_member.empty() || input_.only_member == article.id)
                return read(article);
        }
        return std::nullopt;
    }

  private:
    ReadOutcome read(const MetsArticle& article) {
        Location location = input_.location;
        location.container_format = "mets";
        location.record_offset = article.offset;
        location.member = article.id;
        if (article.is_advertisement) return SkippedInput{location, "advertisement", true};
        std::string bytes = article.parts;
        std::size_t found = 0;
        std::string missing;
        for (const MetsBlock& block : article.blocks) {
            const AltoPage* page = find_page(block.file);
            const auto text = page == nullptr ? std::nullopt : find_block(*page, block);
            if (!text) {
                missing = block.file;
                continue;
            }
            ++found;
            bytes.append(*text).append("\n");
            if (bytes.size() > input_.limits.page_bytes)
                return SkippedInput{
                    location, fmt::format("limit: more than {} bytes", input_.limits.page_bytes)};
        }
        if (found == 0)
            return SkippedInput{location, missing.empty()
                                              ? "an article without text blocks"
                                              : "its page is not there: " + printable(missing)};
        PageRecord record;
        record.location = std::move(location);
        record.sha256 = bytes::sha256_hex(bytes);
        record.bytes = std::move(bytes);
        record.http_content_type = content_type_;
        record.format = RecordFormat::xml;
        if (found < article.blocks.size())
            record.warning = fmt::format("{} of {} text blocks are missing, the last in {}",
                                         article.blocks.size() - found, article.blocks.size(),
                                         printable(missing));
        return record;
    }

    static std::optional<std::string_view> find_block(const AltoPage& page,
                                                      const MetsBlock& block) {
        if (block.begin.empty()) return page.block({});
        const auto by_area = block.area.empty() ? std::nullopt : page.block(block.area);
        return by_area ? by_area : page.block(block.begin);
    }

    // nullptr where it cannot be read.
    const AltoPage* find_page(const std::string& href) {
        for (const auto& [name, page] : pages_)
            if (name == href) return page ? &*page : nullptr;
        if (pages_.size() == kPagesHeld) pages_.pop_front();
        pages_.emplace_back(href, open_page(href));
        return pages_.back().second ? &*pages_.back().second : nullptr;
    }

    std::optional<AltoPage> open_page(const std::string& href) const {
        const fs::path file = inside(folder_, href);
        if (file.empty()) return std::nullopt;
        const bytes::OpenedFile opened = bytes::open_input(file.string());
        if (opened.problem != bytes::OpenProblem::none) return std::nullopt;
        bytes::ReadBytes read =
            bytes::read_up_to(opened.descriptor.get(), input_.limits.page_bytes + 1);
        if (read.error != 0 || read.bytes.size() > input_.limits.page_bytes) return std::nullopt;
        return AltoPage(std::move(read.bytes));
    }

    StreamInput input_;
    MetsIssue issue_;
    std::string content_type_;
    fs::path folder_;
    std::size_t next_ = 0;
    std::deque<std::pair<std::string, std::optional<AltoPage>>> pages_;  // as METS names them
};

ReadOutcome skipped(const StreamInput& input, std::string reason) {
    return SkippedInput{input.location, std::move(reason)};
}

}  // namespace

bool is_mets(std::string_view beginning) {
    const auto xml = read_xml_beginning(beginning);
    return xml && !xml->is_wide && local_name(xml->root) == "mets";
}

std::unique_ptr<Reader> open_mets(StreamInput input, bytes::StreamBuffer buffer) {
    const auto single = [](ReadOutcome outcome) {
        return std::make_unique<SingleOutcome>(std::move(outcome));
    };
    if (!input.location.container_format.empty() || input.depth > 0 || input.location.path == "-")
        return single(skipped(input,
                              "METS: its pages are looked for in a folder, and read as "
                              "pages here"));
    const std::size_t limit = input.limits.page_bytes;
    const std::string mets = buffer.take(limit);
    if (!buffer.peek(1).empty())
        return single(skipped(input, fmt::format("limit: more than {} bytes", limit)));
    if (std::string trouble = buffer.trouble(); !trouble.empty())
        return single(FailedInput{input.location, std::move(trouble)});
    const auto beginning = read_xml_beginning(mets);
    MetsIssue issue = read_mets_issue(mets);
    if (!issue.trouble.empty())
        return single(FailedInput{input.location, "METS: " + issue.trouble});
    if (issue.articles.empty())
        return single(skipped(input, "METS that names neither articles nor pages with text"));
    return std::make_unique<MetsReader>(std::move(input), std::move(issue),
                                        beginning ? beginning->encoding : std::string());
}

std::optional<std::string> mets_of_page(const std::string& path) {
    constexpr std::size_t kLargestMets = 10 * 1024 * 1024;
    const fs::path page(path);
    const std::string name = page.filename().string();
    std::string stem = page.stem().string();
    while (!stem.empty()) {
        for (const fs::path& folder : {page.parent_path(), page.parent_path() / ".."})
            for (const char* ending :
                 {"_mets.xml", "-mets.xml", ".mets.xml", "_METS.xml", "-METS.xml"}) {
                const fs::path mets = folder / (stem + ending);
                const bytes::OpenedFile opened = bytes::open_input(mets.string());
                if (opened.problem != bytes::OpenProblem::none) continue;
                const auto read = bytes::read_up_to(opened.descriptor.get(), kLargestMets);
                if (read.bytes.find(name) != std::string::npos) return mets.filename().string();
            }
        const std::size_t cut = stem.find_last_of("_-.");
        stem.resize(cut == std::string::npos ? 0 : cut);
    }
    return std::nullopt;
}

}  // namespace news::container
