// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/page_filter.hpp"

#include <algorithm>
#include <functional>
#include <vector>

#include <fmt/format.h>

#include "common/ascii_case.hpp"
#include "indexer/html/nesting.hpp"
#include "indexer/html/tag_scanner.hpp"

namespace news::html {
namespace {

// Start tags that end a drawing or a formula wherever they stand in it.
bool breaks_out_of_drawing(Tag tag) {
    switch (tag) {
        case Tag::other:  // path, g, use, …
        case Tag::a:
        case Tag::audio:
        case Tag::canvas:
        case Tag::cite:
        case Tag::font:
        case Tag::link:
        case Tag::map:
        case Tag::script:
        case Tag::style:
        case Tag::svg:
        case Tag::title:
        case Tag::video:
            return false;
        default:
            return true;
    }
}

// Line breaks as the standard counts them: "\n", "\r\n" or "\r".
std::size_t count_lines(std::string_view text) {
    std::size_t lines = 0;
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1))
        ++lines;
    for (std::size_t at = text.find('\r'); at != std::string_view::npos;
         at = text.find('\r', at + 1))
        if (text.substr(at + 1, 1) != "\n") ++lines;
    return lines;
}

// Whether what stands before text[at] can become a tag or a character reference with what is moved
// up to it ("<<!-- -->b", "&a<!-- -->mp;").
bool may_join_at(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongestReference = 40;
    const std::size_t begin = at - std::min(at, kLongestReference);
    const std::string_view before = text.substr(begin, at - begin);
    const std::size_t mark = before.find_last_of("<>&; \n");
    if (mark == std::string_view::npos) return false;
    return before[mark] == '&' || (before[mark] == '<' && mark + 1 == before.size());
}

class PageFilter {
  public:
    PageFilter(std::string_view text, const Limits& limits)
        : text_(text), limits_(limits), stand_ins_(text) {}

    Result<FilteredPage> run();

  private:
    void copy_to(std::size_t end);
    void leave_out(std::size_t begin, std::size_t end);
    void abridge(std::size_t begin, std::size_t end);
    void abridge_raw(std::size_t begin, std::size_t end);
    void markup_declaration();
    void start_tag(const TagToken& token);
    bool may_shorten_attributes(const TagToken& token, std::string_view name) const;
    void shorten_attributes(const TagToken& token);
    void shorten_space(std::size_t begin);
    bool is_kept_script(std::string_view tag) const;
    std::size_t drawing_end(std::size_t at) const;
    Result<void> check();

    std::string_view text_;
    const Limits& limits_;
    StandIns stand_ins_;
    SetAside set_aside_;
    std::string kept_;
    std::size_t copied_ = 0;  // text_[0, copied_) has been dealt with
    std::size_t at_ = 0;
    unsigned foreign_ = 0;  // open svg and math elements that could not be left out
    bool frames_ = false;   // whether a frameset was seen: of text in it only white space counts
    Nesting nesting_;
    std::size_t nested_ = 0;  // see Limits::nesting
};

void PageFilter::copy_to(std::size_t end) {
    kept_ += text_.substr(copied_, end - copied_);
    copied_ = end;
}

void PageFilter::leave_out(std::size_t begin, std::size_t end) {
    copy_to(begin);
    const std::size_t lines = count_lines(text_.substr(begin, end - begin));
    const bool torn = end > begin && text_[end - 1] == '\r' && text_.substr(end, 1) == "\n";
    kept_.append(torn ? lines - 1 : lines, '\n');
    copied_ = end;
}

// Text, or the value of a quoted attribute, that no rule of the parser looks into.
void PageFilter::abridge(std::size_t begin, std::size_t end) {
    if (end < begin + StandIns::kShortest || begin < copied_ || foreign_ > 0 || frames_) return;
    copy_to(begin);
    stand_ins_.append(text_.substr(begin, end - begin), kept_);
    copied_ = end;
}

// Text in which tags do not count. A "<!--" can change what its end is.
void PageFilter::abridge_raw(std::size_t begin, std::size_t end) {
    if (text_.substr(begin, end - begin).find('<') == std::string_view::npos) abridge(begin, end);
}

