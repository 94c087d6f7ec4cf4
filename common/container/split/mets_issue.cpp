// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/split/mets_issue.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "common/container/split/xml_scanner.hpp"
#include "common/unicode.hpp"

namespace news::container {

namespace {

constexpr std::size_t kDeepest = 64;  // divisions within divisions

std::string href_of(std::string_view tag) {
    const std::string_view linked = attribute_of(tag, "xlink:href");
    return std::string(linked.empty() ? attribute_of(tag, "href") : linked);
}

std::vector<std::string> words_of(std::string_view list) {
    std::vector<std::string> words;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        if (end > 0) words.emplace_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return words;
}

struct Division {
    std::string id;
    std::string type;  // in lower case
    std::vector<std::string> descriptions;
    std::uint64_t offset = 0;
    bool is_article = false;
};

class MetsReading {
  public:
    explicit MetsReading(std::string_view mets)
        : mets_(mets), buffer_(bytes::stream_text(std::string(mets))) {}

    MetsIssue read() {
        while (const auto token = scanner_.next()) {
            if (token->kind == XmlTokenKind::start || token->kind == XmlTokenKind::empty)
                begin(*token);
            if (token->kind == XmlTokenKind::end || token->kind == XmlTokenKind::empty) end(*token);
            if (!issue_.trouble.empty()) break;
        }
        if (issue_.articles.empty()) issue_.articles = std::move(pages_);
        for (MetsArticle& article : issue_.articles)
            resolve(article);
        return std::move(issue_);
    }

  private:
    void begin(const XmlToken& token) {
        const std::string_view name = local_name(token.name);
        const std::string_view tag = token.bytes;
        if (name == "dmdSec") {
            description_ = attribute_of(tag, "ID");
            description_begin_ = buffer_.position();
        } else if (name == "file") {
            file_ = attribute_of(tag, "ID");
        } else if (name == "FLocat") {
            files_.emplace(file_, href_of(tag));
        } else if (name == "div") {
            begin_division(tag);
        } else if (name == "area" || name == "fptr") {
            add_area(tag);
        } else if (name == "smLocatorLink") {
            linked_.push_back(without_sign(href_of(tag)));
        } else if (name == "smLink") {
            link(without_sign(attribute_of(tag, "xlink:from")),
                 without_sign(attribute_of(tag, "xlink:to")));
        }
    }

    void end(const XmlToken& token) {
        const std::string_view name = local_name(token.name);
        const std::uint64_t behind = buffer_.position() + token.bytes.size();
        if (name == "dmdSec") {
            descriptions_[description_] =
                mets_.substr(description_begin_, behind - description_begin_);
        } else if (name == "div" && !open_.empty()) {
            end_division(behind);
        } else if (name == "smLinkGrp") {
            for (const std::string& from : linked_)
                for (const std::string& to : linked_)
                    if (article_ids_.contains(from) && !article_ids_.contains(to)) link(from, to);
            linked_.clear();
        }
    }

    void begin_division(std::string_view tag) {
        if (open_.size() == kDeepest) {
            issue_.trouble = "its divisions are nested too deeply";
            return;
        }
        Division division;
        division.id = attribute_of(tag, "ID");
        division.type = lower_case(local_name(attribute_of(tag, "TYPE")));  // also "np:page"
        division.descriptions = words_of(attribute_of(tag, "DMDID"));
        division.offset = buffer_.position();
        const bool within =
            std::ranges::any_of(open_, [](const Division& outer) { return outer.is_article; });
        division.is_article = !within && (division.type == "article" || is_advert(division.type));
        if (division.is_article || (!within && division.type == "page")) begin_article(division);
        open_.push_back(std::move(division));
    }

    static bool is_advert(std::string_view type) { return type.starts_with("advert"); }

    void begin_article(const Division& division) {
        MetsArticle article;
        article.id = division.id;
        article.offset = division.offset;
        article.is_advertisement = is_advert(division.type);
        article_ids_.insert(article.id);
        (division.is_article ? issue_.articles : pages_).push_back(std::move(article));
    }

    // Where everything that the division says of itself is known.
    void end_division(std::uint64_t behind) {
        const Division& division = open_.back();
        const bool is_page =
            division.type == "page" && !pages_.empty() && pages_.back().offset == division.offset;
        if (division.is_article || is_page) {
            MetsArticle& article = is_page ? pages_.back() : issue_.articles.back();
            for (const Division& around : open_)
                for (const std::string& id : around.descriptions)
                    if (const auto found = descriptions_.find(id); found != descriptions_.end())
                        article.parts.append(found->second).append("\n");
            article.parts += mets_.substr(division.offset, behind - division.offset);
            article.parts += "\n";
        }
        open_.pop_back();
    }

    void add_area(std::string_view tag) {
        const auto file = files_.find(std::string(attribute_of(tag, "FILEID")));
        if (file == files_.end() || !file->second.ends_with(".xml") || open_.empty()) return;
        const MetsBlock block{file->second, open_.back().id,
                              std::string(attribute_of(tag, "BEGIN"))};
        areas_[block.area].push_back(block);
        for (const Division& division : open_)
            if (division.is_article)
                issue_.articles.back().blocks.push_back(block);
            else if (division.type == "page" && !pages_.empty() && block.begin.empty())
                pages_.back().blocks.push_back(block);
    }

    static std::string without_sign(std::string_view reference) {
        return std::string(reference.starts_with('#') ? reference.substr(1) : reference);
    }

    void link(const std::string& from, const std::string& to) { links_[from].push_back(to); }

    // An article without blocks of its own has those that it is linked to.
    void resolve(MetsArticle& article) {
        if (article.blocks.empty())
            for (const std::string& area : links_[article.id])
                for (const MetsBlock& block : areas_[area])
                    article.blocks.push_back(block);
        std::set<std::string> seen;
        std::erase_if(article.blocks, [&](const MetsBlock& block) {
            return !seen.insert(block.file + '\n' + block.area + '\n' + block.begin).second;
        });
    }

    std::string_view mets_;
    bytes::StreamBuffer buffer_;
    XmlScanner scanner_{buffer_};
    MetsIssue issue_;
    std::vector<MetsArticle> pages_;
    std::set<std::string> article_ids_;
    std::map<std::string, std::string> files_;               // id → href
    std::map<std::string, std::string_view> descriptions_;   // id → the whole element
    std::map<std::string, std::vector<MetsBlock>> areas_;    // division's id → blocks
    std::map<std::string, std::vector<std::string>> links_;  // article's id → areas' ids
    std::vector<Division> open_;
    std::vector<std::string> linked_;  // of the group that we are in
    std::string file_;
    std::string description_;
    std::uint64_t description_begin_ = 0;
};

}  // namespace

MetsIssue read_mets_issue(std::string_view mets) {
    return MetsReading(mets).read();
}

}  // namespace news::container
