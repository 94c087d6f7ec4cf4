// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/source_fields.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "common/analyzer.hpp"
#include "common/ascii_case.hpp"
#include "common/unicode.hpp"
#include "common/url.hpp"
#include "indexer/extract/address.hpp"
#include "indexer/extract/author_names.hpp"
#include "indexer/extract/byline.hpp"
#include "indexer/extract/date_text.hpp"
#include "indexer/extract/day_order.hpp"
#include "indexer/extract/found_text.hpp"
#include "indexer/extract/language.hpp"
#include "indexer/extract/markup_text.hpp"
#include "indexer/extract/page_metadata.hpp"
#include "indexer/extract/published_date.hpp"
#include "indexer/extract/signing_agency.hpp"

namespace news::extract {

namespace {

// "The Daily Desk": who has an article or a desk is no person, of whose name a part would be left.
bool is_desk(std::string_view name) {
    const bool desk = begins_ignoring_case(name, "the ") || name.ends_with(" Desk");
    return desk && name.find(',') == std::string_view::npos && find_agency(name).empty();
}

void add_once(std::vector<std::string>& texts, std::string text) {
    if (!text.empty() && std::ranges::find(texts, text) == texts.end())
        texts.push_back(std::move(text));
}

std::vector<std::string> clean_texts(const std::vector<std::string>& texts) {
    std::vector<std::string> cleaned;
    for (const std::string& text : texts)
        add_once(cleaned, clean_text(text));
    return cleaned;
}

// A credit line may end in the dash before the text: "STT–".
std::string without_signs(std::string text) {
    for (const std::string_view sign : {"-", "\u2013", "\u2014", ":"})
        if (text.ends_with(sign)) text.resize(text.size() - sign.size());
    return clean_text(text);
}

// Paragraphs are parted by lines of nothing but white space.
std::string clean_paragraphs(std::string_view text) {
    std::string cleaned;
    std::string paragraph;
    const auto end_paragraph = [&] {
        const std::string clean = clean_text(paragraph);
        if (!clean.empty()) cleaned.append(cleaned.empty() ? "" : "\n\n").append(clean);
        paragraph.clear();
    };
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.find_first_not_of(" \t\r\f\v") == std::string_view::npos)
            end_paragraph();
        else
            paragraph.append(line).append("\n");
    }
    end_paragraph();
    return cleaned;
}

class Completion {
  public:
    Completion(SourceFields fields, std::string_view format, const container::PageRecord& page,
               const ExtractOptions& options)
        : fields_(std::move(fields)),
          format_(format),
          page_(page),
          options_(options),
          article_(extraction_.article) {}

    Extraction run() {
        extraction_.warnings = std::move(fields_.warnings);
        article_.sha256 = page_.sha256;
        article_.location = page_.location;
        article_.crawled = page_.crawled;
        take_texts();
        take_origin();
        take_names();
        take_date();
        take_entities();
        article_.type = fields_.type;
        article_.skipped = std::move(fields_.skipped);
        if (article_.skipped.empty() && article_.headline.empty() && article_.body.empty() &&
            article_.captions.empty())
            article_.skipped = "no text";
        article_.words = count_words(article_.body);
        return std::move(extraction_);
    }

  private:
    void explain(std::string_view field, std::string value) {
        if (options_.explain && !value.empty())
            extraction_.explanation.chosen.push_back(
                make_reason(std::string(field), format_, "record", std::move(value)));
    }

    void take_texts() {
        article_.headline = clean_text(fields_.headline);
        article_.deck = clean_text(fields_.deck);
        article_.body = clean_paragraphs(
            fields_.body.empty() ? paragraphs_of_markup(fields_.body_markup) : fields_.body);
        // what is printed anyway is said once
        if (!article_.headline.empty() && article_.body.starts_with(article_.headline + "\n\n"))
            article_.body.erase(0, article_.headline.size() + 2);
        if (article_.deck == article_.headline || article_.body.starts_with(article_.deck))
            article_.deck.clear();
        article_.captions = clean_texts(fields_.captions);
        article_.credits = clean_texts(fields_.credits);
        explain("headline", article_.headline);
        explain("deck", article_.deck);
        explain("body", article_.body);
        for (const std::string& caption : article_.captions)
            explain("captions", caption);
    }

