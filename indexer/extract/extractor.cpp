// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/extractor.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "common/analyzer.hpp"
#include "common/unicode.hpp"
#include "common/url.hpp"
#include "indexer/extract/address.hpp"
#include "indexer/extract/author_names.hpp"
#include "indexer/extract/body.hpp"
#include "indexer/extract/byline.hpp"
#include "indexer/extract/captions.hpp"
#include "indexer/extract/found_text.hpp"
#include "indexer/extract/headline.hpp"
#include "indexer/extract/language.hpp"
#include "indexer/extract/markup_text.hpp"
#include "indexer/extract/outline.hpp"
#include "indexer/extract/page_metadata.hpp"
#include "indexer/extract/page_type.hpp"
#include "indexer/extract/paywall.hpp"
#include "indexer/extract/plain_text.hpp"
#include "indexer/extract/published_date.hpp"
#include "indexer/extract/publisher.hpp"
#include "indexer/extract/saved_page.hpp"
#include "indexer/extract/script_text.hpp"
#include "indexer/extract/section.hpp"
#include "indexer/extract/signing_agency.hpp"
#include "indexer/html/charset.hpp"
#include "indexer/html/document.hpp"

namespace news::extract {
namespace {

using html::Document;
using html::Node;

class Extractor {
  public:
    Extractor(const container::PageRecord& page, const ExtractOptions& options)
        : page_(page), options_(options), article_(extraction_.article) {}

    Extraction run();

  private:
    void read_page(const Document& document);
    void read_text(std::string_view utf8);
    void take_url(FoundText found);
    void take_agency_from_text();
    void take_subjects(PageMetadata& metadata);
    void skip(PageType type, std::string reason);
    void take_date(PublishedDate date);
    std::string take(FoundText found);
    // Moves what told a field into the explanation, where one was asked for.
    void explain(std::vector<Reason> chosen, std::vector<Reason> lost);
    void explain(std::vector<Discarded> discarded);

