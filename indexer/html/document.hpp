// SPDX-License-Identifier: GPL-3.0-or-later
// A parsed page: owns the tree. Input that would cost too much is refused before parsing.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "common/result.hpp"
#include "indexer/html/node.hpp"

namespace news::html {

// Each bound is inclusive: what reaches it still passes.
struct Limits {
    std::size_t bytes = 10 * 1024 * 1024;
    unsigned depth = 2500;           // open elements at one time
    unsigned attributes = 250;       // on one tag; what is beyond is dropped, not refused
    unsigned open_formatting = 100;  // open a, b, i, font, … at one time
    // Sum over all elements of those open around each: what parsing costs beside the bytes. Real
    // pages stay below a million.
    std::size_t nesting = 50'000'000;
    std::size_t tree_bytes = 512 * 1024 * 1024;  // memory of the parsed tree
};

class Document {
  public:
    // `utf8`: the page, already transcoded (see charset.hpp). Fails with ErrorCode::input and a
    // message that begins with "limit: " and names the bound where the page is over one.
    static Result<Document> parse(std::string utf8, const Limits& limits = {});

    Document(Document&&) noexcept;
    Document& operator=(Document&&) noexcept;
    ~Document();

    Node root() const;  // the <html> element
    Node head() const;  // null where there is none
    Node body() const;  // null where there is none (framesets)
    // The page as it was given to parse(): also holds what the tree leaves out (the content of
    // scripts that are not JSON, of styles and of drawings).
    std::string_view source() const;

  private:
    struct Tree;
    explicit Document(std::unique_ptr<Tree> tree);
    std::unique_ptr<Tree> tree_;
};

}  // namespace news::html