    void take_origin() {
        const PageMetadata nothing_stated;
        const std::string url = clean_text(fields_.url.empty() ? page_.url : fields_.url);
        article_.url = find_address(nothing_stated, url).value;
        article_.publisher =
            options_.publisher.empty() ? clean_text(fields_.publisher) : options_.publisher;
        article_.section = clean_text(fields_.section);
        article_.slug = clean_text(fields_.slug);
        article_.keywords = clean_texts(fields_.keywords);
        article_.language = primary_subtag(clean_text(fields_.language));
        explain("url", article_.url);
        explain("publisher", article_.publisher);
        explain("section", article_.section);
        explain("slug", article_.slug);
        for (const std::string& keyword : article_.keywords)
            explain("keywords", keyword);
        explain("language", article_.language);
        if (article_.language.empty()) {
            FoundText found =
                find_language(nothing_stated, article_.headline + "\n\n" + article_.body);
            article_.language = std::move(found.value);
            if (options_.explain)
                std::ranges::move(found.chosen, std::back_inserter(extraction_.explanation.chosen));
        }
    }

    void take_names() {
        std::string agency_of_byline;
        for (const std::string& line : fields_.bylines) {
            const std::string printed = clean_text(line);
            Byline byline = parse_byline(printed, article_.publisher);
            if (byline.authors.empty() && fields_.authors.empty())
                byline.authors.push_back(read_collective_author(printed));
            for (std::string& author : byline.authors)
                add_once(article_.authors, std::move(author));
            if (agency_of_byline.empty()) agency_of_byline = std::move(byline.agency);
        }
        for (const std::string& name : fields_.authors) {
            AuthorNames names;
            if (!is_desk(name)) names = read_author_names(clean_text(name), article_.publisher);
            if (names.names.empty()) names.names.push_back(read_collective_author(name));
            for (std::string& author : names.names)
                add_once(article_.authors, std::move(author));
            if (agency_of_byline.empty()) agency_of_byline = std::move(names.agency);
        }
        for (const std::string& author : article_.authors)
            explain("authors", author);
        article_.agency = without_signs(clean_text(fields_.agency));
        if (const std::string_view known = find_agency(article_.agency); !known.empty())
            article_.agency = known;
        if (article_.agency.empty()) article_.agency = std::move(agency_of_byline);
        explain("agency", article_.agency);
        if (!article_.agency.empty()) return;
        if (auto found = find_signing_agency(article_.body, article_.language)) {
            if (options_.explain)
                extraction_.explanation.chosen.push_back(
                    make_reason("agency", std::string(found->rule), "text", found->text));
            article_.agency = std::move(found->agency);
        }
    }

    void take_date() {
        const DateConventions conventions{
            article_.language,
            day_order(clean_text(fields_.language.empty() ? article_.language : fields_.language),
                      host_of(article_.url))};
        if (const std::string stated = clean_text(fields_.date); !stated.empty()) {
            article_.date_candidates.push_back({stated, fields_.date_source});
            const auto date = read_date(stated, conventions);
            if (date && !date->other) {
                article_.date = date->stamp.date;
                article_.date_source = fields_.date_source;
                if (date->stamp.has_time() && date->stamp.offset)
                    article_.date_time = date->stamp.iso();
                explain("date", stated);
            } else {
                extraction_.warnings.push_back(
                    (date ? "day and month may be swapped: " : "no date that exists: ") + stated);
            }
        } else if (!fields_.dating.empty()) {
            PublishedDate date = find_published_date(
                fields_.dating, {article_.url, page_.crawled, article_.language, {}, {}});
            article_.date = date.date;
            article_.date_time = std::move(date.date_time);
            article_.date_source = date.source;
            article_.date_candidates = std::move(date.candidates);
            std::ranges::move(date.warnings, std::back_inserter(extraction_.warnings));
            if (options_.explain)
                std::ranges::move(date.chosen, std::back_inserter(extraction_.explanation.chosen));
        }
        if (const auto changed = read_date(clean_text(fields_.modified), conventions))
            article_.modified = changed->stamp.iso();
    }

    void take_entities() {
        const auto take = [&](EntityType type, const std::vector<std::string>& names) {
            for (std::string& name : clean_texts(names))
                article_.stated_entities.push_back({type, std::move(name), {}});
        };
        take(EntityType::person, fields_.people);
        take(EntityType::organisation, fields_.organisations);
        take(EntityType::place, fields_.places);
    }

    SourceFields fields_;
    std::string format_;
    const container::PageRecord& page_;
    const ExtractOptions& options_;
    Extraction extraction_;
    Article& article_;
};

}  // namespace

Extraction complete_article(SourceFields fields, std::string_view format,
                            const container::PageRecord& page, const ExtractOptions& options) {
    return Completion(std::move(fields), format, page, options).run();
}

}  // namespace news::extract
