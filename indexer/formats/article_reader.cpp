// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/article_reader.hpp"

namespace news::formats {

Result<extract::Extraction> read_article(const container::PageRecord& record,
                                         const extract::ExtractOptions& options) {
    return extract::extract_article(record, options);
}

}  // namespace news::formats
