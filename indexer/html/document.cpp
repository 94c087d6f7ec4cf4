// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/document.hpp"

#include <fmt/format.h>
#include <gumbo.h>

#include "indexer/html/arena.hpp"
#include "indexer/html/page_filter.hpp"

namespace news::html {
namespace {

void* allocate(void* arena, std::size_t bytes) {
    // The exception passes through gumbo's frames: it keeps nothing outside the arena.
    return static_cast<Arena*>(arena)->allocate(bytes);
}

void deallocate(void*, void*) {}

}  // namespace

struct Document::Tree {
    Tree(std::string page, std::string kept, std::size_t max_bytes)
        : source(std::move(page)), filtered(std::move(kept)), arena(max_bytes) {}

    std::string source;
    std::string filtered;  // what gumbo read; its nodes point into it
    Arena arena;
    const GumboOutput* output = nullptr;
};

Result<Document> Document::parse(std::string utf8, const Limits& limits) {
    if (utf8.size() > limits.bytes) {
        return fail(ErrorCode::input,
                    fmt::format("limit: page of more than {} bytes", limits.bytes));
    }
    Result<std::string> filtered = filter_page(utf8, limits);
    if (!filtered) return tl::unexpected(filtered.error());
    auto tree = std::make_unique<Tree>(std::move(utf8), std::move(*filtered), limits.tree_bytes);
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;  // the default keeps all of them, with gigabytes of memory
    options.allocator = allocate;
    options.deallocator = deallocate;
    options.userdata = &tree->arena;
    try {
        tree->output =
            gumbo_parse_with_options(&options, tree->filtered.data(), tree->filtered.size());
    } catch (const ArenaExhausted&) {
        return fail(ErrorCode::input,
                    fmt::format("limit: parsed page of more than {} bytes", limits.tree_bytes));
    }
    return Document(std::move(tree));
}

Document::Document(std::unique_ptr<Tree> tree) : tree_(std::move(tree)) {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

Node Document::root() const {
    return Node(tree_->output->root);
}

Node Document::head() const {
    for (Node node = root().first_child(); node; node = node.next_sibling()) {
        if (node.tag() == Tag::head) return node;
    }
    return {};
}

Node Document::body() const {
    for (Node node = root().first_child(); node; node = node.next_sibling()) {
        if (node.tag() == Tag::body) return node;
    }
    return {};
}

std::string_view Document::source() const {
    return tree_->source;
}

}  // namespace news::html