// Comments, doctypes and what the standard reads as a comment ("<!x>", "<?xml …>", "</3>").
void PageFilter::markup_declaration() {
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("<!--")) {
        const std::size_t end = comment_end(text_, at_);
        const std::string_view comment = text_.substr(at_, end - at_);
        if (comment.find('\n') == std::string_view::npos && !may_join_at(text_, at_)) {
            leave_out(at_, end);
        } else if (comment.ends_with("-->") && comment.size() >= 7) {
            leave_out(at_ + 4, end - 3);
        }
        at_ = end;
        return;
    }
    if (foreign_ > 0 && rest.starts_with("<![CDATA[")) {
        const std::size_t end = text_.find("]]>", at_);
        at_ = end == std::string_view::npos ? text_.size() : end + 3;
        return;
    }
    const std::size_t end = text_.find('>', at_);
    at_ = end == std::string_view::npos ? text_.size() : end + 1;
}

bool PageFilter::is_kept_script(std::string_view tag) const {
    const std::string_view type = attribute_in(tag, "type");
    return type.find("ld+json") != std::string_view::npos ||
           type.find("LD+JSON") != std::string_view::npos;
}

// Where the end tag of the svg stands whose start tag ends at `at`; `npos` where what is in it is
// not a plain drawing and the parser has to see it.
std::size_t PageFilter::drawing_end(std::size_t at) const {
    constexpr std::size_t kNone = std::string_view::npos;
    std::vector<std::uint64_t> open;
    while ((at = text_.find('<', at)) != kNone) {
        const std::string_view rest = text_.substr(at);
        if (rest.starts_with("<!--")) {
            at = comment_end(text_, at);
            continue;
        }
        if (!begins_tag(text_, at)) {
            if (rest.starts_with("<!") || rest.starts_with("<?")) return kNone;
            ++at;
            continue;
        }
        const std::optional<TagToken> token = read_tag(text_, at, limits_.attributes);
        if (!token) return kNone;
        if (token->closing) {
            if (open.empty()) return token->tag == Tag::svg ? at : kNone;
            if (open.back() != token->name_hash) return kNone;
            open.pop_back();
        } else {
            if (breaks_out_of_drawing(token->tag)) return kNone;
            if (!token->self_closing) open.push_back(token->name_hash);
            if (open.size() > limits_.depth) return kNone;
        }
        at = token->end;
    }
    return kNone;
}

// Open formatting elements are made again only where they are not the same to the last attribute; a
// second link closes the first. Of an isindex the attributes become elements.
bool PageFilter::may_shorten_attributes(const TagToken& token, std::string_view name) const {
    if (foreign_ > 0 || (is_formatting(token.tag) && token.tag != Tag::a)) return false;
    return token.tag != Tag::other || !equals_ignoring_case(name, "isindex");
}

void PageFilter::shorten_attributes(const TagToken& token) {
    const std::size_t begin = at_;
    const std::string_view tag = text_.substr(begin, token.attributes_cut - begin);
    const std::size_t name_end = tag_name_end(tag);
    if (!may_shorten_attributes(token, tag.substr(1, name_end - 1))) return;
    copy_to(begin);
    if (token.attributes_cut == token.end && set_aside_.take(tag, token.tag, kept_.size())) {
        return leave_out(begin + name_end, token.end - (token.self_closing ? 2 : 1));
    }
    std::size_t at = name_end;
    while (const std::optional<TagAttribute> attribute = next_attribute(tag, at)) {
        at = attribute->end;
        const std::optional<AttributeName> name = AttributeName::find(attribute->name);
        if (!name || is_idle(*name, attribute->value)) {
            leave_out(begin + attribute->begin, begin + attribute->end);
        } else if (attribute->value.end() == tag.begin() + at - 1 && *name != "type") {
            // In quotes. The parser itself reads whether an input is hidden.
            abridge(begin + at - 1 - attribute->value.size(), begin + at - 1);
        }
    }
}

// Indentation between two tags: its first character stands for all of it.
void PageFilter::shorten_space(std::size_t begin) {
    constexpr std::size_t kShort = 3;
    if (at_ - begin < kShort || begin < copied_) return;
    for (std::size_t i = begin; i < at_; ++i) {
        const char c = text_[i];
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r') return;
    }
    // A "\r\n" is not torn.
    leave_out(begin + (text_[begin] == '\r' ? 2 : 1), at_);
}

