// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/sentence_words.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace news {

namespace {

constexpr SentenceWords kCommon{
    "",
    "mr mrs ms dr prof messrs vs cf e.g i.e mme mlle",
    "inc ltd corp co bros jr sr ph.d a.m p.m etc st ste plc llc al gmbh",
    "No nr pp vol",
    "",
    false};

// clang-format off
constexpr std::array kLanguages = {
    SentenceWords{"en",
        "Gen Sen Rep Gov lt Col sgt cpl capt cmdr Adm Maj brig Hon Rev Fr Pres supt insp Det atty "
        "asst assoc dept lieut pvt viz approx",
        "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat "
        "Sun mt ft Ave blvd Rd Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass "
        "Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo univ intl mfg assn "
        "Cos bldg Est misc incl esq natl",
        "no nos sec fig ch par art para",
        "the a an he she it they we you i but and or nor yet so in on at by for from with without to "
        "of as if when while where since because although though after before during until under "
        "over between among amid despite about against through throughout within this that these "
        "those there here what who which why how his her its our their my your mr mrs ms dr both "
        "some many most much few several each every other others another such more less all any no "
        "not nobody none nothing one two three however meanwhile also still even then now once "
        "again perhaps maybe instead according asked speaking earlier later last next today "
        "yesterday analysts officials police traders investors sources critics shares sales "
        "nevertheless moreover indeed only just like unlike let do did does is are was were can "
        "could will would should may might have has had"},
    SentenceWords{"de",
        "hr Fr frl bzw ca evtl ggf inkl exkl vgl zzgl sog z.b d.h u.a z.t i.d.r o.ä u.ä v.a s.o "
        "dipl ing Gen hl geb gest verh resp betr bzgl bspw max min",
        "usw Mio Mrd Tsd Str Tel Abs Bd Jh Jhd Std Sek jan feb mär apr jun jul aug sep sept okt nov "
        "dez Mo Di Mi Do Fr Sa So e.v n.chr v.chr u.s.w",
        "kap abb art aufl ziff tab",
        "der die das den dem des ein eine einer eines einem einen er sie es wir ihr ich du man in im "
        "am an auf aus bei beim mit nach von vom vor für gegen durch seit zu zum zur über unter um "
        "aber doch und oder denn wenn als auch dies diese dieser dieses dort da dann damit dabei "
        "danach sein seine seiner ihre ihrer kein keine alle viele einige jeder was wer wie wo warum "
        "nun noch nur schon so trotz während zwar ob bis laut sollte kann wird ist hat nicht jetzt",
        true},
    SentenceWords{"fr",
        "mm mmes mlles me mgr p.ex c.-à-d env av ap éd gén Col Cap",
        "janv févr avr juil sept oct nov déc bd av cie sté st ste art hab réf tél apr J.-c j.-c",
        "no nos chap fig",
        "le la les l un une des il elle ils elles on nous vous je j ce c cet cette ces d de du en "
        "dans sur sous pour par avec sans mais et ou où donc or ni car si quand lorsque comme après "
        "avant depuis pendant selon son sa ses leur leurs notre nos tout tous toute qui que qu quoi "
        "au aux à pas plus puis ainsi cependant pourtant enfin alors aussi même ici là malgré"},
    SentenceWords{"es",
        "sra srta sres dra dña prof profa gral gob lic ing arq mons fr sto sta p.ej ee",
        "uu ud uds vd vds cía s.a ee.uu ene feb abr jun jul ago sept oct nov dic av avda admón depto "
        "tel aprox c.v",
        "no núm núms pág págs art cap fig",
        "el la los las un una unos unas lo él ella ellos ellas yo nosotros se en de del al a con sin "
        "por para sobre según desde hasta entre tras pero y e o u si cuando como donde mientras "
        "aunque porque este esta estos estas ese esa eso esto su sus mi tu nuestro no ni también "
        "además ya hoy ayer qué quién cómo cuándo ante es son fue ha hay todo todos muchos"},
    SentenceWords{"it",
        "sig sigg sigra dott dott.ssa avv ing on sen gen col cap mons geom rag arch p.es es cfr",
        "ecc gen feb mar apr mag giu lug ago ott nov dic spa s.p.a s.r.l d.c a.c tel c.so "
        "p.za",
        "nn pag pagg art artt cap fig",
        "il lo la i gli le l un uno una egli lui lei essi loro noi io di del della dei delle da dal "
        "in nel nella con su sul sulla per tra fra a al alla ai alle ma e ed o se quando come dove "
        "mentre perché poi questo questa questi queste quello quella suo sua non anche ancora dopo "
        "prima secondo oggi ieri che chi cosa ora così è sono ha tutto tutti si ci"},
    SentenceWords{"pt",
        "sra srs dra profa eng arq gen sto sta p.ex",
        "exa ltda cia jan fev abr mai jun jul ago set out nov dez av tel s.a d.c a.c apto aprox",
        "nº no pág págs art cap fig",
        "o a os as um uma uns umas ele ela eles elas eu nós se em no na nos nas de do da dos das ao "
        "à com sem por para pelo pela sobre segundo desde até entre mas e ou quando como onde "
        "enquanto embora porque este esta esse essa isso isto seu sua seus não também já hoje ontem "
        "que quem após ante é são foi há todos muitos"},
    SentenceWords{"nl",
        "dhr mevr mw drs ir ds bijv d.w.z o.a m.b.t i.v.m t.a.v z.g m.a.w a.u.b ca resp zgn",
        "enz jan feb mrt apr jun jul aug sep sept okt nov dec n.v b.v jl tel v.chr n.chr mln mld",
        "nrs pag blz art afb",
        "de het een hij zij ze wij we ik je u dat dit deze die er in op aan bij met voor van uit naar "
        "door over onder tegen na om te tot maar en of want als toen terwijl omdat hoewel ook nog nu "
        "dan daar hier zijn haar hun onze geen niet wat wie waar hoe waarom volgens sinds tijdens "
        "volgende veel alle is was heeft"},
    SentenceWords{"sv",
        "hr fr t.ex bl.a d.v.s s.k m.a.o o.d fr.o.m f.d kl ca dvs",
        "osv m.m m.fl jan feb apr jun jul aug sep sept okt nov dec e.kr f.kr t.o.m tel st milj",
        "sid kap art",
        "den det de en ett han hon vi ni jag man detta denna dessa där här i på av för med till från "
        "om under efter före mot genom men och eller när då som medan eftersom också nu inte sin hans "
        "hennes deras alla många vad vem hur varför enligt sedan är var har"},
    SentenceWords{"da",
        "hr fr f.eks bl.a dvs d.v.s ca pga jf kl evt",
        "osv m.m m.fl jan feb mar apr jun jul aug sep sept okt nov dec e.kr f.kr mio mia tlf a/s stk",
        "kap art",
        "den det de en et han hun vi i jeg man dette denne disse der her på af for med til fra om "
        "under efter før mod gennem men og eller når da som mens fordi også nu ikke hans hendes deres "
        "alle mange hvad hvem hvordan hvorfor ifølge siden er var har",
        true},
    SentenceWords{"no",
        "hr fr f.eks bl.a dvs d.v.s ca pga jf kl evt",
        "osv m.m m.fl jan feb mar apr jun jul aug sep sept okt nov des e.kr f.kr mill mrd tlf stk",
        "kap art",
        "den det de en et ei han hun vi jeg man dette denne disse der her i på av for med til fra om "
        "under etter før mot gjennom men og eller når da som mens fordi også nå ikke hans hennes deres "
        "alle mange hva hvem hvordan hvorfor ifølge siden er var har",
        true},
    SentenceWords{"fi",
        "esim ent ns tri hra rva fil",
        "jne ym yms klo milj mrd puh eaa jaa e.kr j.kr",
        "nro",
        "hän he se ne me te minä sinä tämä nämä tuo kun jos mutta ja tai vaan koska vaikka myös nyt "
        "sitten siellä täällä ei on oli mitä kuka miten miksi kaikki monet joka mukaan",
        true},
    SentenceWords{"pl",
        "np tzn tzw hab inż mgr ks gen płk kpt mjr św ul al m.in",
        "itd itp im tys mln mld godz tel s.a",
        "str art ust pkt",
        "w we na z ze do od po o u i a ale lub oraz to ten ta te on ona oni one my ja nie jak gdy jeśli "
        "kiedy gdzie kto co czy dla przez przed przy pod nad jest są był była było już także też jego jej "
        "ich wszyscy według",
        true},
    SentenceWords{"cs",
        "např tzv ing mgr judr mudr gen plk sv ul tj mj resp",
        "atd apod tis mil mld hod tel a.s s.r.o",
        "str odst",
        "v ve na z ze do od po o u i a ale nebo to ten ta ty on ona oni my já ne jak když pokud kde kdo "
        "co pro přes před při pod nad je jsou byl byla bylo už také jeho její jejich všichni podle",
        true},
    SentenceWords{"hu",
        "pl ún ifj özv id kb ill",
        "stb kft zrt bt nyrt",
        "sz old",
        "a az egy és de vagy ha amikor mert hogy ez ezek azok ő ők mi én itt ott most is nem már még csak "
        "ki mit hol miért szerint minden sok",
        true},
    SentenceWords{"tr",
        "doç av sn hz yrd org gen alb bkz örn",
        "vb vs ltd şti tic mah cad sok apt tel yy",
        "no",
        "bu şu o bir ve ama ancak fakat ya da de ben biz siz onlar ne kim nasıl neden niçin için göre "
        "sonra önce şimdi burada orada eğer her tüm çok",
        true},
    SentenceWords{"ru",
        "т.е т.н т.к проф акад ген ул гр напр св тов",
        "гг вв др пр им тыс млн млрд руб коп т.д т.п обл р-н долл чел",
        "стр ст рис табл",
        "в во на с со из к ко от до по о об у и а но или это этот эта эти он она они оно мы я вы не как "
        "когда если где кто что для через перед при под над был была было были уже также его её их все по "
        "после тем потом затем теперь сейчас там так однако"},
};
// clang-format on

constexpr SentenceWords kNone{};

// Written forms of one language that have codes of their own.
std::string_view table_language(std::string_view language) {
    if (language.empty()) return "en";
    if (language == "nb" || language == "nn") return "no";
    return language;
}

bool has_entry(std::string_view list, std::string_view word) {
    for (std::size_t at = list.find(word); at != std::string_view::npos;
         at = list.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' '))
            return true;
    }
    return false;
}

}  // namespace

const SentenceWords& sentence_words(std::string_view language) {
    const auto* found =
        std::ranges::find(kLanguages, table_language(language), &SentenceWords::language);
    return found == kLanguages.end() ? kNone : *found;
}

const SentenceWords& common_sentence_words() {
    return kCommon;
}

bool has_word(std::string_view list, std::string_view lower, bool capitalised) {
    if (lower.empty()) return false;
    if (has_entry(list, lower)) return true;
    const bool is_letter = lower[0] >= 'a' && lower[0] <= 'z';
    if (!capitalised || !is_letter) return false;
    std::string capital(lower);
    capital[0] = static_cast<char>(capital[0] - 'a' + 'A');
    return has_entry(list, capital);
}

}  // namespace news
