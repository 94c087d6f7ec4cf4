// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/citation/name_words.hpp"

namespace news::citation {

namespace {

constexpr std::string_view kParticles[] = {
    "van", "von", "der", "den", "de",  "del", "della", "dela", "di",  "da",
    "dal", "do",  "dos", "das", "du",  "des", "la",    "le",   "ter", "ten",
    "tot", "zu",  "zum", "zur", "vom", "af",  "av",    "y",    "al",  "el",
};
constexpr std::string_view kSecondGiven[] = {
    "ann",       "anna",      "anne",  "beth", "catherine", "charlotte",
    "christine", "elizabeth", "jane",  "jo",   "katherine", "louise",
    "luise",     "maria",     "marie", "mary", "sophie"};
constexpr std::string_view kArticles[] = {"the", "der", "die", "das", "el", "la", "los",
                                          "las", "le",  "les", "il",  "lo", "o",  "os"};
constexpr std::string_view kSuffixes[] = {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"};

// Of newsrooms, and titles: no part of a person's name stands beside them.
constexpr std::string_view kOtherWords[] = {
    "news",
    "press",
    "agency",
    "agencies",
    "staff",
    "desk",
    "team",
    "editor",
    "editors",
    "editorial",
    "board",
    "bureau",
    "wire",
    "wires",
    "service",
    "services",
    "times",
    "post",
    "daily",
    "weekly",
    "tribune",
    "gazette",
    "journal",
    "herald",
    "magazine",
    "media",
    "network",
    "radio",
    "television",
    "tv",
    "online",
    "digital",
    "today",
    "reporter",
    "reporters",
    "reporting",
    "writer",
    "writers",
    "writing",
    "correspondent",
    "correspondents",
    "contributor",
    "contributors",
    "columnist",
    "opinion",
    "letters",
    "newsroom",
    "guest",
    "special",
    "foreign",
    "national",
    "political",
    "sports",
    "business",
    "associated",
    "united",
    "international",
    "agence",
    "agencia",
    "agenzia",
    "agentur",
    "redaktion",
    "redaccion",
    "redazione",
    "redaction",
    "redacao",
    "presse",
    "prensa",
    "stampa",
    "welle",
    "reuters",
    "xinhua",
    "bloomberg",
    "newswire",
    "by",
    "with",
    "and",
    "und",
    "et",
    "the",
    "of",
    "for",
    "from",
    "in",
    "at",
    "university",
    "institute",
    "center",
    "centre",
    "council",
    "committee",
    "ministry",
    "department",
    "society",
    "foundation",
    "dr",
    "dr.",
    "prof",
    "prof.",
    "professor",
    "sir",
    "dame",
    "lord",
    "lady",
    "mr",
    "mr.",
    "mrs",
    "mrs.",
    "ms",
    "ms.",
    "rev",
    "rev.",
    "gen",
    "gen.",
    "col",
    "col.",
    "sen",
    "sen.",
    "rep",
    "rep.",
    "president",
    "captain",
    "group",
    "sport",
    "insight",
    "zone",
    "union",
    "association",
    "club",
    "party",
    "institut",
    "stiftung",
    "bundesverband",
    "verband",
    "gmbh",
    "verlag",
    "zeitung",
    "web",
    "live",
    "video",
    "podcast",
    "show",
    "community",
    "blog",
    "court",
    "recipe",
    "company",
    "inc",
    "inc.",
    "ltd",
    "ltd.",
    "llc",
    "corp",
    "corp.",
    "world",
    "global",
    "research",
    "e.v.",
};

// The commonest family names of China, Korea, Vietnam and Cambodia in Latin letters: where one
// stands first, it may be the family's.
constexpr std::string_view kFamilyFirst[] = {
    "ahn",   "bae",   "bai",    "cai",  "cao",   "chan",  "chang", "chen",   "cheng", "cheung",
    "chey",  "cho",   "choe",   "choi", "chong", "chow",  "chu",   "chung",  "dang",  "dao",
    "deng",  "ding",  "dinh",   "do",   "dong",  "du",    "duong", "fan",    "fang",  "feng",
    "fu",    "gao",   "gong",   "gu",   "guo",   "ha",    "han",   "he",     "heng",  "ho",
    "hoang", "hong",  "hou",    "hu",   "hua",   "huang", "hun",   "huynh",  "hwang", "jang",
    "jeong", "jia",   "jiang",  "jin",  "jung",  "kang",  "kim",   "ko",     "kong",  "kwok",
    "kwon",  "lai",   "lam",    "lau",  "le",    "lee",   "lei",   "leung",  "li",    "liang",
    "liao",  "lim",   "lin",    "ling", "liu",   "lu",    "luo",   "luong",  "lv",    "ma",
    "mai",   "mao",   "meng",   "mo",   "moon",  "ng",    "ngo",   "nguyen", "oh",    "ou",
    "pan",   "park",  "peng",   "pham", "phan",  "phung", "qian",  "qin",    "qiu",   "ren",
    "rhee",  "ri",    "roh",    "seo",  "shao",  "shen",  "shi",   "shin",   "sin",   "sok",
    "son",   "song",  "su",     "suh",  "sun",   "tan",   "tang",  "tao",    "tian",  "ton",
    "tran",  "trinh", "truong", "tsai", "tsang", "tseng", "vo",    "vu",     "wan",   "wang",
    "wei",   "wen",   "wong",   "woo",  "wu",    "xi",    "xia",   "xiao",   "xie",   "xin",
    "xu",    "xue",   "yan",    "yang", "yao",   "ye",    "yeo",   "yeung",  "yi",    "yin",
    "yoo",   "yoon",  "yu",     "yuan", "yun",   "zeng",  "zhang", "zhao",   "zheng", "zhong",
    "zhou",  "zhu",   "zou"};

}  // namespace

std::span<const std::string_view> particles() {
    return kParticles;
}

std::span<const std::string_view> second_given_names() {
    return kSecondGiven;
}

std::span<const std::string_view> articles() {
    return kArticles;
}

std::span<const std::string_view> name_suffixes() {
    return kSuffixes;
}

std::span<const std::string_view> words_of_no_person() {
    return kOtherWords;
}

std::span<const std::string_view> family_names_that_come_first() {
    return kFamilyFirst;
}

}  // namespace news::citation
