// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/letter_statistics.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "common/unicode.hpp"
#include "common/unicode_class.hpp"

namespace news::html {
namespace {

enum class Writing { latin, alphabet, east_asian };

struct Letters {
    std::string_view language;
    Writing writing;
    std::string_view letters;  // lower case, the most frequent first; of Latin scripts beside a-z
};

constexpr auto kLetters = std::to_array<Letters>({
    {"fr", Writing::latin, "éèàêçôîûâùïœëæÿ"},
    {"de", Writing::latin, "üäößé"},
    {"es", Writing::latin, "óíáñéúü¿¡ºª"},
    {"pt", Writing::latin, "ãçáéíóêõúâàôºª"},
    {"it", Writing::latin, "èàòùéì"},
    {"ca", Writing::latin, "èéóàíçòúïü·"},
    {"nl", Writing::latin, "ëéïöüèê"},
    {"sv", Writing::latin, "äöåé"},
    {"da", Writing::latin, "øåæé"},
    {"is", Writing::latin, "áíðéþóöæúý"},
    {"et", Writing::latin, "äõüöšž"},
    {"west", Writing::latin, "éáüöäíóèàñçßåãêâúøôæùòîëïœõ"},  // several on one page
    {"pl", Writing::latin, "łąęóżśćńź"},
    {"cs", Writing::latin, "íáéěýřčšžůúťňďó"},
    {"sk", Writing::latin, "áíéčýšžľúťôňóäďŕĺ"},
    {"hu", Writing::latin, "áéöóőüíúű"},
    {"hr", Writing::latin, "čšžćđ"},
    {"ro", Writing::latin, "ăţîşâșț"},
    {"tr", Writing::latin, "ışğüçöâîû"},
    {"lt", Writing::latin, "ėšųžūįąčę"},
    {"lv", Writing::latin, "āīēšņūļžķčģ"},
    {"ru", Writing::alphabet, "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"},
    {"uk", Writing::alphabet, "оаиніветрслкудмпзяьбгчйхцїюжшєщфґ"},
    {"bg", Writing::alphabet, "аиоентрсвлкдпмзгъубчщяцжйшхфюь"},
    {"sr", Writing::alphabet, "аиоенсрјтуквдмлпзгбчцшжћњљхђфџ"},
    {"el", Writing::alphabet, "αοιετσνηυρπκμλςίόωάγέδήχύώθφβξζψϊϋΐΰ"},
    {"he", Writing::alphabet, "יוהלאתרמבשנםחקעדפסןגטכזצךץף"},
    {"ar", Writing::alphabet, "اليمنروتبةعدسفهحكقأجشىصطخذضإغآئزثظءؤ،پگچژ"},
    {"th", Writing::alphabet, "านรกอเ่งม้วยลดทส์ัีิตปะบคหแจพชโไขใถูุผศซึืณธฐ"},
    {"ja", Writing::east_asian,
     "日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方"
     "四定今回"
     "新場金員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題"
     "下首意法"
     "町村春川"},
    {"zh-hans", Writing::east_asian,
     "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过"
     "发后作里"
     "用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心前开但因只从"
     "想实日军"
     "者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文"
     "体政美相"
     "见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及"
     "比员解水"
     "名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必"
     "场件计管"
     "期市"},
    {"zh-hant", Writing::east_asian,
     "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過"
     "發後作裡"
     "用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心前開但因只從"
     "想實日軍"
     "者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文"
     "體政美相"
     "見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及"
     "比員解水"
     "名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必"
     "場件計管"
     "期市"},
    {"ko", Writing::east_asian,
     "이다의는에을가고하지한기로도사있은를서어자그나시리인대해일부정수전아스라보제주장상들원과여구"
     "면동게것세공조경우"
     "소만으등적국신비성무와위오했연관없회진선당계개실년말미모방물내문발트드습니유산영안요재터치생"
     "야때업용민중화"},
});

constexpr auto kLanguages = [] {
    std::array<std::string_view, kLetters.size()> languages;
    for (std::size_t i = 0; i < languages.size(); ++i)
        languages[i] = kLetters[i].language;
    return languages;
}();

// Bits a character, estimated once and by hand; only their differences matter.
constexpr double kAscii = 4.5;
constexpr double kPunctuation = 7;     // quotation marks, dashes, ideographic stops
constexpr double kSign = 8.5;          // © ° ½
constexpr double kHan = 13.5;          // beyond the frequent ones
constexpr double kSyllable = 13;       // of Hangul
constexpr double kStrangeLetter = 15;  // of an alphabet, but not of this language
constexpr double kStrange = 20;        // of a script that the language does not write
constexpr double kImpossible = 24;     // controls, replacements, private characters
// And for the place where it stands.
constexpr double kCapital = 2;
constexpr double kCapitalInWord = 8;  // after a small letter
constexpr double kAfterForeign = 3;   // letters with marks rarely stand together
constexpr double kAlone = 6;          // and rarely alone: then they are © or £ misread
constexpr double kSignInWord = 10;    // or rather at its beginning, before a small letter
constexpr double kOpeningApostrophe = 6;
constexpr double kBesideDigit = 6;  // where £ and ° stand
constexpr double kMixedScripts = 6;
constexpr double kMixedWord = 4;  // the same where words are not parted

// Of those below U+0100 what stands before no letter: neither « nor ¿.
bool is_sign(char32_t c) {
    return c > 0xA1 && c < 0xC0 && c != U'«' && c != U'»' && c != U'¿' && c != U'·';
}

bool is_digit(const CharInfo& info) {
    return info.code_point < 0x80 && info.kind == CharClass::digit;
}

bool is_letter(const CharInfo& info) {
    return info.kind == CharClass::letter || info.kind == CharClass::unspaced ||
           info.kind == CharClass::mark;
}

class LanguageModel {
  public:
    explicit LanguageModel(const Letters& letters) : letters_(letters) {
        std::u32string order;
        for (std::size_t at = 0; at < letters.letters.size();)
            order += next_code_point(letters.letters, at);
        // Zipf's law, flattened for the scripts with many signs.
        const bool many = letters.writing == Writing::east_asian;
        const double flat = many ? 10 : 2;
        const double share = many ? 0.6 : letters.writing == Writing::latin ? 0.12 : 0.85;
        double sum = 0;
        for (std::size_t rank = 0; rank < order.size(); ++rank)
            sum += 1 / (static_cast<double>(rank) + flat);
        for (std::size_t rank = 0; rank < order.size(); ++rank)
            costs_.push_back(
                {order[rank], std::log2((static_cast<double>(rank) + flat) * sum / share)});
        std::ranges::sort(costs_, {}, &Cost::letter);
    }

