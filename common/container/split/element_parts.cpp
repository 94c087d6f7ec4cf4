// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/split/element_parts.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "common/ascii_case.hpp"
#include "common/container/split/part_reader.hpp"

namespace news::container {

namespace {

using namespace std::string_view_literals;
constexpr std::size_t kNone = std::string_view::npos;

// An article is the element that begins so, up to its own end tag.
struct ElementKind {
    std::string_view start;    // in lower case: "<div class=\"article "
    std::string_view element;  // its name: "div"
    // Ends the number that the article has in one export ("1 of 74 DOCUMENTS"): no part of it, so
    // that the same article of another export is the same. Empty: it has none.
    std::string_view number_end = {};
};

class ElementShape final : public PartShape {
  public:
    explicit ElementShape(std::span<const ElementKind> kinds) : kinds_(kinds) {}

    Beginning find_beginning(std::string_view bytes, bool at_end) override {
        std::size_t longest = 0;
        for (const ElementKind& kind : kinds_)
            longest = std::max(longest, kind.start.size());
        for (std::size_t at = 0; (at = bytes.find('<', at)) != kNone; ++at) {
            if (!at_end && bytes.size() - at < longest) return {false, at};
            kind_ = kind_at(bytes.substr(at));
            if (!kind_) continue;
            if (!at_end && bytes.size() - at < kLongestNumber && !kind_->number_end.empty())
                return {false, at};
            const std::size_t number = number_length(bytes.substr(at, kLongestNumber));
            looked_ = number > 0 ? 0 : kind_->start.size();
            open_ = 1;
            return {true, at + number};
        }
        return {false, bytes.size()};
    }

    // Comments are not looked at: LexisNexis hides its own tags in them.
    std::optional<Ending> find_ending(std::string_view bytes, bool at_end) override {
        const std::size_t longest = std::max(kind_->start.size(), kind_->element.size() + 3);
        while ((looked_ = bytes.find('<', looked_)) != kNone) {
            const std::string_view tag = bytes.substr(looked_);
            if (!at_end && tag.size() < longest) return std::nullopt;
            if (kind_at(tag)) return Ending{looked_, true};
            if (is_tag(tag, "<")) ++open_;
            if (is_tag(tag, "</") && --open_ == 0) {
                const std::size_t end = tag.find('>');
                if (end != kNone) return Ending{looked_ + end + 1, false};
                ++open_;  // seen again with more bytes
                return std::nullopt;
            }
            ++looked_;
        }
        looked_ = bytes.size();
        return std::nullopt;
    }

  private:
    static constexpr std::size_t kLongestNumber = 400;

    // Bytes from the start tag to the end of the number; 0: there is none.
    std::size_t number_length(std::string_view article) const {
        const std::size_t end = kind_->number_end.empty() ? kNone : article.find(kind_->number_end);
        if (end == kNone) return 0;
        const std::string_view number = article.substr(0, end);
        const bool is_number = number.find("OCUMENT") != kNone || number.find("ocument") != kNone ||
                               number.find("okument") != kNone;
        return is_number ? end + kind_->number_end.size() : 0;
    }

    const ElementKind* kind_at(std::string_view tag) const {
        const auto kind = std::ranges::find_if(
            kinds_, [&](const ElementKind& one) { return begins_ignoring_case(tag, one.start); });
        return kind == kinds_.end() ? nullptr : &*kind;
    }

    bool is_tag(std::string_view tag, std::string_view opening) const {
        if (!tag.starts_with(opening)) return false;
        tag.remove_prefix(opening.size());
        const std::size_t length = kind_->element.size();
        return tag.size() > length && begins_ignoring_case(tag, kind_->element) &&
               " \t\r\n/>"sv.find(tag[length]) != kNone;
    }

    std::span<const ElementKind> kinds_;
    const ElementKind* kind_ = nullptr;  // of the part that is read
    std::size_t looked_ = 0;             // bytes of it
    std::size_t open_ = 0;               // its elements that are open there
};

constexpr ElementKind kReuters[] = {{"<reuters ", "reuters"}};
constexpr ElementKind kLexisNexis[] = {{"<docfull>", "docfull", "</DIV>"}};
constexpr ElementKind kFactiva[] = {{"<div class=\"article ", "div"},
                                    {"<div class='article ", "div"}};
constexpr ElementKind kEuropresse[] = {
    {"<table style=\"table-layout: fixed; width: 96%", "table"},
    {"<article>", "article"},
    {"<article ", "article"},
};

// What the head of an HTML file says of its characters: its parts have no head of their own.
std::string content_type_of(std::string_view beginning) {
    constexpr std::string_view kLabel = "charset=";
    constexpr std::size_t kLongestName = 40;
    const std::size_t label = beginning.find(kLabel);
    if (label == kNone) return {};
    std::string_view name = beginning.substr(label + kLabel.size(), kLongestName);
    if (name.starts_with('"') || name.starts_with('\'')) name.remove_prefix(1);
    name = name.substr(0, name.find_first_of("\"' ;/>"));
    return name.empty() ? std::string() : "text/html; charset=" + std::string(name);
}

std::unique_ptr<Reader> read_html(StreamInput input, bytes::StreamBuffer buffer,
                                  std::string_view name, RecordFormat record,
                                  std::span<const ElementKind> kinds) {
    constexpr std::size_t kHead = 16 * 1024;
    PartFormat format{name, record, content_type_of(buffer.peek(kHead))};
    return read_parts(std::move(input), std::move(buffer), std::move(format),
                      std::make_unique<ElementShape>(kinds));
}

}  // namespace

bool is_reuters_sgml(std::string_view beginning) {
    const std::size_t first = beginning.find_first_not_of(" \t\r\n");
    if (first == kNone) return false;
    const std::string_view text = beginning.substr(first);
    return begins_ignoring_case(text, "<!doctype lewis") || text.starts_with("<REUTERS ");
}

bool is_lexisnexis_html(std::string_view beginning) {
    return beginning.find("<DOCFULL>") != kNone;
}

bool is_factiva_html(std::string_view beginning) {
    return beginning.find("<title>Factiva</title>") != kNone;
}

bool is_europresse_html(std::string_view beginning) {
    return beginning.find("class=\"DocPublicationName\"") != kNone;
}

std::unique_ptr<Reader> read_reuters_sgml(StreamInput input, bytes::StreamBuffer buffer) {
    return read_parts(std::move(input), std::move(buffer),
                      {"reuters-sgml", RecordFormat::reuters_sgml},
                      std::make_unique<ElementShape>(kReuters));
}

std::unique_ptr<Reader> read_lexisnexis_html(StreamInput input, bytes::StreamBuffer buffer) {
    return read_html(std::move(input), std::move(buffer), "lexisnexis-html",
                     RecordFormat::lexisnexis_html, kLexisNexis);
}

std::unique_ptr<Reader> read_factiva_html(StreamInput input, bytes::StreamBuffer buffer) {
    return read_html(std::move(input), std::move(buffer), "factiva-html",
                     RecordFormat::factiva_html, kFactiva);
}

std::unique_ptr<Reader> read_europresse_html(StreamInput input, bytes::StreamBuffer buffer) {
    return read_html(std::move(input), std::move(buffer), "europresse-html",
                     RecordFormat::europresse_html, kEuropresse);
}

}  // namespace news::container