void PageFilter::start_tag(const TagToken& token) {
    const std::size_t begin = at_;
    if (token.attributes > 0) shorten_attributes(token);
    if (token.attributes_cut != token.end) {
        const bool slash = token.self_closing;
        leave_out(token.attributes_cut, token.end - (slash ? 2 : 1));
    }
    at_ = token.end;
    const std::string_view tag = text_.substr(begin, token.end - begin);
    const bool opens_foreign = token.tag == Tag::svg || token.tag == Tag::math;
    if (foreign_ > 0 && token.self_closing) return;
    if (opens_foreign && token.self_closing) return;
    // Only the outermost is tried, so that every byte is looked at twice at most.
    if (token.tag == Tag::svg && foreign_ == 0) {
        const std::size_t end = drawing_end(token.end);
        if (end != std::string_view::npos) {
            leave_out(token.end, end);
            at_ = end;
        }
    }
    if (opens_foreign) ++foreign_;
    if (foreign_ > 0 && breaks_out_of_drawing(token.tag) && token.tag != Tag::math) foreign_ = 0;
    if (token.tag == Tag::frameset) frames_ = true;
    const bool in_select = nesting_.in_select();
    nesting_.open(token, is_formatting(token.tag) ? std::hash<std::string_view>{}(tag) : 0);
    if (foreign_ > 0 || (in_select && token.tag != Tag::script)) return;
    std::size_t end = 0;
    switch (token.tag) {
        case Tag::script:
            end = script_end(text_, at_);
            if (is_kept_script(tag)) {
                abridge_raw(at_, end);
            } else {
                leave_out(at_, end);
            }
            at_ = end;
            break;
        case Tag::style:
        case Tag::iframe:
        case Tag::noembed:
        case Tag::noframes:
        case Tag::xmp:
            end = raw_text_end(text_, at_, tag_name(token.tag));
            if (token.tag == Tag::style) leave_out(at_, end);
            at_ = end;
            break;
        case Tag::title:
        case Tag::textarea:
            end = raw_text_end(text_, at_, tag_name(token.tag));
            abridge_raw(at_, end);
            at_ = end;
            break;
        case Tag::plaintext:
            at_ = text_.size();
            break;
        default:
            break;
    }
}

Result<void> PageFilter::check() {
    nested_ += nesting_.depth();
    if (nested_ > limits_.nesting) {
        return fail(ErrorCode::input, "limit: too many elements nested too deep");
    }
    if (nesting_.depth() > limits_.depth) {
        return fail(ErrorCode::input,
                    fmt::format("limit: more than {} elements open at one time", limits_.depth));
    }
    if (nesting_.formatting() > limits_.open_formatting) {
        return fail(ErrorCode::input, fmt::format("limit: more than {} formatting elements open",
                                                  limits_.open_formatting));
    }
    return {};
}

Result<FilteredPage> PageFilter::run() {
    kept_.reserve(text_.size() / 2);
    std::size_t begin = 0;  // of the text before the next tag
    while ((at_ = text_.find('<', begin = at_)) != std::string_view::npos) {
        shorten_space(begin);
        abridge(begin, at_);
        if (at_ + 1 >= text_.size()) break;
        if (!begins_tag(text_, at_)) {
            const char next = text_[at_ + 1];
            if (next == '!' || next == '?' || next == '/') {
                markup_declaration();
            } else {
                ++at_;
            }
            continue;
        }
        const std::optional<TagToken> token = read_tag(text_, at_, limits_.attributes);
        if (!token) {
            // A tag that the end of the page cuts off: the standard drops it.
            leave_out(at_, text_.size());
            break;
        }
        if (token->closing) {
            if (token->attributes_cut != token->end) {
                leave_out(token->attributes_cut, token->end - 1);
            }
            if (foreign_ > 0 && (token->tag == Tag::svg || token->tag == Tag::math)) --foreign_;
            nesting_.close(*token);
            at_ = token->end;
            continue;
        }
        start_tag(*token);
        if (const Result<void> bounds = check(); !bounds) return tl::unexpected(bounds.error());
    }
    if (at_ == std::string_view::npos) abridge(begin, text_.size());
    copy_to(text_.size());
    return FilteredPage{std::move(kept_), std::move(stand_ins_), std::move(set_aside_)};
}

}  // namespace

Result<FilteredPage> filter_page(std::string_view utf8, const Limits& limits) {
    return PageFilter(utf8, limits).run();
}

}  // namespace news::html
