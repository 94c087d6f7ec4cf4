// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/archive/docx.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include "common/bytes/archive_input.hpp"
#include "common/bytes/sha256.hpp"
#include "common/container/split/docx_text.hpp"

namespace news::archive {

namespace {

using namespace std::string_view_literals;
using bytes::ArchiveInput;
using bytes::StreamBuffer;
using container::DocxSection;
using container::FailedInput;
using container::PageRecord;
using container::Reader;
using container::ReadOutcome;
using container::RecordFormat;
using container::SkippedInput;
using container::StreamInput;

constexpr std::string_view kDocument = "word/document.xml";
constexpr std::uint64_t kMostPages = 64;  // of the longest that may be: what a document unpacks to

// Goes to the document when it is first read from.
class DocumentStream final : public bytes::ByteStream {
  public:
    // `limit`: bytes that the document may unpack to.
    DocumentStream(std::unique_ptr<bytes::ByteStream> zip, std::uint64_t limit)
        : archive_(std::move(zip)), left_(limit) {}

    std::size_t read(char* into, std::size_t room) override {
        if (!looked_) trouble_ = find();
        looked_ = true;
        if (!trouble_.empty()) return 0;
        const std::ptrdiff_t got = archive_.read(into, room);
        if (got < 0) trouble_ = archive_.error();
        if (got > 0 && static_cast<std::uint64_t>(got) > left_)
            trouble_ = "limit: the document unpacks to too much";
        if (!trouble_.empty()) return 0;
        left_ -= static_cast<std::uint64_t>(got);
        return static_cast<std::size_t>(got);
    }
    std::string trouble() const override { return trouble_; }
    std::optional<std::uint64_t> entry_point(std::uint64_t) const override { return std::nullopt; }

  private:
    // Why there is none.
    std::string find() {
        archive_read_support_format_zip(archive_.handle());
        if (archive_.open() != ARCHIVE_OK) return archive_.error();
        archive_entry* entry = nullptr;
        while (true) {
            const int status = archive_.next_header(entry);
            if (status == ARCHIVE_EOF) return "Office document without a text";
            if (status != ARCHIVE_OK && status != ARCHIVE_WARN) return archive_.error();
            const char* name = archive_entry_pathname_utf8(entry);
            if (name != nullptr && name == kDocument) return {};
        }
    }

    ArchiveInput archive_;
    std::uint64_t left_;
    std::string trouble_;
    bool looked_ = false;
};

// How Nexis Uni ends each document.
bool is_exported(const DocxSection& section) {
    return section.text.find("\nEnd of Document\n") != std::string::npos;
}

class DocxReader final : public Reader {
  public:
    DocxReader(StreamInput input, StreamBuffer buffer)
        : input_(std::move(input)),
          xml_(std::make_unique<DocumentStream>(buffer.release(),
                                                kMostPages * input_.limits.page_bytes)),
          text_(xml_, input_.limits.page_bytes) {}

    std::optional<ReadOutcome> next() override {
        while (auto section = text_.next()) {
            const Location place = location(section->offset);
            if (section->broken) {
                over_ = true;
                const std::string trouble = xml_.trouble();
                return FailedInput{
                    place, trouble.empty() ? "truncated: the document has no end" : trouble};
            }
            if (section->over_limit) return over_limit(place);
            if (is_exported(*section)) {
                any_ = true;
                return record(place, section->text, RecordFormat::lexisnexis_docx);
            }
            const std::size_t room = input_.limits.page_bytes - other_.size();
            other_is_cut_ = other_is_cut_ || section->text.size() > room;
            other_ += section->text.substr(0, room);
        }
        if (std::exchange(over_, true)) return std::nullopt;
        return what_is_left();
    }

  private:
    // What stands in no document of an export: the list of them, or all of one that is no export.
    std::optional<ReadOutcome> what_is_left() {
        const bool is_blank = other_.find_first_not_of(" \t\n") == std::string::npos;
        if (is_blank && any_) return std::nullopt;
        if (is_blank) return SkippedInput{location(0), "Office document: no text"};
        if (any_) return SkippedInput{location(0), "the list of documents", true};
        if (other_is_cut_) return over_limit(location(0));
        return record(location(0), other_, RecordFormat::page);
    }

    SkippedInput over_limit(const Location& place) const {
        return {place, fmt::format("limit: more than {} bytes", input_.limits.page_bytes)};
    }

    Location location(std::uint64_t offset) const {
        Location place = input_.location;
        if (place.container_format.empty()) place.container_format = "docx";
        place.record_offset = offset;
        return place;
    }

    static PageRecord record(Location place, std::string_view text, RecordFormat format) {
        const std::size_t first = text.find_first_not_of(" \t\n");
        text = text.substr(first, text.find_last_not_of(" \t\n") + 1 - first);
        PageRecord page;
        page.crawled = place.crawled;
        page.location = std::move(place);
        page.bytes = text;
        page.sha256 = bytes::sha256_hex(page.bytes);
        page.http_content_type = "text/plain; charset=utf-8";
        page.format = format;
        return page;
    }

    StreamInput input_;
    StreamBuffer xml_;
    container::DocxText text_;
    std::string other_;
    bool other_is_cut_ = false;
    bool any_ = false;   // document of an export
    bool over_ = false;  // nothing more is to be told
};

}  // namespace

bool is_docx(std::string_view bytes) {
    constexpr std::size_t kHeader = 30;  // of a member, its name behind it (APPNOTE.TXT, 4.3.7)
    if (!bytes.starts_with("PK\x03\x04"sv)) return false;
    const std::string_view name = bytes.substr(std::min(kHeader, bytes.size()));
    const bool is_office = name.starts_with("[Content_Types].xml") || name.starts_with("_rels/") ||
                           name.starts_with("docProps/") || name.starts_with("word/");
    return is_office && bytes.find("word/") != std::string_view::npos;
}

std::unique_ptr<Reader> open_docx(StreamInput input, StreamBuffer buffer) {
    return std::make_unique<DocxReader>(std::move(input), std::move(buffer));
}

}  // namespace news::archive
