// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/export/citation_writer.hpp"

#include "searcher/citation/bibtex.hpp"
#include "searcher/citation/csl_json.hpp"
#include "searcher/citation/reference.hpp"
#include "searcher/citation/ris.hpp"

namespace news::exports {

void RisWriter::article(const search::MatchedArticle& matched) {
    sink_(citation::ris_record(citation::reference_of(matched.stored)));
}

void BibtexWriter::article(const search::MatchedArticle& matched) {
    if (!is_first_) sink_("\n");
    is_first_ = false;
    sink_(citation::bibtex_entry(citation::reference_of(matched.stored)));
}

void CslJsonWriter::article(const search::MatchedArticle& matched) {
    sink_(is_first_ ? "[\n" : ",\n");
    is_first_ = false;
    sink_(citation::csl_item(citation::reference_of(matched.stored)));
}

void CslJsonWriter::end() {
    sink_(is_first_ ? "[]\n" : "\n]\n");
}

}  // namespace news::exports
