// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract_record.hpp"

#include <nlohmann/json.hpp>

#include "common/article_json.hpp"
#include "common/unicode.hpp"

namespace news {

using Json = nlohmann::ordered_json;

namespace {

constexpr int kFormatVersion = 1;

Json reasons_to_json(const std::vector<extract::Reason>& reasons) {
    Json list = Json::array();
    for (const extract::Reason& reason : reasons)
        list.push_back({{"field", reason.field},
                        {"rule", reason.rule},
                        {"place", reason.place},
                        {"value", reason.value}});
    return list;
}

Json explanation_to_json(const extract::Extraction& extraction) {
    const extract::Explanation& explanation = extraction.explanation;
    Json json;
    json["charset"] = explanation.charset;
    json["charset_source"] = explanation.charset_source;
    json["chosen"] = reasons_to_json(explanation.chosen);
    json["lost"] = reasons_to_json(explanation.lost);
    Json discarded = Json::array();
    for (const extract::Discarded& piece : explanation.discarded)
        discarded.push_back({{"place", piece.place}, {"rule", piece.rule}, {"text", piece.text}});
    json["discarded"] = std::move(discarded);
    Json warnings = extraction.notices;
    for (const std::string& warning : extraction.warnings)
        warnings.push_back(warning);
    json["warnings"] = std::move(warnings);
    return json;
}

}  // namespace

std::string extract_record(const extract::Extraction& extraction, bool explain) {
    const Article& article = extraction.article;
    Json record;
    record["format_version"] = kFormatVersion;
    record["id"] = article.sha256.empty() ? Json(nullptr) : Json(article_id(article.sha256));
    // a path is bytes: what is no UTF-8 in it is shown escaped
    record["path"] = is_valid_utf8(article.location.path) ? article.location.path
                                                          : printable(article.location.path);
    record["container"] = container_to_json(article.location);
    Json fields = fields_to_json(article);
    for (auto& [key, value] : fields.items()) {
        if (key == "captions") record["body"] = article.body;  // its place in the contract
        record[key] = std::move(value);
    }
    if (explain) record["explain"] = explanation_to_json(extraction);
    return dump_line(record);
}

}  // namespace news
