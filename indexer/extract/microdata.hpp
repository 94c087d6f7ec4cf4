// SPDX-License-Identifier: GPL-3.0-or-later
// What attributes in the page's own markup state: microdata (WHATWG HTML, "Microdata"), RDFa Lite
// with schema.org's vocabulary, and the class names of hAtom and h-entry (microformats.org).
#pragma once

#include <vector>

#include "indexer/extract/page_metadata.hpp"
#include "indexer/html/document.hpp"

namespace news::extract {

// The articles stated, in document order; properties that stand in no item of their own come last,
// as an object without types. All have the source DateSource::microdata.
std::vector<StatedArticle> read_microdata(const html::Document& document);

}  // namespace news::extract
