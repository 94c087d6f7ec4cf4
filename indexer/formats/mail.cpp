// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/mail.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <gmime/gmime.h>

#include "common/analyzer.hpp"
#include "common/ascii_case.hpp"
#include "common/unicode.hpp"
#include "indexer/extract/given_name_first.hpp"
#include "indexer/extract/markup_text.hpp"
#include "indexer/extract/source_fields.hpp"
#include "indexer/html/charset.hpp"

namespace news::formats {

namespace {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class Object>
using Owned = std::unique_ptr<Object, Unref>;

std::string text_or_empty(const char* text) {
    return text == nullptr ? std::string() : std::string(text);
}

// GMime compares each line with the boundary of every part around it.
constexpr std::size_t kMostBoundaries = 300;

bool is_over_bound(std::string_view bytes) {
    std::size_t boundaries = 0;
    for (std::size_t at = bytes.find('=');
         at != std::string_view::npos && boundaries <= kMostBoundaries;
         at = bytes.find('=', at + 1)) {
        constexpr std::string_view kName = "boundary";
        // RFC 2045, 5.1: no space before the sign, but some write one
        const std::size_t end = bytes.find_last_not_of(" \t", at > 0 ? at - 1 : 0) + 1;
        if (end >= kName.size() &&
            equals_ignoring_case(bytes.substr(end - kName.size(), kName.size()), kName))
            ++boundaries;
    }
    return boundaries > kMostBoundaries;
}

Owned<GMimeMessage> parse(std::string_view bytes) {
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
    // empty lines before the header would end it
    while (true) {
        const std::size_t end = bytes.find('\n');
        if (end == std::string_view::npos ||
            bytes.substr(0, end).find_first_not_of(" \t\r") != std::string_view::npos)
            break;
        bytes.remove_prefix(end + 1);
    }
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    return Owned<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

// What a part holds, its transfer encoding undone.
std::string bytes_of(GMimePart* part) {
    GMimeDataWrapper* content = g_mime_part_get_content(part);
    if (content == nullptr) return {};
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    if (g_mime_data_wrapper_write_to_stream(content, stream.get()) < 0) return {};
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    if (bytes == nullptr || bytes->len == 0) return {};
    return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

std::string content_type_of(GMimePart* part) {
    GMimeContentType* type = g_mime_object_get_content_type(GMIME_OBJECT(part));
    const std::string charset = text_or_empty(g_mime_content_type_get_parameter(type, "charset"));
    return fmt::format("{}/{}{}{}", text_or_empty(g_mime_content_type_get_media_type(type)),
                       text_or_empty(g_mime_content_type_get_media_subtype(type)),
                       charset.empty() ? "" : "; charset=", charset);
}

std::string decoded_text(GMimePart* part) {
    return html::decode(bytes_of(part), content_type_of(part)).utf8;
}

bool has_type(GMimePart* part, const char* type, const char* subtype) {
    return g_mime_content_type_is_type(g_mime_object_get_content_type(GMIME_OBJECT(part)), type,
                                       subtype) != FALSE;
}

// The parts that matter; they live as long as the message. Null: there is none.
struct Parts {
    GMimePart* plain = nullptr;
    GMimePart* html = nullptr;
    std::size_t attachments = 0;
};

Parts find_parts(GMimeMessage* message) {
    Parts parts;
    GMimeObject* root = g_mime_message_get_mime_part(message);
    if (root == nullptr) return parts;
    if (GMIME_IS_PART(root)) {
        if (has_type(GMIME_PART(root), "text", "html"))
            parts.html = GMIME_PART(root);
        else if (has_type(GMIME_PART(root), "text", "*"))
            parts.plain = GMIME_PART(root);
        return parts;
    }
    GMimePartIter* iterator = g_mime_part_iter_new(root);
    for (bool more = g_mime_part_iter_is_valid(iterator) != FALSE; more;
         more = g_mime_part_iter_next(iterator) != FALSE) {
        GMimeObject* object = g_mime_part_iter_get_current(iterator);
        if (object == nullptr || !GMIME_IS_PART(object)) continue;
        GMimePart* part = GMIME_PART(object);
        if (g_mime_part_is_attachment(part))
            ++parts.attachments;
        else if (parts.html == nullptr && has_type(part, "text", "html"))
            parts.html = part;
        else if (parts.plain == nullptr && has_type(part, "text", "plain"))
            parts.plain = part;
    }
    g_mime_part_iter_free(iterator);
    return parts;
}

std::string header_of(GMimeMessage* message, const char* name) {
    return text_or_empty(g_mime_object_get_header(GMIME_OBJECT(message), name));
}

// "2014-11-06T23:10:00-05:00"; empty where the header gives no date.
std::string date_of(GMimeMessage* message) {
    GDateTime* date = g_mime_message_get_date(message);
    if (date == nullptr) return {};
    gchar* text = g_date_time_format(date, "%Y-%m-%dT%H:%M:%S%:z");
    std::string iso = text_or_empty(text);
    g_free(text);
    return iso;
}

// Their names; who gives none is left out.
std::vector<std::string> senders_of(GMimeMessage* message) {
    std::vector<std::string> names;
    InternetAddressList* senders = g_mime_message_get_from(message);
    const int count = senders == nullptr ? 0 : internet_address_list_length(senders);
    for (int i = 0; i < count; ++i) {
        InternetAddress* sender = internet_address_list_get_address(senders, i);
        std::string name = clean_text(text_or_empty(internet_address_get_name(sender)));
        if (!name.empty()) names.push_back(std::move(name));
    }
    return names;
}

// Where the HTML came from, when the message is a page that was saved; empty: it is a letter.
std::string page_address(GMimeMessage* message, GMimePart* html) {
    std::string address = header_of(message, "Snapshot-Content-Location");
    if (address.empty() && html != nullptr)
        address = text_or_empty(g_mime_part_get_content_location(html));
    if (address.empty()) address = header_of(message, "Content-Location");
    return address;
}

bool is_saved_page(GMimeMessage* message, GMimePart* html) {
    return html != nullptr && (!page_address(message, html).empty() ||
                               header_of(message, "From").find("Saved by") != std::string::npos);
}

// Without the signature, and with the lines that an mbox has marked as they were.
std::string letter_text(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1);
        std::string_view line = text.substr(0, end + 1);
        text.remove_prefix(end + 1);
        if (line == "-- \n" || line == "-- \r\n" || line == "-- ") break;
        if (line.starts_with(">From ")) line.remove_prefix(1);
        plain += line;
    }
    return plain;
}

extract::Extraction read_letter(GMimeMessage* message, const Parts& parts,
                                const container::PageRecord& record,
                                const extract::ExtractOptions& options) {
    extract::SourceFields fields;
    fields.headline = text_or_empty(g_mime_message_get_subject(message));
    fields.date = date_of(message);
    fields.url = header_of(message, "Archived-At");  // RFC 5064
    fields.url.erase(0, fields.url.find_first_not_of("< "));
    fields.url.resize(std::min(fields.url.find('>'), fields.url.size()));
    // who sends to subscribers is a paper, unless they write back to all
    const bool newsletter =
        !header_of(message, "List-Unsubscribe").empty() && header_of(message, "List-Post").empty();
    const std::vector<std::string> senders = senders_of(message);
    if (!newsletter)
        std::ranges::transform(senders, std::back_inserter(fields.authors),
                               extract::given_name_first);
    else if (!senders.empty())
        fields.publisher = senders.front();
    if (parts.plain != nullptr) fields.body = letter_text(decoded_text(parts.plain));
    if (parts.html != nullptr) {
        std::string text = extract::paragraphs_of_markup(decoded_text(parts.html));
        // "Your program does not show HTML"
        if (count_words(fields.body) < count_words(text) / 2) fields.body = std::move(text);
    }
    if (parts.attachments > 0)
        fields.warnings.push_back(
            fmt::format("attachments that are not read: {}", parts.attachments));
    return extract::complete_article(std::move(fields), "mail", record, options);
}

}  // namespace

Result<extract::Extraction> read_mail(const container::PageRecord& record,
                                      const extract::ExtractOptions& options) {
    if (is_over_bound(record.bytes)) {
        extract::SourceFields fields;
        fields.skipped = fmt::format("limit: more than {} parts within parts", kMostBoundaries);
        return extract::complete_article(std::move(fields), "mail", record, options);
    }
    const Owned<GMimeMessage> message = parse(record.bytes);
    if (!message) return fail(ErrorCode::input, "no mail message");
    const Parts parts = find_parts(message.get());
    if (!is_saved_page(message.get(), parts.html))
        return read_letter(message.get(), parts, record, options);
    container::PageRecord page;
    page.location = record.location;
    page.sha256 = record.sha256;
    page.bytes = bytes_of(parts.html);
    page.http_content_type = content_type_of(parts.html);
    page.url = page_address(message.get(), parts.html);
    page.crawled = record.crawled.empty() ? date_of(message.get()) : record.crawled;
    return extract::extract_article(page, options);
}

}  // namespace news::formats
