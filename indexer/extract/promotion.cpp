// SPDX-License-Identifier: GPL-3.0-or-later
// The words by which sites promote themselves, in the languages that news is written in.
#include <algorithm>
#include <array>

#include "common/unicode.hpp"
#include "indexer/extract/boilerplate.hpp"
#include "indexer/extract/outline.hpp"
#include "indexer/extract/phrases.hpp"

namespace news::extract {
namespace {

// Beginnings that no paragraph of an article has, in lower case.
const Phrases kBeginnings(std::to_array<std::string_view>(
    {// English
     "read more:", "read more about", "read also", "also read", "read next",
     "see also:", "also see", "related:", "related article", "related stor", "related content",
     "related coverage", "related news", "related topics", "recommended:", "click here to",
     "click here for", "sign up for", "sign up to", "subscribe to", "subscribe now", "follow us on",
     "follow us @", "like us on facebook", "follow @", "story continues below",
     "article continues below", "continue reading", "all rights reserved", "share this", "share on",
     "download our app", "download the app", "get the latest news", "you may also like",
     "you might also like", "leave a comment", "tags:", "topics:", "filed under", "posted in",
     "last updated", "scroll to continue", "skip to", "already a subscriber", "read the full story",
     "more from", "watch more", "more on this", "more stories", "most read", "copyright ©",
     "copyright 20", "© 20", "(c) 20", "image source,", "image caption,", "media caption,",
     "photo credit", "to view this video", "this video is no longer", "report a typo",
     "please enable javascript", "enable javascript", "by signing up", "by clicking",
     "by subscribing", "by submitting", "sign up here", "thank you for reading",
     // German
     "lesen sie auch", "lesen sie hier", "lesen sie mehr", "lesen sie dazu", "lesen sie jetzt",
     "mehr zum thema", "auch interessant", "das könnte sie", "jetzt abonnieren", "zur startseite",
     "artikel teilen", "lies auch", "hier geht's", "hier finden sie", "mehr lesen",
     "sie haben einen fehler", "externer inhalt", "ich bin damit einverstanden",
     "bitte aktivieren sie javascript", "an dieser stelle finden sie",
     "an dieser stelle befindet sich", "empfohlener redaktioneller inhalt",
     // French
     "lire aussi", "à lire aussi", "lire la suite", "lire également", "a lire aussi",
     "à lire :", "abonnez-vous", "voir aussi", "inscrivez-vous", "la suite après", "suivez-nous",
     "sur le même sujet", "à voir aussi", "cet article est réservé", "écouter l'article",
     // Spanish
     "lee también", "leer también", "lea también", "lea además", "lee además", "te puede interesar",
     "le puede interesar", "también te puede", "suscríbete", "síguenos", "ver también",
     "te recomendamos", "lee más", "le recomendamos", "más información:", "regístrate",
     // Portuguese
     "leia também", "leia mais", "veja também", "continua depois", "saiba mais", "siga o canal",
     "compartilhe", "assine a", "clique aqui",
     // Italian
     "leggi anche", "leggi tutto", "potrebbe interessarti", "guarda anche", "iscriviti",
     "© riproduzione riservata", "riproduzione riservata",
     // Russian, Ukrainian
     "читайте также", "читать далее", "смотрите также", "подпишитесь", "подписывайтесь",
     "материалы по теме", "читайте также:", "читайте також", "підписуйтесь", "дивіться також",
     // Polish, Czech
     "czytaj także", "czytaj też", "czytaj również", "czytaj więcej", "zobacz też", "zobacz także",
     "zobacz również", "czytaj dalej", "dalsza część", "czytaj:", "čtěte také", "čtěte více",
     "přečtěte si",
     // Dutch, Scandinavian, Finnish
     "lees ook", "lees meer", "bekijk ook", "läs också", "läs mer", "läs även", "læs også",
     "læs mere", "les også", "les mer", "saken fortsetter", "artiklen fortsætter", "lue myös",
     "lue lisää",
     // Others
     "citește și", "citeşte şi", "citiți și", "διαβάστε επίσης", "διαβάστε ακόμη", "baca juga",
     "baca selengkapnya", "xem thêm", "ayrıca okuyun", "olvassa el", "اقرأ أيضا", "إقرأ أيضا",
     "اقرأ المزيد", "بیشتر بخوانید", "यह भी पढ़ें", "関連記事", "続きを読む", "あわせて読みたい",
     "相关阅读", "延伸閱讀", "推荐阅读", "阅读更多", "责任编辑", "관련기사", "무단전재",
     "저작권자"}));

// Whole lines, a colon or the like behind them ignored.
const Phrases kLines(std::to_array<std::string_view>({"advertisement",
                                                      "advertising",
                                                      "sponsored",
                                                      "sponsored content",
                                                      "ad",
                                                      "comments",
                                                      "share",
                                                      "tweet",
                                                      "email",
                                                      "print",
                                                      "save",
                                                      "copy link",
                                                      "read more",
                                                      "see more",
                                                      "show more",
                                                      "load more",
                                                      "view gallery",
                                                      "view comments",
                                                      "trending",
                                                      "related",
                                                      "loading",
                                                      "loading...",
                                                      "close",
                                                      "next",
                                                      "next page",
                                                      "previous",
                                                      "previous page",
                                                      "back to top",
                                                      "top",
                                                      "subscribe",
                                                      "sign up",
                                                      "log in",
                                                      "login",
                                                      "register",
                                                      "follow",
                                                      "follow us",
                                                      "listen",
                                                      "play",
                                                      "watch",
                                                      "gallery",
                                                      "photos",
                                                      "video",
                                                      "recommended",
                                                      "most read",
                                                      "newsletter",
                                                      "privacy policy",
                                                      "share this article",
                                                      "link copied",
                                                      "promoted stories",
                                                      "open image in gallery",
                                                      "view image in fullscreen",
                                                      "enlarge image",
                                                      "enlarge",
                                                      "fullscreen",
                                                      "post on x",
                                                      "video unavailable",
                                                      "play now",
                                                      "mit video",
                                                      "bild vergrößern",
                                                      "이미지 확대보기",
                                                      "agrandir l'image",
                                                      "ampliar imagen",
                                                      "view more",
                                                      "don't miss",
                                                      "reply",
                                                      "contact us",
                                                      "watch now",
                                                      "listen now",
                                                      "anzeige",
                                                      "werbung",
                                                      "teilen",
                                                      "kommentare",
                                                      "mehr",
                                                      "weiterlesen",
                                                      "drucken",
                                                      "merken",
                                                      "publicité",
                                                      "partager",
                                                      "commentaires",
                                                      "publicidad",
                                                      "compartir",
                                                      "comentarios",
                                                      "publicidade",
                                                      "compartilhar",
                                                      "comentários",
                                                      "pubblicità",
                                                      "condividi",
                                                      "реклама",
                                                      "поделиться",
                                                      "комментарии",
                                                      "reklama",
                                                      "udostępnij",
                                                      "komentarze",
                                                      "advertentie",
                                                      "delen",
                                                      "annons",
                                                      "dela",
                                                      "annonce",
                                                      "del",
                                                      "annonse",
                                                      "mainos",
                                                      "jaa",
                                                      "reklam",
                                                      "hirdetés",
                                                      "publicitate",
                                                      "إعلان",
                                                      "شارك",
                                                      "広告",
                                                      "广告",
                                                      "廣告",
                                                      "광고",
                                                      "分享",
                                                      "シェア"}));

// What a site asks of its readers below an article; two of them make a promotion.
constexpr auto kCalls = std::to_array<std::string_view>(
    {// English
     "subscribe", "sign up", "newsletter", "follow us", "follow @", "on twitter", "on facebook",
     "on instagram", "click here", "donat", "contribution", "terms of use", "privacy policy",
     "all rights reserved", "copyright", "contact us", "email us", "e-mail us", "send us",
     "join us", "our app", "our website", "get access", "for as little as", "support our",
     "free trial", "fill out", "by clicking", "you agree", "stay informed", "delivered to your",
     "to your door", "call our", "latest news", "breaking news", "whatsapp", "telegram",
     "follow him", "follow her", "follow me", "on bluesky", "on linkedin", "news tip", "our forums",
     "join our", "correction or",
     // Others
     "abonnier", "spende", "unterstützen sie", "folgen sie", "kostenlos", "abonnez", "inscrivez",
     "suivez", "suscríb", "síguenos", "regístr", "assine", "siga-nos", "iscriviti", "seguici",
     "подпис", "подписывай", "telegram-канал", "obserwuj", "zapisz się", "abonneer", "volg ons"});

// How often a newsletter comes: whatever it is, one call. A story may well say two of them.
constexpr auto kHowOften =
    std::to_array<std::string_view>({"every morning", "every week", "every month"});

// What sites say in a line of its own: that they are paid for links, how to follow an entry.
const Phrases kNotices(std::to_array<std::string_view>(
    {"earn a commission", "earn commission", "earn an affiliate", "earn a small commission",
     "affiliate commission", "amazon associate", "amazon-partner", "affiliate-link",
     "affiliate link", "erhalten wir eine provision", "commission d'affiliation",
     "enlaces de afiliados", "link di affiliazione", "rss 2.0"}));

// What a heading of an appendix begins with.
const Phrases kAppendices(std::to_array<std::string_view>(
    {// English
     "related", "more from", "more on", "more stories", "more news", "more articles", "more in",
     "comments", "comment", "leave a", "read next", "you may also", "you might also", "recommended",
     "most read", "most popular", "trending", "about the author", "share this", "popular", "latest",
     "top stories", "also in", "in other news", "sign up", "newsletter", "join the", "up next",
     "subscribe", "read more", "read also", "see also", "what to read next", "editors' picks",
     "editor's picks", "follow us", "post a", "add a comment", "sponsored", "around the web",
     // German
     "mehr zum thema", "mehr aus", "mehr zu", "mehr von", "weitere artikel", "weitere themen",
     "weitere nachrichten", "weitere meldungen", "kommentare", "das könnte", "auch interessant",
     "lesen sie auch", "meistgelesen", "neueste", "zum thema", "themen", "schlagworte",
     // French
     "sur le même", "à lire aussi", "lire aussi", "à lire", "commentaires", "les plus lus",
     // Spanish
     "te puede interesar", "noticias relacionadas", "relacionad", "más noticias", "más leídas",
     "lo más", "comentarios", "también te",
     // Portuguese
     "leia também", "leia mais", "mais lidas", "comentários", "veja também",
     // Italian
     "leggi anche", "commenti", "i più letti", "articoli correlati", "potrebbe",
     // Russian
     "читайте также", "комментарии", "по теме", "материалы по теме", "похожие", "популярн",
     // Others
     "czytaj", "zobacz", "komentarze", "polecane", "lees ook", "lees meer", "meer over", "läs mer",
     "läs också", "læs også", "les også", "lue myös", "čtěte", "komentáře", "ilgili", "関連",
     "おすすめ", "ランキング", "相关", "相關", "推荐", "延伸", "热门", "관련", "댓글", "اقرأ أيضا",
     "مواضيع"}));

// What stands beside the numbers where a text goes on, on another page: words that tell it, and
// what may stand between these.
constexpr auto kPaging = std::to_array<std::string_view>(
    {"page",     "pages",    "next",     "previous",   "prev",       "seite",    "weiter",
     "zurück",   "nächste",  "suivant",  "suivante",   "précédent",  "página",   "siguiente",
     "anterior", "próxima",  "pagina",   "successiva", "precedente", "volgende", "vorige",
     "strona",   "następna", "страница", "ページ",     "次へ"});
constexpr auto kBesidePaging = std::to_array<std::string_view>(
    {"of",  "von", "sur", "de", "di", "van", "z", "из", "first", "last", "|", "/",
     "...", "…",   ">",   ">>", "<",  "<<",  "»", "«",  "›",     "‹",    "→", "←"});

// Marks and arrows in front of a line.
std::string_view without_marks(std::string_view line) {
    while (!line.empty()) {
        std::size_t at = 0;
        const char32_t c = next_code_point(line, at);
        const bool mark = c == U'*' || c == U'-' || c == U'>' || c == U'|' || c == U'•' ||
                          c == U'[' || c == U'(' || c == U'»' || c == U'►' || c == U'▶' ||
                          c == U'→' || c == U'+' || c == U' ' || c == U'–' || c == U'—' ||
                          c == U'#' || c == U'■' || c == U'▷' || c == U'【';
        if (!mark) break;
        line.remove_prefix(at);
    }
    return line;
}

// "Page 1 of 2 Next": two numbers and nothing but words of turning pages.
bool turns_pages(std::string_view lower) {
    constexpr std::size_t kLongest = 80;
    if (lower.size() > kLongest) return false;
    int numbers = 0;
    bool tells = false;
    for (std::size_t at = 0; at < lower.size();) {
        const std::size_t end = std::min(lower.find(' ', at), lower.size());
        const std::string_view word = lower.substr(at, end - at);
        at = end + 1;
        if (std::ranges::find(kPaging, word) != kPaging.end()) {
            tells = true;
        } else if (word.find_first_not_of("0123456789") == std::string_view::npos) {
            ++numbers;
        } else if (std::ranges::find(kBesidePaging, word) == kBesidePaging.end()) {
            return false;
        }
    }
    return tells && numbers >= 2;
}

}  // namespace

bool is_promotion(std::string_view line) {
    if (text_weight(line) > 250) return false;
    const std::string lower = lower_case(line);
    const std::string_view plain = without_marks(lower);
    if (kBeginnings.begin(plain) || turns_pages(plain) || kNotices.occur_in(plain)) return true;
    std::string_view whole = plain;
    const std::size_t end = whole.find_last_not_of(" :.!…>*-]+)");
    whole = whole.substr(0, end == std::string_view::npos ? 0 : end + 1);
    return kLines.contain(whole);
}

bool is_closing_promotion(std::string_view paragraph) {
    if (text_weight(paragraph) > 450) return false;
    const std::string lower = lower_case(paragraph);
    static const Phrases kAnyCall(kCalls);
    if (!kAnyCall.occur_in(lower)) return false;
    const auto is_said = [&lower](std::string_view call) { return lower.find(call) != lower.npos; };
    return std::ranges::count_if(kCalls, is_said) +
               (std::ranges::any_of(kHowOften, is_said) ? 1 : 0) >=
           2;
}

bool heads_appendix(std::string_view heading) {
    if (text_weight(heading) > 60) return false;
    const std::string lower = lower_case(heading);
    const std::string_view plain = without_marks(lower);
    // "More Great Courier Stories"
    const bool more =
        plain.starts_with("more ") && (plain.ends_with("stories") || plain.ends_with("articles") ||
                                       plain.ends_with("news") || plain.ends_with("reads"));
    return more || kAppendices.begin(plain);
}

}  // namespace news::extract
