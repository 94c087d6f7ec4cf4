// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/zone_window.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace news::extract {

namespace {

struct Place {
    std::string_view codes;  // countries or languages, each with a space behind it
    ZoneWindow window;
};

// ISO 3166 codes, which are also top domains.
constexpr std::array<Place, 15> kCountries = {{
    {"uk gb ie pt is ", {0, 1}},
    {"de at ch li lu be nl fr it es dk se no pl cz sk hu si hr ba rs me mk al mt ", {1, 2}},
    {"fi ee lv lt ua ro bg gr cy md il ", {2, 3}},
    {"us ", {-10, -4}},
    {"ca ", {-8, -2.5}},
    {"mx gt hn ni cr pa sv cu do ", {-8, -4}},
    {"co pe ec ve bo cl py uy ar br ", {-5, -2}},
    {"za zw mz bw ls eg ke tz ug ", {2, 3}},
    {"ng gh sn ma dz tn ", {0, 1}},
    {"tr sa iq kw qa ye by ", {3, 3}},
    {"ae om ir af az ge am ", {3.5, 4.5}},
    {"in lk pk bd np ", {5, 6}},
    {"th vn kh la id sg my ph hk tw cn mo ", {7, 9}},
    {"jp kr ", {9, 9}},
    {"au nz ", {8, 13}},
}};

constexpr std::array<Place, 6> kLanguages = {{
    {"de it nl sv da no nb nn pl cs sk hu sl hr sr bs sq mk ", {1, 2}},
    {"fi et lv lt ro bg el uk he ", {2, 3}},
    {"ja ko ", {9, 9}},
    {"tr ", {3, 3}},
    {"fa ", {3.5, 4.5}},
    {"hi bn ", {5, 6}},
}};

template <std::size_t N>
const ZoneWindow* find(const std::array<Place, N>& places, std::string_view code) {
    for (const Place& place : places)
        for (std::size_t at = 0; at < place.codes.size();) {
            const auto end = place.codes.find(' ', at);
            if (place.codes.substr(at, end - at) == code) return &place.window;
            at = end + 1;
        }
    return nullptr;
}

std::chrono::sys_days day_at(std::chrono::sys_seconds moment, double east) {
    return std::chrono::floor<std::chrono::days>(moment +
                                                 std::chrono::minutes(static_cast<int>(60 * east)));
}

}  // namespace

std::chrono::sys_days ZoneWindow::westmost_day(std::chrono::sys_seconds moment) const {
    return day_at(moment, west);
}

std::chrono::sys_days ZoneWindow::eastmost_day(std::chrono::sys_seconds moment) const {
    return day_at(moment, east);
}

std::optional<PartialDate> ZoneWindow::day_of(std::chrono::sys_seconds moment) const {
    const std::chrono::sys_days day = westmost_day(moment);
    if (day != eastmost_day(moment)) return std::nullopt;
    return parse_iso_date(iso_day(day));
}

ZoneWindow zone_window(std::string_view tag, std::string_view host) {
    std::string lowered(tag);
    for (char& c : lowered)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const std::string_view whole = lowered;
    const std::string_view top = host.substr(std::min(host.size(), host.rfind('.') + 1));
    // Country domains that mean something else to the world.
    const bool worldly = top == "co" || top == "me";
    if (!worldly)
        if (const ZoneWindow* window = find(kCountries, top)) return *window;
    const auto border = whole.find_last_of("-_");
    // "en-US" is what software says that was never asked, "ar_AR" is Arabic of no country.
    if (border != std::string_view::npos && whole != "en-us" && whole != "en_us" &&
        whole != "ar_ar" && whole != "ar-ar")
        if (const ZoneWindow* window = find(kCountries, whole.substr(border + 1))) return *window;
    if (const ZoneWindow* window = find(kLanguages, whole.substr(0, whole.find_first_of("-_"))))
        return *window;
    return {};
}

}  // namespace news::extract
