// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/saved/saved_search.hpp"

#include <utility>

#include <nlohmann/json.hpp>

namespace news::saved {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kFormatVersion = 1;

// Whether all that is there is of the right kind; what is missing is as when nothing is typed.
class Reading {
  public:
    explicit Reading(const Json& json) : json_(json) {}

    void text(const char* key, std::string SavedSearch::*member, SavedSearch& search) {
        const auto found = json_.find(key);
        if (found == json_.end()) return;
        if (found->is_string())
            search.*member = found->get<std::string>();
        else
            right_ = false;
    }
    void texts(const char* key, std::vector<std::string> SavedSearch::*member,
               SavedSearch& search) {
        const auto found = json_.find(key);
        if (found == json_.end()) return;
        right_ = right_ && found->is_array();
        if (!found->is_array()) return;
        for (const Json& item : *found) {
            if (item.is_string())
                (search.*member).push_back(item.get<std::string>());
            else
                right_ = false;
        }
    }
    bool right() const { return right_; }

  private:
    const Json& json_;
    bool right_ = true;
};

}  // namespace

std::string to_json(const SavedSearch& search) {
    constexpr int kIndent = 2;
    const Json json = {{"format_version", kFormatVersion},
                       {"saved", search.saved},
                       {"query", search.query},
                       {"where", search.where},
                       {"where_not", search.where_not},
                       {"from", search.from},
                       {"to", search.to},
                       {"dialect", search.dialect},
                       {"sort", search.sort},
                       {"recency", search.recency},
                       {"strict", search.strict},
                       {"max_wildcard", search.max_wildcard}};
    return json.dump(kIndent, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<SavedSearch> from_json(std::string_view text, std::string name) {
    const Json json = Json::parse(text, nullptr, false);
    const auto wrong = [&] {
        return fail(ErrorCode::usage, "the file of the saved search " + name + " is damaged",
                    "news-searcher save --replace " + name + " QUERY");
    };
    if (!json.is_object() || !json.contains("query")) return wrong();
    SavedSearch search;
    Reading reading(json);
    reading.text("saved", &SavedSearch::saved, search);
    reading.text("query", &SavedSearch::query, search);
    reading.texts("where", &SavedSearch::where, search);
    reading.texts("where_not", &SavedSearch::where_not, search);
    reading.text("from", &SavedSearch::from, search);
    reading.text("to", &SavedSearch::to, search);
    reading.text("dialect", &SavedSearch::dialect, search);
    reading.text("sort", &SavedSearch::sort, search);
    reading.text("recency", &SavedSearch::recency, search);
    const auto strict = json.find("strict");
    const auto forms = json.find("max_wildcard");
    if (!reading.right() || (strict != json.end() && !strict->is_boolean()) ||
        (forms != json.end() && !forms->is_number_unsigned()))
        return wrong();
    if (strict != json.end()) search.strict = strict->get<bool>();
    if (forms != json.end()) search.max_wildcard = forms->get<std::size_t>();
    search.name = std::move(name);
    return search;
}

}  // namespace news::saved