    const container::PageRecord& page_;
    const ExtractOptions& options_;
    std::string fetched_from_;  // as the archive says it, or a note in the page itself
    Extraction extraction_;
    Article& article_;
};

void Extractor::explain(std::vector<Reason> chosen, std::vector<Reason> lost) {
    if (!options_.explain) return;
    Explanation& explanation = extraction_.explanation;
    std::ranges::move(chosen, std::back_inserter(explanation.chosen));
    std::ranges::move(lost, std::back_inserter(explanation.lost));
}

void Extractor::explain(std::vector<Discarded> discarded) {
    if (options_.explain) extraction_.explanation.discarded = std::move(discarded);
}

std::string Extractor::take(FoundText found) {
    explain(std::move(found.chosen), std::move(found.lost));
    return std::move(found.value);
}

void Extractor::skip(PageType type, std::string reason) {
    article_.type = type;
    article_.skipped = std::move(reason);
}

void Extractor::take_date(PublishedDate date) {
    article_.date = date.date;
    article_.date_time = std::move(date.date_time);
    article_.date_source = date.source;
    article_.date_candidates = std::move(date.candidates);
    article_.modified = std::move(date.modified);
    std::ranges::move(date.warnings, std::back_inserter(extraction_.warnings));
    explain(std::move(date.chosen), std::move(date.lost));
}

std::string longest_stated_body(const PageMetadata& metadata) {
    std::string_view longest;
    for (const StatedArticle& stated : metadata.stated) {
        if (stated.body.size() > longest.size()) longest = stated.body;
    }
    return paragraphs_of_markup(longest);
}

std::string_view stated_description(const PageMetadata& metadata) {
    for (std::string_view name : {"description", "og:description", "twitter:description"}) {
        if (const std::string_view text = metadata.meta_content(name); !text.empty()) return text;
    }
    return {};
}

// Where the elements hold next to nothing, the scripts may. What these say beside the text is
// believed where the page states nothing.
void take_script_text(const Document& document, std::string_view headline, Body& body,
                      Captions& captions, PageMetadata& metadata) {
    constexpr unsigned kNextToNothing = 250;
    const unsigned weight = text_weight(body.text);
    if (weight >= kNextToNothing) return;
    ScriptText found = find_script_text(document.source(), headline);
    if (text_weight(found.text) < std::max(kNextToNothing, 2 * weight)) return;
    Reason reason = make_reason("body", found.rule, found.place, found.text);
    replace_text(body, std::move(found.text), std::move(reason));
    if (captions.captions.empty()) captions = std::move(found.captions);
    if (!found.stated) return;
    for (const StatedArticle& stated : metadata.stated) {
        if (!stated.date_published.empty()) found.stated->date_published.clear();
        if (!stated.authors.empty()) found.stated->authors.clear();
    }
    metadata.stated.push_back(std::move(*found.stated));
}

void Extractor::read_page(const Document& document) {
    PageMetadata metadata = read_metadata(document);
    const Node page = document.body() ? document.body() : document.root();
    const Outline outline = read_outline(page);
    Headline headline = find_headline(document, metadata);
    const std::string stated_body = longest_stated_body(metadata);
    const FoundText stated_language = find_language(metadata, headline.text);
    Body body = find_body(outline, {headline.text, stated_description(metadata), stated_body,
                                    headline.node, options_.explain, stated_language.value});
    Captions captions = find_captions(page, headline.node, outline, body, metadata);
    take_script_text(document, headline.text, body, captions, metadata);

    take_url(find_address(metadata, fetched_from_));
    article_.publisher = take(find_publisher(metadata));
    if (!options_.publisher.empty()) article_.publisher = options_.publisher;
    article_.section = take(find_section(metadata));
    article_.language = take(find_language(metadata, headline.text + "\n\n" + body.text));
    if (std::optional<Reason> paywall = find_paywall(metadata, outline, body)) {
        article_.paywalled = true;
        explain({std::move(*paywall)}, {});
    }
    const std::string& url = article_.url.empty() ? fetched_from_ : article_.url;
    Byline byline =
        find_byline(document, metadata,
                    {article_.publisher, host_of(url), headline.node, body.node, body.text});
    article_.authors = std::move(byline.authors);
    article_.agency = std::move(byline.agency);
    take_date(find_published_date(
        document, metadata, {url, article_.crawled, article_.language, headline.node, body.node}));

    const FoundType type =
        find_page_type(outline, body, metadata, {url, headline.text, captions.captions.size()});
    article_.type = type.type;
    if (type.type != PageType::article) {
        article_.skipped = fmt::format("{} page: {}", to_string(type.type), type.reason);
    } else if (body.text.empty() && captions.captions.empty() && type.reason != "stated article") {
        article_.skipped = "no text";
    }
    explain({make_reason("type", type.reason, "", std::string(to_string(type.type)))}, {});
    explain(std::move(headline.chosen), std::move(headline.lost));
    explain(std::move(byline.chosen), std::move(byline.lost));
    explain(std::move(body.chosen), std::move(body.lost));
    explain(std::move(captions.chosen), std::move(captions.lost));
    explain(std::move(body.discarded));
    article_.headline = std::move(headline.text);
    article_.deck = std::move(body.deck);
    article_.body = std::move(body.text);
    article_.captions = std::move(captions.captions);
    article_.credits = std::move(captions.credits);
    take_agency_from_text();
    take_subjects(metadata);
}

// The first object that describes the article itself and says more than nothing.
void Extractor::take_subjects(PageMetadata& metadata) {
    for (StatedArticle& stated : metadata.stated) {
        if (!stated.own || !stated.is_article) continue;
        if (article_.keywords.empty()) article_.keywords = std::move(stated.keywords);
        if (article_.stated_entities.empty()) article_.stated_entities = std::move(stated.subjects);
    }
    for (const std::string& keyword : article_.keywords)
        explain({make_reason("keywords", "JSON-LD", "", keyword)}, {});
}

void Extractor::read_text(std::string_view utf8) {
    PlainText text = read_plain_text(utf8);
    const PageMetadata nothing_stated;
    take_url(find_address(nothing_stated, text.url.empty() ? fetched_from_ : text.url));
    article_.publisher = options_.publisher.empty() ? text.source : options_.publisher;
    article_.section = std::move(text.section);
    article_.language = take(find_language(nothing_stated, text.headline + "\n\n" + text.body));
    Byline byline = parse_byline(text.byline, article_.publisher);
    article_.authors = std::move(byline.authors);
    article_.agency = std::move(byline.agency);
    if (!article_.agency.empty()) {
        explain({make_reason("agency", "byline", "line that names the authors", text.byline)}, {});
    }
    // Where no person signs, who does?
    if (article_.authors.empty()) {
        std::string signature = read_collective_author(text.byline);
        if (!signature.empty()) article_.authors.push_back(std::move(signature));
    }
    const std::string& url = article_.url.empty() ? fetched_from_ : article_.url;
    take_date(find_published_date(text.dating, {url, article_.crawled, article_.language, {}, {}}));
    if (text.body.empty() && text.captions.empty()) article_.skipped = "no text";
    explain({make_reason("type", "bare text", "", "article")}, {});
    explain(std::move(text.chosen), {});
    explain(std::move(text.discarded));
    article_.headline = std::move(text.headline);
    article_.deck = std::move(text.deck);
    article_.body = std::move(text.body);
    article_.captions = std::move(text.captions);
    article_.credits = std::move(text.credits);
    take_agency_from_text();
}

// The page's own word first; else its place in a mirror of the site.
void Extractor::take_url(FoundText found) {
    if (found.value.empty()) {
        const std::string& member = page_.location.member;
        const std::string place = address_of_path(member.empty() ? page_.location.path : member);
        found = find_address({}, place);
        for (Reason& reason : found.chosen)
            reason.rule = "folder named like a host";
    }
    article_.url = take(std::move(found));
}

// Wire stories sign in their text: "VIENNA, Nov. 24 (AP) - …".
void Extractor::take_agency_from_text() {
    if (!article_.agency.empty()) return;
    auto found = find_signing_agency(article_.body, article_.language);
    if (!found) return;
    explain({make_reason("agency", std::string(found->rule), "text", found->text)}, {});
    article_.agency = std::move(found->agency);
}

bool says_plain_text(std::string_view content_type) {
    return lower_case(content_type).starts_with("text/plain");
}

Extraction Extractor::run() {
    article_.sha256 = page_.sha256;
    article_.location = page_.location;
    article_.crawled = page_.crawled;
    article_.url = page_.url;
    fetched_from_ = page_.url;
    article_.publisher = options_.publisher;
    if (page_.bytes.empty()) {
        skip(PageType::error, "empty");
        return std::move(extraction_);
    }
    if (html::looks_binary(page_.bytes)) {
        skip(PageType::error, "binary");
        return std::move(extraction_);
    }
    html::DecodedText decoded = html::decode(page_.bytes, page_.http_content_type);
    if (decoded.replaced > 0) {
        extraction_.warnings.push_back(
            fmt::format("{} invalid {} sequences replaced", decoded.replaced,
                        decoded.charset == "utf-8" ? "UTF-8" : decoded.charset));
    }
    if (options_.explain) {
        extraction_.explanation.charset = decoded.charset;
        extraction_.explanation.charset_source = decoded.source;
    }
    if (decoded.utf8.find_first_not_of(" \t\r\n\f\v") == std::string::npos) {
        skip(PageType::error, "no text");
        return std::move(extraction_);
    }
    const bool plain = says_plain_text(page_.http_content_type) || is_plain_text(decoded.utf8);
    if (plain && decoded.utf8.size() > html::Limits{}.bytes) {
        skip(PageType::article,
             fmt::format("limit: text of more than {} bytes", html::Limits{}.bytes));
    } else if (plain) {
        read_text(decoded.utf8);
    } else {
        SavedNote note = read_saved_note(decoded.utf8);
        if (fetched_from_.empty()) fetched_from_ = std::move(note.url);
        if (article_.crawled.empty()) article_.crawled = std::move(note.crawled);
        const Result<Document> document = Document::parse(std::move(decoded.utf8));
        if (document) {
            read_page(*document);
        } else {
            skip(PageType::article, document.error().message);
        }
    }
    article_.words = count_words(article_.body);
    return std::move(extraction_);
}

}  // namespace

Result<Extraction> extract_article(const container::PageRecord& page,
                                   const ExtractOptions& options) {
    return Extractor(page, options).run();
}

}  // namespace news::extract
