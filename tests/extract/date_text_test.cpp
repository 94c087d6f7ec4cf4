// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date_text.hpp"

#include <string>

#include <catch2/catch.hpp>

#include "indexer/extract/calendars.hpp"

using namespace news::extract;

namespace {

// All dates in a text, parted by spaces; "2014-11-06|2014-06-11" where it can be read either way.
std::string dates(std::string_view text, std::string_view language = {},
                  DayOrder order = DayOrder::unknown) {
    std::string all;
    for (const TextDate& date : find_dates(text, {language, order})) {
        if (!all.empty()) all += ' ';
        all += date.stamp.date.iso();
        if (date.other) all += "|" + date.other->iso();
    }
    return all;
}

}  // namespace

TEST_CASE("dates in words, in the languages of the press") {
    const std::pair<const char*, const char*> kTexts[] = {
        {"en", "Published Thursday, November 6, 2014 at 5:10 p.m."},
        {"en", "Nov. 6th, 2014"},
        {"en", "6 Nov 2014"},
        {"en", "the 6th of November 2014"},
        {"en", "06-Nov-2014"},
        {"en", "Thu Nov 06 17:10:00 EST 2014"},
        {"de", "Donnerstag, 6. November 2014, 17.10 Uhr"},
        {"fr", "Publié le jeudi 6 novembre 2014 à 17h10"},
        {"es", "6 de noviembre de 2014"},
        {"it", "giovedì 6 novembre 2014"},
        {"pt", "6 de novembro de 2014"},
        {"nl", "donderdag 6 november 2014"},
        {"sv", "6 november 2014"},
        {"da", "6. nov. 2014"},
        {"no", "6. november 2014"},
        {"fi", "6. marraskuuta 2014"},
        {"pl", "6 listopada 2014"},
        {"cs", "6. listopadu 2014"},
        {"ru", "6 ноября 2014 г."},
        {"uk", "6 листопада 2014"},
        {"el", "6 Νοεμβρίου 2014"},
        {"tr", "6 Kasım 2014 Perşembe"},
        {"hu", "2014. november 6."},
        {"lt", "2014 m. lapkričio 6 d."},
        {"ja", "2014年11月6日 17時10分"},
        {"ja", "平成26年11月6日"},
        {"ja", "平成二十六年十一月六日"},
        {"zh", "2014年11月6日 星期四"},
        {"zh", "记者于二〇一四年十一月六日报道"},
        {"zh", "民國103年11月6日"},
        {"zh", "中華民國一〇三年十一月六日"},
        {"ko", "2014년 11월 6일"},
        {"ko", "2014.11.06 17:10"},
        {"ar", "الخميس ٦ نوفمبر ٢٠١٤"},
        {"ar", "6 تشرين الثاني 2014"},
        {"ar", "6 نوفمبر/تشرين الثاني 2014"},
        {"fa", "۱۵ آبان ۱۳۹۳"},
        {"fa", "۱۳۹۳/۰۸/۱۵"},
        {"th", "6 พฤศจิกายน 2557"},
        {"th", "6 พ.ย. 2557"},
        {"vi", "ngày 6 tháng 11 năm 2014"},
        {"he", "6 בנובמבר 2014"},
        {"hi", "6 नवंबर 2014"},
    };
    for (const auto& [language, text] : kTexts) {
        INFO(language << ": " << text);
        CHECK(dates(text, language) == "2014-11-06");
    }
}

TEST_CASE("one name, two months: the language decides") {
    CHECK(dates("6 listopada 2014", "pl") == "2014-11-06");
    CHECK(dates("6. listopada 2014", "hr") == "2014-10-06");
    CHECK(dates("6 listopada 2014", "en").empty());
    CHECK(dates("des 2014 candidats", "fr").empty());
}

TEST_CASE("dates in numbers") {
    CHECK(dates("06.11.2014") == "2014-11-06");
    CHECK(dates("06.11.14") == "2014-11-06");
    CHECK(dates("2014-11-06") == "2014-11-06");
    CHECK(dates("2014. 11. 6.") == "2014-11-06");
    CHECK(dates("25/12/2014") == "2014-12-25");
    CHECK(dates("12/25/2014") == "2014-12-25");
    CHECK(dates("11/11/2014") == "2014-11-11");
}

TEST_CASE("day and month that can be swapped") {
    CHECK(dates("11/06/2014", "en") == "2014-06-11|2014-11-06");
    CHECK(dates("11/06/2014", "en", DayOrder::month_first) == "2014-11-06");
    CHECK(dates("11/06/2014", "fr", DayOrder::day_first) == "2014-06-11");
    CHECK(day_order("en-US") == DayOrder::month_first);
    CHECK(day_order("en-GB") == DayOrder::day_first);
    CHECK(day_order("en") == DayOrder::unknown);
    CHECK(day_order("en", "news.example.co.uk") == DayOrder::day_first);
    CHECK(day_order("en", "example.com") == DayOrder::unknown);
    CHECK(day_order("de_AT") == DayOrder::day_first);
}

TEST_CASE("months are known where no day is printed") {
    CHECK(dates("November 2014", "en") == "2014-11");
    CHECK(dates("2014年11月", "ja") == "2014-11");
}

TEST_CASE("what is no date") {
    for (const char* text :
         {"31 February 2014", "31.02.2014", "version 1.2.2014.5", "10.0.0.1", "call 06-11-14",
          "6 November", "Thursday", "in 2014", "May 2", "1234/56/78", "99.99.9999"}) {
        INFO(text);
        CHECK(dates(text, "en").empty());
    }
}

TEST_CASE("several dates stay apart, with their places and times") {
    const std::string text = "6 Nov 2014 17:10 GMT, updated 7 Nov 2014";
    const auto found = find_dates(text, {"en"});
    REQUIRE(found.size() == 2);
    CHECK(found[0].stamp.iso() == "2014-11-06T17:10:00+00:00");
    CHECK(text.substr(found[0].start, found[0].end - found[0].start) == "6 Nov 2014 17:10 GMT");
    CHECK(text.substr(found[1].start) == "7 Nov 2014");
}

TEST_CASE("an attribute holds one date or none") {
    CHECK(read_date("Thu, 06 Nov 2014 17:10:00 +0100", {})->stamp.iso() ==
          "2014-11-06T17:10:00+01:00");
    CHECK(read_date("2014-11-06", {})->stamp.iso() == "2014-11-06");
    CHECK_FALSE(read_date("6 Nov 2014 - 7 Nov 2014", {"en"}));
    CHECK_FALSE(read_date(std::string(1000, '1'), {}));
}

TEST_CASE("the calendar of Iran agrees with ours at the turns of its years") {
    CHECK(from_solar_hijri(1399, 1, 1)->iso() == "2020-03-20");
    CHECK(from_solar_hijri(1399, 12, 30)->iso() == "2021-03-20");
    CHECK(from_solar_hijri(1400, 1, 1)->iso() == "2021-03-21");
    CHECK(from_solar_hijri(1357, 11, 22)->iso() == "1979-02-11");
    CHECK_FALSE(from_solar_hijri(1400, 12, 30));
    CHECK_FALSE(from_solar_hijri(1399, 7, 31));
}

TEST_CASE("a long text of numbers takes linear time") {
    std::string text;
    for (int i = 0; i < 200000; ++i)
        text += "1.";
    CHECK(dates(text).empty());
}
