// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/export/record_writer.hpp"

#include "searcher/output/json_value.hpp"

namespace news::exports {

void RecordWriter::article(const search::MatchedArticle& matched) {
    search::ShownArticle shown{matched.stored, {}, {}, {}, {}};
    shown.captions.resize(matched.stored.article.captions.size());
    sink_(output::article_record(shown) + "\n");
}

}  // namespace news::exports
