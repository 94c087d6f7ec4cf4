// SPDX-License-Identifier: GPL-3.0-or-later
// One document of an export of LexisNexis or Nexis Uni, in any of its three file formats.
#pragma once

#include "common/container/page_record.hpp"
#include "indexer/extract/source_fields.hpp"

namespace news::formats {

// Publication, date and headline, labelled fields ("BYLINE: …"), the text, more fields, and a line
// on the copyright: all three formats have them in this order.
extract::SourceFields read_lexisnexis_text(const container::PageRecord& record);
extract::SourceFields read_lexisnexis_html(const container::PageRecord& record);
// Each line of the record is a paragraph of the document.
extract::SourceFields read_lexisnexis_docx(const container::PageRecord& record);

}  // namespace news::formats
