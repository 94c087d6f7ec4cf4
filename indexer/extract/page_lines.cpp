// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page_lines.hpp"

#include <string_view>
#include <utility>

#include "common/unicode.hpp"

namespace news::extract {

namespace {

using html::Node;
using html::Tag;

bool is_unseen(Tag tag) {
    switch (tag) {
        case Tag::script:
        case Tag::style:
        case Tag::noscript:
        case Tag::template_:
        case Tag::svg:
        case Tag::select:
        case Tag::textarea:
        case Tag::iframe:
        case Tag::object:
        case Tag::head:
            return true;
        default:
            return false;
    }
}

bool is_inline(Tag tag) {
    switch (tag) {
        case Tag::a:
        case Tag::abbr:
        case Tag::b:
        case Tag::cite:
        case Tag::code:
        case Tag::del:
        case Tag::em:
        case Tag::font:
        case Tag::i:
        case Tag::img:
        case Tag::ins:
        case Tag::label:
        case Tag::mark:
        case Tag::other:
        case Tag::q:
        case Tag::s:
        case Tag::small:
        case Tag::span:
        case Tag::strike:
        case Tag::strong:
        case Tag::sub:
        case Tag::sup:
        case Tag::time:
        case Tag::tt:
        case Tag::u:
        case Tag::wbr:
            return true;
        default:
            return false;
    }
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

class Reader {
  public:
    PageLines read(Node body, Node headline, Node article) {
        const Node behind_article = article ? article.skip_in(body) : Node();
        Node node = body.first_child();
        while (node) {
            leave(node, body);
            if (node == behind_article) {
                end_line();
                found_.article_end = found_.lines.size();
            }
            const Tag tag = node.tag();
            if (is_unseen(tag)) {
                node = node.skip_in(body);
                continue;
            }
            if (node == headline || node == article) {
                end_line();
                (node == headline ? found_.headline : found_.article) = found_.lines.size();
            }
            if (node.is_text()) {
                add(node.text());
            } else if (tag == Tag::br || tag == Tag::hr) {
                end_line();
            } else if (node.is_element()) {
                enter(node, tag, body);
            }
            node = node.next_in(body);
        }
        end_line();
        for (std::size_t* index : {&found_.headline, &found_.article})
            if (*index >= found_.lines.size()) *index = PageLines::kNone;
        if (article && !behind_article) found_.article_end = found_.lines.size();
        return std::move(found_);
    }

  private:
    struct Open {
        Node node;
        Node end;  // the node after it; null: the end
    };

    void enter(Node node, Tag tag, Node body) {
        constexpr std::size_t kMostTimes = 8;
        const bool runs_on = is_inline(tag);
        if (!runs_on) end_line();
        if (times_.size() < kMostTimes && !stamp(node).empty()) times_.push_back(node);
        if (tag == Tag::a && !link_open_) {
            link_open_ = true;
            link_end_ = node.skip_in(body);
        }
        if (runs_on) {
            constexpr std::size_t kMostMarks = 8;
            if (marks_.size() < kMostMarks &&
                (node.has_attribute("class") || (tag == Tag::a && node.has_attribute("href")))) {
                marks_.push_back(node);
            }
            return;
        }
        blocks_.push_back({node, node.skip_in(body)});
    }

    void leave(Node node, Node) {
        if (link_open_ && link_end_ == node) link_open_ = false;
        while (!blocks_.empty() && blocks_.back().end == node) {
            end_line();
            blocks_.pop_back();
        }
    }

    void add(std::string_view text) {
        constexpr std::size_t kRoom = 4 * kLongLine;  // white space is still in it
        length_ += text.size();
        // Two numbers in two elements are two numbers: "28.09.19" and "12:44".
        if (!text_.empty() && !text.empty() && is_digit(text_.back()) && is_digit(text.front()))
            text_ += ' ';
        if (text_.size() < kRoom) text_ += text.substr(0, kRoom - text_.size());
        if (link_open_ && linked_.size() < kRoom) linked_ += text.substr(0, kRoom - linked_.size());
    }

    void end_line() {
        if (text_.empty() && linked_.empty() && marks_.empty() && times_.empty()) {
            length_ = 0;
            return;
        }
        std::string text = clean_text(text_);
        const std::size_t length = length_;
        text_.clear();
        length_ = 0;
        std::string linked = clean_text(linked_);
        linked_.clear();
        std::vector<Node> marks = std::exchange(marks_, {});
        if (text.empty() && times_.empty()) return;
        PageLine line;
        if (!blocks_.empty()) line.node = blocks_.back().node;
        line.length = text.size() > kLongLine ? std::max(length, text.size()) : text.size();
        line.linked = std::move(linked);
        line.marks = std::move(marks);
        if (text.size() > kLongLine) text.resize(kLongLine);
        line.text = to_valid_utf8(text);
        line.times = std::exchange(times_, {});
        found_.lines.push_back(std::move(line));
    }

    PageLines found_;
    std::vector<Open> blocks_;
    std::vector<Node> times_;
    std::string text_;
    std::size_t length_ = 0;
    std::string linked_;
    std::vector<Node> marks_;
    bool link_open_ = false;
    Node link_end_;
};

}  // namespace

std::string_view stamp(html::Node node) {
    if (node.tag() == Tag::time) {
        const std::string_view value = node.attribute("datetime");
        return value.empty() ? node.attribute("content") : value;
    }
    for (const html::AttributeName name :
         html::AttributeNames{"data-datetime", "data-published", "data-timestamp", "data-utime",
                              "data-date", "data-time"})
        if (const std::string_view value = node.attribute(name); !value.empty()) return value;
    return {};
}

PageLines read_page_lines(html::Node body, html::Node headline, html::Node article) {
    if (!body) return {};
    return Reader().read(body, headline, article);
}

}  // namespace news::extract
