// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/article_reader.hpp"

#include "indexer/formats/xml_article.hpp"

namespace news::formats {

Result<extract::Extraction> read_article(const container::PageRecord& record,
                                         const extract::ExtractOptions& options) {
    switch (record.format) {
        case container::RecordFormat::xml:
            return read_xml_article(record, options);
        default:
            return extract::extract_article(record, options);
    }
}

}  // namespace news::formats
