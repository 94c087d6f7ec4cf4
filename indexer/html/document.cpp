// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/document.hpp"

#include <vector>

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

const char* restored(const char* parsed, const StandIns& stand_ins, Arena& arena) {
    const std::string_view text = parsed;
    if (!StandIns::stands_in(text)) return parsed;
    const std::size_t size = stand_ins.restored_size(text);
    char* const whole = static_cast<char*>(arena.allocate(size + 1));
    stand_ins.restore(text, whole);
    whole[size] = '\0';
    return whole;
}

// Puts into the tree below `root` what stand-ins stand for.
void restore(GumboNode* root, const StandIns& stand_ins, Arena& arena) {
    std::vector<GumboNode*> open{root};
    while (!open.empty()) {
        GumboNode* const node = open.back();
        open.pop_back();
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA) {
            node->v.text.text = restored(node->v.text.text, stand_ins, arena);
        }
        if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE) continue;
        const GumboElement& element = node->v.element;
        for (unsigned i = 0; i < element.attributes.length; ++i) {
            auto* const attribute = static_cast<GumboAttribute*>(element.attributes.data[i]);
            attribute->value = restored(attribute->value, stand_ins, arena);
        }
        for (unsigned i = 0; i < element.children.length; ++i) {
            open.push_back(static_cast<GumboNode*>(element.children.data[i]));
        }
    }
}

}  // namespace

struct Document::Tree {
    Tree(std::string page, std::size_t max_bytes) : source(std::move(page)), arena(max_bytes) {}

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
    auto tree = std::make_unique<Tree>(std::move(utf8), limits.tree_bytes);
    Result<FilteredPage> filtered = filter_page(tree->source, limits);
    if (!filtered) return tl::unexpected(filtered.error());
    tree->filtered = std::move(filtered->text);
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;  // the default keeps all of them, with gigabytes of memory
    options.allocator = allocate;
    options.deallocator = deallocate;
    options.userdata = &tree->arena;
    try {
        tree->output =
            gumbo_parse_with_options(&options, tree->filtered.data(), tree->filtered.size());
        if (!filtered->stand_ins.empty())
            restore(tree->output->root, filtered->stand_ins, tree->arena);
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
