// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/json_concordance.hpp"

#include <cmath>

#include <nlohmann/json.hpp>

#include "searcher/output/json_value.hpp"

namespace news::output {

using Json = nlohmann::ordered_json;

namespace {

double rounded(double value) {
    constexpr double kDigits = 1e4;
    return std::round(value * kDigits) / kDigits;
}

}  // namespace

Json line_json(const concordance::Line& line) {
    return {{"left", line.left},
            {"hit", line.hit},
            {"right", line.right},
            {"field", line.field},
            {"date", text_or_null(line.date)},
            {"publisher", text_or_null(line.publisher)},
            {"id", line.id},
            {"headline", text_or_null(line.headline)},
            {"url", text_or_null(line.url)}};
}

Json totals_json(const std::optional<concordance::Totals>& totals) {
    if (!totals) return nullptr;
    return {{"lines", totals->lines},
            {"articles", totals->articles},
            {"articles_failed", totals->articles_failed}};
}

Json collocates_json(const concordance::Collocates& found) {
    Json json = summary_json(found);
    json["span"] = Json::array({found.span_left, found.span_right});
    json["found"] = {{"hits", found.hits},
                     {"articles", found.hit_articles},
                     {"articles_failed", found.articles_failed},
                     {"words_near", found.words_near},
                     {"words", found.words},
                     {"distinct", found.distinct}};
    return json;
}

Json collocate_json(const concordance::Collocate& one) {
    return {{"word", one.word},
            {"times", one.left + one.right},
            {"left", one.left},
            {"right", one.right},
            {"articles", one.articles},
            {"expected", rounded(one.expected)},
            {"log_likelihood", rounded(one.log_likelihood)},
            {"frequency", one.frequency}};
}

}  // namespace news::output
