// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "common/unicode.hpp"
#include "indexer/extract/byline.hpp"

namespace news::extract {

namespace {

struct Agency {
    std::string_view spelled;    // fold_value() of a name that it goes by
    std::string_view canonical;  // what readers know it as
};

constexpr auto kAgencies = std::to_array<Agency>({
    {"ap", "AP"},
    {"associated press", "AP"},
    {"the associated press", "AP"},
    {"ap news", "AP"},
    {"reuters", "Reuters"},
    {"thomson reuters", "Reuters"},
    {"reuters news agency", "Reuters"},
    {"afp", "AFP"},
    {"agence france-presse", "AFP"},
    {"agence france presse", "AFP"},
    {"dpa", "dpa"},
    {"deutsche presse-agentur", "dpa"},
    {"deutsche presse agentur", "dpa"},
    {"dpa-afx", "dpa-AFX"},
    {"apa", "APA"},
    {"austria presse agentur", "APA"},
    {"epd", "epd"},
    {"kna", "KNA"},
    {"sid", "SID"},
    {"sport-informations-dienst", "SID"},
    {"dapd", "dapd"},
    {"ddp", "ddp"},
    {"sda", "SDA"},
    {"keystone-sda", "Keystone-SDA"},
    {"ats", "ATS"},
    {"awp", "AWP"},
    {"belga", "Belga"},
    {"anp", "ANP"},
    {"ritzau", "Ritzau"},
    {"ntb", "NTB"},
    {"tt", "TT"},
    {"stt", "STT"},
    {"pap", "PAP"},
    {"ctk", "ČTK"},
    {"tasr", "TASR"},
    {"sita", "SITA"},
    {"mti", "MTI"},
    {"tanjug", "Tanjug"},
    {"hina", "Hina"},
    {"fena", "FENA"},
    {"beta", "Beta"},
    {"bta", "BTA"},
    {"agerpres", "Agerpres"},
    {"mediafax", "Mediafax"},
    {"tass", "TASS"},
    {"тасс", "TASS"},
    {"itar-tass", "TASS"},
    {"interfax", "Interfax"},
    {"интерфакс", "Interfax"},
    {"ria novosti", "RIA Novosti"},
    {"риа новости", "RIA Novosti"},
    {"ukrinform", "Ukrinform"},
    {"ansa", "ANSA"},
    {"adnkronos", "Adnkronos"},
    {"agi", "AGI"},
    {"askanews", "askanews"},
    {"efe", "EFE"},
    {"agencia efe", "EFE"},
    {"europa press", "Europa Press"},
    {"lusa", "Lusa"},
    {"agencia lusa", "Lusa"},
    {"telam", "Télam"},
    {"notimex", "Notimex"},
    {"agencia brasil", "Agência Brasil"},
    {"estadao conteudo", "Estadão Conteúdo"},
    {"folhapress", "Folhapress"},
    {"prensa latina", "Prensa Latina"},
    {"pa", "PA"},
    {"pa media", "PA"},
    {"press association", "PA"},
    {"the press association", "PA"},
    {"upi", "UPI"},
    {"united press international", "UPI"},
    {"bloomberg", "Bloomberg"},
    {"bloomberg news", "Bloomberg"},
    {"dow jones newswires", "Dow Jones"},
    {"canadian press", "The Canadian Press"},
    {"the canadian press", "The Canadian Press"},
    {"aap", "AAP"},
    {"australian associated press", "AAP"},
    {"pti", "PTI"},
    {"press trust of india", "PTI"},
    {"ani", "ANI"},
    {"ians", "IANS"},
    {"bss", "BSS"},
    {"unb", "UNB"},
    {"app", "APP"},
    {"xinhua", "Xinhua"},
    {"xinhua news agency", "Xinhua"},
    {"新华社", "Xinhua"},
    {"新華社", "Xinhua"},
    {"中央社", "CNA"},
    {"kyodo", "Kyodo"},
    {"kyodo news", "Kyodo"},
    {"共同", "Kyodo"},
    {"共同通信", "Kyodo"},
    {"jiji", "Jiji"},
    {"jiji press", "Jiji"},
    {"時事", "Jiji"},
    {"時事通信", "Jiji"},
    {"yonhap", "Yonhap"},
    {"yonhap news", "Yonhap"},
    {"연합뉴스", "Yonhap"},
    {"newsis", "Newsis"},
    {"뉴시스", "Newsis"},
    {"뉴스1", "News1"},
    {"bernama", "Bernama"},
    {"antara", "Antara"},
    {"aa", "AA"},
    {"anadolu", "AA"},
    {"anadolu agency", "AA"},
    {"anadolu ajansı", "AA"},
    {"iha", "İHA"},
    {"dha", "DHA"},
    {"wam", "WAM"},
    {"spa", "SPA"},
    {"mena", "MENA"},
    {"irna", "IRNA"},
    {"sana", "SANA"},
    {"mehr", "Mehr"},
    {"fars", "Fars"},
    {"أ ف ب", "AFP"},
    {"رويترز", "Reuters"},
    {"د ب ا", "dpa"},
    {"nan", "NAN"},
    {"ips", "IPS"},
    {"cns", "CNS"},
    {"tns", "TNS"},
    {"tribune news service", "TNS"},
});

std::string_view exact_agency(std::string_view part) {
    constexpr std::size_t kLongestName = 40;
    const auto begin = part.find_first_not_of(" ()[].:");
    if (begin == std::string_view::npos) return {};
    part = part.substr(begin, part.find_last_not_of(" ()[].:") - begin + 1);
    if (part.size() > kLongestName) return {};
    const std::string folded = fold_value(part);
    const auto found = std::ranges::find(kAgencies, folded, &Agency::spelled);
    if (found == kAgencies.end()) return {};
    // Abbreviations are also names and words: they count only in capitals, or as the agency
    // writes itself.
    constexpr std::size_t kAbbreviation = 4;
    const bool shouted = std::ranges::none_of(part, [](char c) { return c >= 'a' && c <= 'z'; });
    if (folded.size() <= kAbbreviation && !shouted && part != found->canonical) return {};
    return found->canonical;
}

}  // namespace

std::string_view find_agency(std::string_view text) {
    constexpr std::size_t kLongestCredit = 200;
    text = text.substr(0, kLongestCredit);
    if (const auto whole = exact_agency(text); !whole.empty()) return whole;
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find_first_of("/,;|&", at), text.size());
        if (const auto agency = exact_agency(text.substr(at, end - at)); !agency.empty())
            return agency;
        at = end + 1;
    }
    return {};
}

}  // namespace news::extract
