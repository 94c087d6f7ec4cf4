// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/split/xml_splitter.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "common/bytes/sha256.hpp"
#include "common/container/split/feed_facts.hpp"
#include "common/container/split/mets_reader.hpp"
#include "common/container/split/xml_beginning.hpp"
#include "common/container/split/xml_doctype.hpp"
#include "common/container/split/xml_kind.hpp"
#include "common/container/split/xml_scanner.hpp"
#include "common/unicode.hpp"

namespace news::container {

namespace {

using bytes::StreamBuffer;

constexpr std::size_t kBeginning = 64 * 1024;

PageRecord xml_record(Location location, std::string bytes, const std::string& encoding) {
    PageRecord record;
    record.crawled = location.crawled;
    record.location = std::move(location);
    record.sha256 = bytes::sha256_hex(bytes);
    record.bytes = std::move(bytes);
    record.http_content_type = "application/xml";
    if (!encoding.empty()) record.http_content_type += "; charset=" + encoding;
    record.format = RecordFormat::xml;
    return record;
}

ReadOutcome read_document(const StreamInput& input, StreamBuffer& buffer,
                          const std::string& encoding) {
    std::string bytes = buffer.take(input.limits.page_bytes);
    if (!buffer.peek(1).empty())
        return SkippedInput{input.location,
                            fmt::format("limit: more than {} bytes", input.limits.page_bytes)};
    if (std::string trouble = buffer.trouble(); !trouble.empty())
        return FailedInput{input.location, std::move(trouble)};
    PageRecord record = xml_record(input.location, std::move(bytes), encoding);
    record.warning = buffer.warning();
    return record;
}

class XmlSplitter final : public Reader {
  public:
    XmlSplitter(StreamInput input, StreamBuffer buffer, XmlBeginning beginning, const XmlKind& kind)
        : input_(std::move(input)),
          buffer_(std::move(buffer)),
          beginning_(std::move(beginning)),
          kind_(kind),
          facts_(kind.is_feed, beginning_.root),
          ended_(is_record(kind, beginning_.root, beginning_.root)) {}

    std::optional<ReadOutcome> next() override {
        while (!at_end_) {
            while (const auto token = scanner_.next()) {
                if (is_tag(*token) && is_record(kind_, beginning_.root, token->name))
                    return read_record(*token);
                if (token->name == beginning_.root) see_root(*token);
                facts_.see(*token);
            }
            if (auto outcome = end_of_stream()) return outcome;
        }
        return std::nullopt;
    }

  private:
    static bool is_tag(const XmlToken& token) {
        return token.kind == XmlTokenKind::start || token.kind == XmlTokenKind::empty;
    }

    // A dump of feeds has one document behind the other, each with facts of its own.
    void see_root(const XmlToken& token) {
        ended_ = token.kind != XmlTokenKind::start;
        if (ended_) facts_ = FeedFacts(kind_.is_feed, beginning_.root);
    }

    // What the stream comes to where no more tokens come.
    std::optional<ReadOutcome> end_of_stream() {
        if (std::string trouble = buffer_.trouble(); !trouble.empty()) {
            const Location location = record_location(input_, "xml", buffer_);
            at_end_ = !buffer_.resume();
            scanner_.restart();
            ended_ = true;  // told once is enough
            return FailedInput{location, std::move(trouble)};
        }
        at_end_ = true;
        if (!ended_)
            return FailedInput{input_.location,
                               fmt::format("the XML breaks off: <{}> does not end", root())};
        if (!any_record_)
            return SkippedInput{input_.location,
                                fmt::format("XML without any article: <{}>", root())};
        return std::nullopt;
    }

