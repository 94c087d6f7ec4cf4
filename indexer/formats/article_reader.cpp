// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/formats/article_reader.hpp"

#include "indexer/extract/source_fields.hpp"
#include "indexer/formats/anpa.hpp"
#include "indexer/formats/csv_fields.hpp"
#include "indexer/formats/europresse.hpp"
#include "indexer/formats/factiva.hpp"
#include "indexer/formats/json_fields.hpp"
#include "indexer/formats/lexisnexis.hpp"
#include "indexer/formats/mail.hpp"
#include "indexer/formats/ninjs.hpp"
#include "indexer/formats/reuters.hpp"
#include "indexer/formats/sidecar.hpp"
#include "indexer/formats/xml_article.hpp"

namespace news::formats {

Result<extract::Extraction> read_article(const container::PageRecord& record,
                                         const extract::ExtractOptions& options) {
    using container::RecordFormat;
    const auto complete = [&](extract::SourceFields fields, std::string_view format) {
        return extract::complete_article(std::move(fields), format, record, options);
    };
    switch (record.format) {
        case RecordFormat::anpa:
            return complete(read_anpa(record), "wire text");
        case RecordFormat::reuters_sgml:
            return complete(read_reuters(record), "Reuters-21578");
        case RecordFormat::lexisnexis_text:
            return complete(read_lexisnexis_text(record), "LexisNexis");
        case RecordFormat::lexisnexis_html:
            return complete(read_lexisnexis_html(record), "LexisNexis");
        case RecordFormat::lexisnexis_docx:
            return complete(read_lexisnexis_docx(record), "LexisNexis");
        case RecordFormat::factiva_html:
            return complete(read_factiva_html(record), "Factiva");
        case RecordFormat::europresse_html:
            return complete(read_europresse(record), "Europresse");
        case RecordFormat::xml:
            return read_xml_article(record, options);
        case RecordFormat::json:
            if (is_ninjs(record.bytes)) return complete(read_ninjs(record), "ninjs");
            return read_json(record, options);
        case RecordFormat::csv:
            return read_csv(record, options);
        case RecordFormat::mail:
            return read_mail(record, options);
        case RecordFormat::page:
            break;
    }
    auto extraction = extract::extract_article(record, options);
    if (extraction) add_sidecar(*extraction, record, options);
    return extraction;
}

}  // namespace news::formats