    Surprise read(std::string_view utf8, double most) const {
        Surprise result;
        CharInfo earlier;
        CharInfo before;
        for (std::size_t at = 0; at < utf8.size() && result.bits <= most;) {
            const char32_t c = next_code_point(utf8, at);
            const CharInfo& now = char_info(c);
            const bool is_ascii = c < 0x80;
            double bits = is_ascii ? ascii_bits(c) : bits_of(c, now);
            bits += bits_of_place(now, before, earlier);
            result.bits += bits;
            if (!is_ascii) {
                result.foreign_bits += bits;
                ++result.foreign;
            }
            earlier = before;
            before = now;
        }
        return result;
    }

  private:
    struct Cost {
        char32_t letter;
        double bits;
    };

    static double ascii_bits(char32_t c) {
        return c >= 0x20 || c == '\t' || c == '\n' || c == '\r' ? kAscii : kImpossible;
    }

    double bits_of(char32_t c, const CharInfo& info) const {
        const auto found = std::ranges::lower_bound(costs_, info.lower, {}, &Cost::letter);
        if (found != costs_.end() && found->letter == info.lower) return found->bits;
        if (c < 0xA0 || c == kReplacement || (c >= 0xE000 && c < 0xF900)) return kImpossible;
        const bool east_asian = letters_.writing == Writing::east_asian;
        if (c == 0xA4) return kStrangeLetter;  // ¤ is a € misread
        if (c == 0xA0 || c == 0xAB || c == 0xB7 || c == 0xBB || (c >= 0x2010 && c <= 0x2026) ||
            c == 0x20AC)
            return kPunctuation;
        if ((c >= 0x3000 && c <= 0x3020) || (c >= 0xFF00 && c < 0xFF60))
            return east_asian ? kPunctuation : kStrange;
        if (c >= 0x3040 && c < 0x3100 && letters_.language == "ja")
            return c < 0x30A0 ? 6 : 7.5;  // hiragana, katakana
        if (c >= 0x4E00 && c < 0xA000)
            return east_asian && letters_.language != "ko" ? kHan : kStrange;
        if (c >= 0xAC00 && c < 0xD7B0) return letters_.language == "ko" ? kSyllable : kStrange;
        if (info.kind == CharClass::letter) return c < 0x700 ? kStrangeLetter : kStrange;
        return c < 0x100 || (c >= 0x2100 && c < 0x2200) ? kSign : kStrange;
    }

    // What a character's neighbours add; `before` is the nearer one of the two.
    double bits_of_place(const CharInfo& now, const CharInfo& before,
                         const CharInfo& earlier) const {
        const bool after_foreign = before.code_point >= 0x80;
        const bool foreign = now.code_point >= 0x80;
        if (letters_.writing == Writing::east_asian) {
            const bool mixed = is_letter(now) && is_letter(before) && foreign != after_foreign;
            return mixed ? kMixedWord : 0;
        }
        const bool latin = letters_.writing == Writing::latin;
        double bits = 0;
        if (!is_letter(now)) {
            if (after_foreign && is_letter(before)) {
                if (!is_letter(earlier)) bits += kAlone;
                if (is_digit(now)) bits += kBesideDigit;
            }
            if (now.code_point == U'’' && !is_letter(before)) bits += kOpeningApostrophe;
            return bits;
        }
        if (foreign && now.is_upper) bits += before.is_lower ? kCapitalInWord : kCapital;
        if (foreign && is_digit(before)) bits += kBesideDigit;
        if (is_letter(before)) {
            if (latin && foreign && after_foreign) bits += kAfterForeign;
            if (!latin && foreign != after_foreign) bits += kMixedScripts;
        } else if (now.is_lower && is_sign(before.code_point)) {
            bits += kSignInWord;
        }
        return bits;
    }

    const Letters& letters_;
    std::vector<Cost> costs_;
};

}  // namespace

std::span<const std::string_view> known_languages() {
    return kLanguages;
}

Surprise surprise(std::string_view utf8, std::string_view language, double most) {
    static const std::vector<LanguageModel> models(kLetters.begin(), kLetters.end());
    const auto found = std::ranges::find(kLanguages, language);
    return models[static_cast<std::size_t>(found - kLanguages.begin())].read(utf8, most);
}

}  // namespace news::html