    ReadOutcome read_record(const XmlToken& first) {
        any_record_ = true;
        const Location location = record_location(input_, "xml", buffer_);
        const std::string name(first.name);
        std::string bytes(first.bytes);
        std::uint64_t length = bytes.size();
        int depth = first.kind == XmlTokenKind::empty ? 0 : 1;
        while (depth > 0) {
            const auto token = scanner_.next();
            if (!token || ends_record_early(*token, name)) {
                if (token) scanner_.put_back();
                std::string trouble = token ? std::string() : buffer_.trouble();
                if (trouble.empty()) trouble = fmt::format("<{}> does not end", printable(name));
                return FailedInput{location, std::move(trouble)};
            }
            if (token->name == name) {
                if (token->kind == XmlTokenKind::start) ++depth;
                if (token->kind == XmlTokenKind::end) --depth;
            }
            length += token->bytes.size();
            if (length <= input_.limits.page_bytes) bytes += token->bytes;
        }
        if (length > input_.limits.page_bytes)
            return SkippedInput{location,
                                fmt::format("limit: more than {} bytes", input_.limits.page_bytes)};
        PageRecord record = xml_record(location, std::move(bytes), beginning_.encoding);
        record.facts = facts_.facts(beginning_.root_tag);
        return record;
    }

    // What cannot be in a record of this kind: the next one, or the end of what is around it.
    bool ends_record_early(const XmlToken& token, std::string_view name) const {
        if (token.kind == XmlTokenKind::end)
            return token.name == beginning_.root || local_name(token.name) == kind_.wrapper;
        return !kind_.nests && token.kind == XmlTokenKind::start && token.name == name;
    }

    std::string root() const { return printable(beginning_.root); }

    StreamInput input_;
    StreamBuffer buffer_;
    XmlBeginning beginning_;
    const XmlKind& kind_;
    XmlScanner scanner_{buffer_};
    FeedFacts facts_;
    bool ended_;  // the root did, or there is none around the records
    bool any_record_ = false;
    bool at_end_ = false;
};

// Why a document is not read whatever it holds.
std::optional<ReadOutcome> refuse(const Location& location, const XmlBeginning& beginning,
                                  const XmlKind* kind) {
    switch (declared_entities(beginning.doctype)) {
        case DeclaredEntities::nested:
            return FailedInput{location, "XML declares entities that expand to others: not read"};
        case DeclaredEntities::external:
            return SkippedInput{location, "XML declares an external entity, which is never opened"};
        case DeclaredEntities::none:
            break;
    }
    if (!beginning.trouble.empty()) return FailedInput{location, "XML: " + beginning.trouble};
    if (beginning.root.empty()) return FailedInput{location, "XML without a root element"};
    if (kind == nullptr)
        return SkippedInput{location,
                            fmt::format("XML of no known kind: <{}>", printable(beginning.root))};
    if (beginning.is_wide && !kind->records[0].empty())
        return SkippedInput{location, "XML of many articles in UTF-16: not read by this version"};
    return std::nullopt;
}

bool is_file_of_its_own(const StreamInput& input) {
    return input.location.container_format.empty() && input.depth == 0 &&
           input.location.path != "-";
}

}  // namespace

bool is_xml(std::string_view beginning) {
    const auto xml = read_xml_beginning(beginning.substr(0, kBeginning));
    if (!xml || lower_case(local_name(xml->root)) == "html" ||
        lower_case(xml->doctype).starts_with("<!doctype html"))
        return false;
    return xml->has_declaration || xml_kind(xml->root) != nullptr ||
           declared_entities(xml->doctype) != DeclaredEntities::none;
}

std::unique_ptr<Reader> open_xml(StreamInput input, StreamBuffer buffer) {
    XmlBeginning beginning = read_xml_beginning(buffer.peek(kBeginning)).value_or(XmlBeginning{});
    const XmlKind* kind = xml_kind(beginning.root);
    if (auto refused = refuse(input.location, beginning, kind))
        return std::make_unique<SingleOutcome>(std::move(*refused));
    if (local_name(beginning.root) == "alto" && !input.explicit_ && is_file_of_its_own(input))
        if (const auto mets = mets_of_page(input.location.path))
            return std::make_unique<SingleOutcome>(
                SkippedInput{input.location, "a page of " + printable(*mets), true});
    if (kind->records[0].empty())
        return std::make_unique<SingleOutcome>(read_document(input, buffer, beginning.encoding));
    return std::make_unique<XmlSplitter>(std::move(input), std::move(buffer), std::move(beginning),
                                         *kind);
}

}  // namespace news::container
