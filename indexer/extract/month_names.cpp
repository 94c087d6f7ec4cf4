// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/month_names.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "common/unicode.hpp"

namespace news::extract {

namespace {

struct Language {
    std::string_view code;
    std::string_view months;  // twelve groups parted by ';', each of forms parted by '|'
    Calendar calendar = Calendar::gregorian;
};

// Nominative, the case that stands in dates, and the abbreviations that newspapers print.
constexpr auto kLanguages = std::to_array<Language>({
    {"en",
     "january|jan;february|feb;march|mar;april|apr;may;june|jun;july|jul;august|aug;"
     "september|sept|sep;october|oct;november|nov;december|dec"},
    {"de",
     "januar|jänner|jan|jän;februar|feber|feb;märz|mär|mrz|maerz;april|apr;mai;juni|jun;"
     "juli|jul;august|aug;september|sept|sep;oktober|okt;november|nov;dezember|dez"},
    {"fr",
     "janvier|janv|jan;février|févr|fév;mars;avril|avr;mai;juin;juillet|juil;août;"
     "septembre|sept;octobre|oct;novembre|nov;décembre|déc"},
    {"es",
     "enero|ene;febrero|feb;marzo|mar;abril|abr;mayo|may;junio|jun;julio|jul;agosto|ago;"
     "septiembre|setiembre|sept|sep|set;octubre|oct;noviembre|nov;diciembre|dic"},
    {"it",
     "gennaio|gen;febbraio|feb;marzo|mar;aprile|apr;maggio|mag;giugno|giu;luglio|lug;"
     "agosto|ago;settembre|set|sett;ottobre|ott;novembre|nov;dicembre|dic"},
    {"pt",
     "janeiro|jan;fevereiro|fev;março|mar;abril|abr;maio|mai;junho|jun;julho|jul;agosto|ago;"
     "setembro|set;outubro|out;novembro|nov;dezembro|dez"},
    {"ca",
     "gener|gen;febrer|feb|febr;març;abril|abr;maig;juny;juliol|jul;agost|ag;setembre|set;"
     "octubre|oct;novembre|nov;desembre|des"},
    {"gl",
     "xaneiro|xan;febreiro|feb;marzo|mar;abril|abr;maio|mai;xuño|xuñ;xullo|xul;agosto|ago;"
     "setembro|set;outubro|out;novembro|nov;decembro|dec"},
    {"eu",
     "urtarrila|urtarrilaren;otsaila|otsailaren;martxoa|martxoaren;apirila|apirilaren;"
     "maiatza|maiatzaren;ekaina|ekainaren;uztaila|uztailaren;abuztua|abuztuaren;"
     "iraila|irailaren;urria|urriaren;azaroa|azaroaren;abendua|abenduaren"},
    {"ro",
     "ianuarie|ian;februarie|feb;martie|mar;aprilie|apr;mai;iunie|iun;iulie|iul;august|aug;"
     "septembrie|sept|sep;octombrie|oct;noiembrie|noi|nov;decembrie|dec"},
    {"nl",
     "januari|jan;februari|feb;maart|mrt;april|apr;mei;juni|jun;juli|jul;augustus|aug;"
     "september|sept|sep;oktober|okt;november|nov;december|dec"},
    {"af",
     "januarie|jan;februarie|feb;maart|mrt;april|apr;mei;junie|jun;julie|jul;augustus|aug;"
     "september|sep;oktober|okt;november|nov;desember|des"},
    {"sv",
     "januari|jan;februari|febr|feb;mars;april|apr;maj;juni|jun;juli|jul;augusti|aug;"
     "september|sept|sep;oktober|okt;november|nov;december|dec"},
    {"da",
     "januar|jan;februar|feb;marts|mar;april|apr;maj;juni|jun;juli|jul;august|aug;"
     "september|sept|sep;oktober|okt;november|nov;december|dec"},
    {"no",
     "januar|jan;februar|feb;mars|mar;april|apr;mai;juni|jun;juli|jul;august|aug;"
     "september|sept|sep;oktober|okt;november|nov;desember|des"},
    {"is",
     "janúar|jan;febrúar|feb;mars|mar;apríl|apr;maí;júní|jún;júlí|júl;ágúst|ágú;"
     "september|sept|sep;október|okt;nóvember|nóv;desember|des"},
    {"fi",
     "tammikuuta|tammikuu|tammi;helmikuuta|helmikuu|helmi;maaliskuuta|maaliskuu|maalis;"
     "huhtikuuta|huhtikuu|huhti;toukokuuta|toukokuu|touko;kesäkuuta|kesäkuu|kesä;"
     "heinäkuuta|heinäkuu|heinä;elokuuta|elokuu|elo;syyskuuta|syyskuu|syys;"
     "lokakuuta|lokakuu|loka;marraskuuta|marraskuu|marras;joulukuuta|joulukuu|joulu"},
    {"et",
     "jaanuar|jaan;veebruar|veebr;märts;aprill|apr;mai;juuni;juuli;august|aug;"
     "september|sept;oktoober|okt;november|nov;detsember|dets"},
    {"lv",
     "janvāris|janvārī|janv;februāris|februārī|febr;marts|martā;aprīlis|aprīlī|apr;"
     "maijs|maijā;jūnijs|jūnijā|jūn;jūlijs|jūlijā|jūl;augusts|augustā|aug;"
     "septembris|septembrī|sept;oktobris|oktobrī|okt;novembris|novembrī|nov;"
     "decembris|decembrī|dec"},
    {"lt",
     "sausio|sausis;vasario|vasaris;kovo|kovas;balandžio|balandis;gegužės|gegužė;"
     "birželio|birželis;liepos|liepa;rugpjūčio|rugpjūtis;rugsėjo|rugsėjis;spalio|spalis;"
     "lapkričio|lapkritis;gruodžio|gruodis"},
    {"pl",
     "stycznia|styczeń|sty;lutego|luty|lut;marca|marzec|mar;kwietnia|kwiecień|kwi;maja|maj;"
     "czerwca|czerwiec|cze;lipca|lipiec|lip;sierpnia|sierpień|sie;września|wrzesień|wrz;"
     "października|październik|paź;listopada|listopad|lis;grudnia|grudzień|gru"},
    {"cs",
     "ledna|leden|led;února|únor|úno;března|březen|bře;dubna|duben|dub;května|květen|kvě;"
     "června|červen|čvn;července|červenec|čvc;srpna|srpen|srp;září|zář;října|říjen|říj;"
     "listopadu|listopad|lis;prosince|prosinec|pro"},
    {"sk",
     "januára|január|jan;februára|február|feb;marca|marec|mar;apríla|apríl|apr;mája|máj;"
     "júna|jún;júla|júl;augusta|august|aug;septembra|september|sep;októbra|október|okt;"
     "novembra|november|nov;decembra|december|dec"},
    {"sl",
     "januarja|januar|jan;februarja|februar|feb;marca|marec|mar;aprila|april|apr;maja|maj;"
     "junija|junij|jun;julija|julij|jul;avgusta|avgust|avg;septembra|september|sep;"
     "oktobra|oktober|okt;novembra|november|nov;decembra|december|dec"},
    {"hr",
     "siječnja|siječanj|sij;veljače|veljača|velj|vel;ožujka|ožujak|ožu;travnja|travanj|tra;"
     "svibnja|svibanj|svi;lipnja|lipanj|lip;srpnja|srpanj|srp;kolovoza|kolovoz|kol;"
     "rujna|rujan|ruj;listopada|listopad|lis;studenoga|studenog|studeni|stu;"
     "prosinca|prosinac|pro"},
    {"sr",
     "januara|januar|jan|јануара|јануар|јан;februara|februar|feb|фебруара|фебруар|феб;"
     "marta|mart|mar|марта|март|мар;aprila|april|apr|априла|април|апр;maja|maj|маја|мај;"
     "juna|jun|јуна|јун;jula|jul|јула|јул;avgusta|avgust|avg|августа|август|авг;"
     "septembra|septembar|sep|септембра|септембар|сеп;oktobra|oktobar|okt|октобра|октобар|"
     "окт;novembra|novembar|nov|новембра|новембар|нов;decembra|decembar|dec|децембра|"
     "децембар|дец"},
    {"hu",
     "január|januári|jan;február|februári|febr|feb;március|márciusi|márc;"
     "április|áprilisi|ápr;május|májusi|máj;június|júniusi|jún;július|júliusi|júl;"
     "augusztus|augusztusi|aug;szeptember|szeptemberi|szept;október|októberi|okt;"
     "november|novemberi|nov;december|decemberi|dec"},
    {"sq", "janar;shkurt;mars;prill;maj;qershor;korrik;gusht;shtator;tetor;nëntor;dhjetor"},
    {"tr",
     "ocak|oca;şubat|şub;mart|mar;nisan|nis;mayıs|may;haziran|haz;temmuz|tem;ağustos|ağu;"
     "eylül|eyl;ekim|eki;kasım|kas;aralık|ara"},
    {"az",
     "yanvar|yan;fevral|fev;mart;aprel|apr;may;iyun;iyul;avqust|avq;sentyabr|sen;"
     "oktyabr|okt;noyabr|noy;dekabr|dek"},
    {"ru",
     "января|январь|янв;февраля|февраль|фев|февр;марта|март|мар;апреля|апрель|апр;мая|май;"
     "июня|июнь|июн;июля|июль|июл;августа|август|авг;сентября|сентябрь|сен|сент;"
     "октября|октябрь|окт;ноября|ноябрь|ноя|нояб;декабря|декабрь|дек"},
    {"uk",
     "січня|січень|січ;лютого|лютий|лют;березня|березень|бер;квітня|квітень|квіт|кві;"
     "травня|травень|трав|тра;червня|червень|черв|чер;липня|липень|лип;"
     "серпня|серпень|серп|сер;вересня|вересень|вер;жовтня|жовтень|жовт|жов;"
     "листопада|листопад|лист|лис;грудня|грудень|груд|гру"},
    {"be",
     "студзеня;лютага;сакавіка;красавіка;мая;чэрвеня;ліпеня;жніўня;верасня;кастрычніка;"
     "лістапада;снежня"},
    {"bg",
     "януари|яну;февруари|фев;март|мар;април|апр;май;юни;юли;август|авг;септември|сеп;"
     "октомври|окт;ноември|ное;декември|дек"},
    {"mk",
     "јануари|јан;февруари|фев;март|мар;април|апр;мај;јуни|јун;јули|јул;август|авг;"
     "септември|сеп;октомври|окт;ноември|ное;декември|дек"},
    {"el",
     "ιανουαρίου|ιανουάριος|ιαν;φεβρουαρίου|φεβρουάριος|φεβ;μαρτίου|μάρτιος|μαρ;"
     "απριλίου|απρίλιος|απρ;μαΐου|μάιος|μάι|μαϊ;ιουνίου|ιούνιος|ιουν;ιουλίου|ιούλιος|ιουλ;"
     "αυγούστου|αύγουστος|αυγ;σεπτεμβρίου|σεπτέμβριος|σεπ|σεπτ;οκτωβρίου|οκτώβριος|οκτ;"
     "νοεμβρίου|νοέμβριος|νοε|νοεμ;δεκεμβρίου|δεκέμβριος|δεκ"},
    {"hy",
     "հունվարի|հունվար;փետրվարի|փետրվար;մարտի|մարտ;ապրիլի|ապրիլ;մայիսի|մայիս;"
     "հունիսի|հունիս;հուլիսի|հուլիս;օգոստոսի|օգոստոս;սեպտեմբերի|սեպտեմբեր;"
     "հոկտեմբերի|հոկտեմբեր;նոյեմբերի|նոյեմբեր;դեկտեմբերի|դեկտեմբեր"},
    {"ka",
     "იანვარი|იანვარს|იან;თებერვალი|თებერვალს|თებ;მარტი|მარტს|მარ;აპრილი|აპრილს|აპრ;"
     "მაისი|მაისს|მაი;ივნისი|ივნისს|ივნ;ივლისი|ივლისს|ივლ;აგვისტო|აგვისტოს|აგვ;"
     "სექტემბერი|სექტემბერს|სექ;ოქტომბერი|ოქტომბერს|ოქტ;ნოემბერი|ნოემბერს|ნოე;"
     "დეკემბერი|დეკემბერს|დეკ"},
    {"ar",
     "يناير|كانون الثاني|جانفي;فبراير|شباط|فيفري;مارس|آذار;أبريل|ابريل|نيسان|أفريل;"
     "مايو|أيار|ماي;يونيو|يونيه|حزيران|جوان;يوليو|يوليه|تموز|جويلية|يوليوز;"
     "أغسطس|اغسطس|آب|أوت|غشت;سبتمبر|أيلول|شتنبر;أكتوبر|اكتوبر|تشرين الأول;"
     "نوفمبر|تشرين الثاني|نونبر;ديسمبر|كانون الأول|دجنبر"},
    {"fa", "ژانویه;فوریه;مارس;آوریل;مه;ژوئن;ژوئیه|جولای;اوت;سپتامبر;اکتبر;نوامبر;دسامبر"},
    {"fa", "فروردین;اردیبهشت;خرداد;تیر;مرداد|امرداد;شهریور;مهر;آبان;آذر;دی;بهمن;اسفند",
     Calendar::solar_hijri},
    {"ur", "جنوری;فروری;مارچ;اپریل;مئی;جون;جولائی;اگست;ستمبر;اکتوبر;نومبر;دسمبر"},
    {"he",
     "ינואר|בינואר;פברואר|בפברואר;מרץ|במרץ|מרס|במרס;אפריל|באפריל;מאי|במאי;יוני|ביוני;"
     "יולי|ביולי;אוגוסט|באוגוסט;ספטמבר|בספטמבר;אוקטובר|באוקטובר;נובמבר|בנובמבר;"
     "דצמבר|בדצמבר"},
    {"hi",
     "जनवरी|जन;फरवरी|फ़रवरी|फर;मार्च;अप्रैल|अप्रै;मई;जून;जुलाई|जुल;अगस्त|अग;सितंबर|सितम्बर|सित;"
     "अक्टूबर|अक्तूबर|अक्टू;नवंबर|नवम्बर|नव;दिसंबर|दिसम्बर|दिस"},
    {"bn",
     "জানুয়ারি|জানুয়ারী;ফেব্রুয়ারি|ফেব্রুয়ারী;মার্চ;এপ্রিল;মে;জুন;জুলাই;আগস্ট;সেপ্টেম্বর;অক্টোবর;"
     "নভেম্বর;ডিসেম্বর"},
    {"th",
     "มกราคม|ม.ค;กุมภาพันธ์|ก.พ;มีนาคม|มี.ค;เมษายน|เม.ย;"
     "พฤษภาคม|พ.ค;มิถุนายน|มิ.ย;กรกฎาคม|ก.ค;สิงหาคม|ส.ค;"
     "กันยายน|ก.ย;ตุลาคม|ต.ค;พฤศจิกายน|พ.ย;ธันวาคม|ธ.ค"},
    {"id",
     "januari|jan;februari|feb;maret|mar;april|apr;mei;juni|jun;juli|jul;agustus|agu|agt;"
     "september|sep;oktober|okt;november|nov;desember|des"},
    {"ms",
     "januari|jan;februari|feb;mac;april|apr;mei;jun;julai|jul;ogos|ogo;september|sep;"
     "oktober|okt;november|nov;disember|dis"},
    {"sw", "januari;februari;machi;aprili;mei;juni;julai;agosti;septemba;oktoba;novemba;desemba"},
});

struct Entry {
    std::string_view language;
    Month month;
};

struct Table {
    std::unordered_map<std::string, std::vector<Entry>> months;
    std::unordered_set<std::string> doubles;  // first words of names of two, "تشرين" and "พ"
};

// Arabic and Persian keyboards write two of the letters differently.
std::string with_persian_letters(std::string word) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kLetters = {
        {{"ي", "ی"}, {"ك", "ک"}}};
    for (const auto& [arabic, persian] : kLetters)
        for (auto at = word.find(arabic); at != std::string::npos; at = word.find(arabic, at))
            word.replace(at, arabic.size(), persian);
    return word;
}

template <class Use>
void for_each_part(std::string_view list, char separator, Use use) {
    for (std::size_t at = 0; at <= list.size();) {
        const auto end = std::min(list.find(separator, at), list.size());
        use(list.substr(at, end - at));
        at = end + 1;
    }
}

const Table& table() {
    static const Table built = [] {
        Table made;
        for (const Language& language : kLanguages) {
            int number = 0;
            for_each_part(language.months, ';', [&](std::string_view forms) {
                ++number;
                for_each_part(forms, '|', [&](std::string_view form) {
                    const std::string key = with_persian_letters(fold(form));
                    made.months[key].push_back({language.code, {number, language.calendar}});
                    const auto border = key.find_first_of(" .");
                    if (border != std::string::npos) made.doubles.insert(key.substr(0, border));
                });
            });
        }
        return made;
    }();
    return built;
}

}  // namespace

Month find_month(std::string_view folded, std::string_view language) {
    if (language == "nb" || language == "nn") language = "no";
    if (language == "bs" || language == "sh") language = "hr";
    const auto found = table().months.find(with_persian_letters(std::string(folded)));
    if (found == table().months.end()) return {};
    const auto& entries = found->second;
    for (const std::string_view wanted : {language, std::string_view("en")})
        for (const Entry& entry : entries)
            if (entry.language == wanted) return entry.month;
    constexpr std::size_t kShortForm = 4;
    if (!language.empty() && folded.size() <= kShortForm) return {};
    for (const Entry& entry : entries)
        if (entry.month.number != entries.front().month.number ||
            entry.month.calendar != entries.front().month.calendar)
            return {};
    return entries.front().month;
}

bool begins_double_month(std::string_view folded) {
    return table().doubles.contains(with_persian_letters(std::string(folded)));
}

}  // namespace news::extract
