// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/document_identity.hpp"

#include "common/schema.hpp"

namespace news {

std::string sha256_of(const Xapian::Document& document) {
    const std::string prefix(info(Field::id).prefix);
    auto term = document.termlist_begin();
    term.skip_to(prefix);
    if (term == document.termlist_end() || !(*term).starts_with(prefix)) return {};
    return (*term).substr(prefix.size());
}

}  // namespace news
