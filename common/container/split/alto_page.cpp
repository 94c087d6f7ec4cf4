// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/split/alto_page.hpp"

#include <utility>
#include <vector>

#include "common/container/split/xml_scanner.hpp"

namespace news::container {

namespace {

bool is_block(std::string_view name) {
    return name == "TextBlock" || name == "ComposedBlock";
}

}  // namespace

AltoPage::AltoPage(std::string bytes) : bytes_(std::move(bytes)) {
    struct Open {
        std::string id;
        std::size_t begin;
    };
    constexpr std::size_t kDeepest = 64;  // blocks within blocks; deeper ones are not told apart
    std::vector<Open> open;
    bytes::StreamBuffer buffer(bytes::stream_text(bytes_));
    XmlScanner scanner(buffer);
    while (const auto token = scanner.next()) {
        const std::string_view name = local_name(token->name);
        const auto begin = static_cast<std::size_t>(buffer.position());
        const std::size_t end = begin + token->bytes.size();
        if (token->kind == XmlTokenKind::start && name == "alto") page_.begin = begin;
        if (token->kind == XmlTokenKind::end && name == "alto") page_.end = end;
        if (token->kind == XmlTokenKind::end && is_block(name) && !open.empty()) {
            blocks_.insert_or_assign(open.back().id, Range{open.back().begin, end});
            open.pop_back();
        }
        if (token->kind != XmlTokenKind::start && token->kind != XmlTokenKind::empty) continue;
        std::string id(attribute_of(token->bytes, "ID"));
        if (is_block(name) && token->kind == XmlTokenKind::start) {
            if (open.size() < kDeepest) open.push_back({std::move(id), begin});
        } else if (!open.empty() && !id.empty()) {
            owners_.emplace(std::move(id), open.back().id);
        }
    }
}

std::optional<std::string_view> AltoPage::block(const std::string& id) const {
    const std::string_view all = bytes_;
    if (id.empty()) {
        if (page_.end <= page_.begin) return std::nullopt;
        return all.substr(page_.begin, page_.end - page_.begin);
    }
    const auto owner = owners_.find(id);
    const auto found = blocks_.find(owner == owners_.end() ? id : owner->second);
    if (found == blocks_.end()) return std::nullopt;
    return all.substr(found->second.begin, found->second.end - found->second.begin);
}

}  // namespace news::container
