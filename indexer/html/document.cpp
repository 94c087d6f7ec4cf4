// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/document.hpp"

#include <array>
#include <new>
#include <span>
#include <vector>

#include <fmt/format.h>
#include <gumbo.h>

#include "common/ascii_case.hpp"
#include "indexer/html/arena.hpp"
#include "indexer/html/element_data.hpp"
#include "indexer/html/page_filter.hpp"

namespace news::html {
namespace {

void* allocate(void* arena, std::size_t bytes) {
    // The exception passes through gumbo's frames: it keeps nothing outside the arena.
    return static_cast<Arena*>(arena)->allocate(bytes);
}

void deallocate(void*, void*) {}

using TagTable = std::array<Tag, GUMBO_TAG_LAST>;

TagTable make_tag_table() {
    TagTable table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        table[i] = tag_from_name(gumbo_normalized_tagname(static_cast<GumboTag>(i)));
    }
    return table;
}

Tag tag_of_parsed(const GumboElement& element) {
    static const TagTable table = make_tag_table();
    if (element.tag == GUMBO_TAG_UNKNOWN) {
        // The one element unknown to gumbo that extraction needs to tell apart.
        GumboStringPiece name = element.original_tag;
        if (name.data == nullptr) return Tag::other;
        gumbo_tag_from_original_text(&name);
        return equals_ignoring_case({name.data, name.length}, tag_name(Tag::amp_img)) ? Tag::amp_img
                                                                                      : Tag::other;
    }
    return table[element.tag];
}

// Puts into the tree what was taken from the page before it was parsed.
class Restorer {
  public:
    Restorer(const FilteredPage& page, Arena& arena) : page_(page), arena_(arena) {}

    void restore(GumboNode* root);

  private:
    void restore(GumboElement& element);
    std::string_view restored(std::string_view parsed);
    std::span<const Attribute> read_by_parser(const GumboElement& element);

    const FilteredPage& page_;
    Arena& arena_;
};

std::string_view Restorer::restored(std::string_view parsed) {
    if (page_.stand_ins.empty()) return parsed;
    if (const auto stretch = page_.stand_ins.whole_stretch(parsed); !stretch.empty())
        return stretch;
    if (!StandIns::stands_in(parsed)) return parsed;
    const std::size_t size = page_.stand_ins.restored_size(parsed);
    char* const whole = static_cast<char*>(arena_.allocate(size));
    page_.stand_ins.restore(parsed, whole);
    return {whole, size};
}

std::span<const Attribute> Restorer::read_by_parser(const GumboElement& element) {
    const GumboVector& read = element.attributes;
    auto* const attributes =
        static_cast<Attribute*>(arena_.allocate(read.length * sizeof(Attribute)));
    std::size_t count = 0;
    for (unsigned i = 0; i < read.length; ++i) {
        const auto* const attribute = static_cast<const GumboAttribute*>(read.data[i]);
        if (const auto name = AttributeName::find(attribute->name))
            new (attributes + count++) Attribute{*name, restored(attribute->value)};
    }
    return {attributes, count};
}

void Restorer::restore(GumboElement& element) {
    std::span<const Attribute> attributes;
    if (element.attributes.length > 0) {
        attributes = read_by_parser(element);
    } else if (const char* const tag = element.original_tag.data) {
        attributes = page_.attributes.of(static_cast<std::size_t>(tag - page_.text.data()));
    }
    set_element_data(element, tag_of_parsed(element), attributes);
}

void Restorer::restore(GumboNode* root) {
    std::vector<GumboNode*> open{root};
    while (!open.empty()) {
        GumboNode* const node = open.back();
        open.pop_back();
        switch (node->type) {
            case GUMBO_NODE_TEXT:
            case GUMBO_NODE_CDATA:
            case GUMBO_NODE_WHITESPACE: {
                const std::string_view text = restored(node->v.text.text);
                node->v.text.original_text = {text.data(), text.size()};
                break;
            }
            case GUMBO_NODE_ELEMENT:
            case GUMBO_NODE_TEMPLATE: {
                restore(node->v.element);
                const GumboVector& children = node->v.element.children;
                for (unsigned i = 0; i < children.length; ++i)
                    open.push_back(static_cast<GumboNode*>(children.data[i]));
                break;
            }
            default:
                break;
        }
    }
}

}  // namespace

struct Document::Tree {
    Tree(std::string page, std::size_t max_bytes)
        : source(std::move(page)), filtered{{}, StandIns({}), {}}, arena(max_bytes) {}

    std::string source;
    FilteredPage filtered;  // what gumbo read; its nodes point into it
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
    tree->filtered = std::move(*filtered);
    const std::string& text = tree->filtered.text;
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;  // the default keeps all of them, with gigabytes of memory
    options.allocator = allocate;
    options.deallocator = deallocate;
    options.userdata = &tree->arena;
    try {
        tree->output = gumbo_parse_with_options(&options, text.data(), text.size());
        Restorer(tree->filtered, tree->arena).restore(tree->output->root);
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
