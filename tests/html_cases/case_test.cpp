// SPDX-License-Identifier: GPL-3.0-or-later
// Each rule of extraction on a page of our own. A case is a page, NAME.html or NAME.txt in one of
// the folders here, and NAME.json beside it: what is to be read from the page. Its keys:
//   about                     what such pages have in common, or what the rule is, in a sentence
//   given                     what the archive says of the page: url, crawled, content_type
//   any key of the record     that `extract` prints: must be equal; null is an empty field
//   body_with, body_without   fragments that the body has, or must not have
//   explain                   [{"field", "rule"}] that are among the reasons that were chosen
//   discarded                 [{"text", "rule"}] that are among what was thrown away
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "common/article_json.hpp"
#include "indexer/extract/extractor.hpp"
#include "indexer/extract_record.hpp"
#include "tests/support/page_file.hpp"

namespace news::test {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

constexpr std::size_t kLeastCases = 160;

struct Folder {
    std::set<fs::path> cases;      // without extension
    std::vector<fs::path> strays;  // a page or a JSON file that stands alone
};

Folder read_folder() {
    std::set<fs::path> pages;
    std::set<fs::path> expectations;
    Folder folder;
    for (const auto& entry :
         fs::recursive_directory_iterator(PROJECT_SOURCE_DIR "/tests/html_cases")) {
        fs::path path = entry.path();
        const fs::path extension = path.extension();
        path.replace_extension();
        if (extension == ".json")
            expectations.insert(path);
        else if (extension == ".html" || (extension == ".txt" && path.filename() != "CMakeLists"))
            pages.insert(path);
    }
    std::ranges::set_symmetric_difference(pages, expectations, std::back_inserter(folder.strays));
    std::ranges::set_intersection(pages, expectations,
                                  std::inserter(folder.cases, folder.cases.end()));
    return folder;
}

std::string page_of(const fs::path& name) {
    fs::path page = name.string() + ".html";
    return fs::exists(page) ? page.string() : name.string() + ".txt";
}

// What `extract --explain` says of the page.
Json read_record(const fs::path& name, const Json& given) {
    container::PageRecord page = read_page(page_of(name));
    const std::map<std::string, std::string*> fields = {
        {"url", &page.url},
        {"crawled", &page.crawled},
        {"content_type", &page.http_content_type},
    };
    for (const auto& [key, value] : given.items())
        *fields.at(key) = value.get<std::string>();
    extract::ExtractOptions options;
    options.explain = true;
    const auto extraction = extract::extract_article(page, options);
    REQUIRE(extraction);
    return Json::parse(extract_record(*extraction, true));
}

bool holds_reason(const Json& chosen, const Json& wanted) {
    return std::ranges::any_of(chosen, [&](const Json& reason) {
        return std::ranges::all_of(wanted.items(), [&](const auto& item) {
            return reason.contains(item.key()) && reason.at(item.key()) == item.value();
        });
    });
}

// What is filled has a reason, which says where in the page it is.
void check_reasons(const Json& record) {
    const Json& chosen = record.at("explain").at("chosen");
    for (const char* field :
         {"headline", "deck", "authors", "agency", "section", "publisher", "url", "language",
          "type", "date", "modified", "captions", "credits", "body", "paywalled"}) {
        const Json& value = record.at(field);
        if (value.is_null() || value.empty() || value == "" || value == false) continue;
        INFO(field << " is " << value << "\nchosen: " << chosen.dump(1));
        CHECK(holds_reason(chosen, {{"field", field}}));
    }
}

void check_key(const std::string& key, const Json& expected, const Json& record) {
    if (key == "body_with" || key == "body_without") {
        const auto body = record.at("body").get<std::string>();
        for (const Json& fragment : expected) {
            INFO("fragment: " << fragment << "\nbody: " << body);
            CHECK((body.find(fragment.get<std::string>()) != body.npos) == (key == "body_with"));
        }
    } else if (key == "explain" || key == "discarded") {
        const Json& chosen = record.at("explain").at(key == "explain" ? "chosen" : key);
        for (const Json& wanted : expected) {
            INFO("wanted: " << wanted << "\namong: " << chosen.dump(1));
            CHECK(holds_reason(chosen, wanted));
        }
    } else {
        REQUIRE(record.contains(key));
        CHECK(dump_line(record.at(key)) == dump_line(expected));
    }
}

}  // namespace

TEST_CASE("each page is read as its case says") {
    const Folder folder = read_folder();
    CHECK(folder.strays == std::vector<fs::path>{});
    CHECK(folder.cases.size() >= kLeastCases);
    for (const fs::path& name : folder.cases) {
        INFO(name.string());
        std::ifstream file(name.string() + ".json");
        const Json expected = Json::parse(file, nullptr, false);
        REQUIRE(expected.is_object());
        CHECK_FALSE(expected.value("about", "").empty());
        const Json record = read_record(name, expected.value("given", Json::object()));
        // The archive may have given the address, and then nothing in the page did.
        if (!expected.contains("given")) check_reasons(record);
        std::size_t checked = 0;
        for (const auto& [key, value] : expected.items()) {
            if (key == "about" || key == "given") continue;
            INFO(key);
            check_key(key, value, record);
            ++checked;
        }
        CHECK(checked > 0);
    }
}

}  // namespace news::test
