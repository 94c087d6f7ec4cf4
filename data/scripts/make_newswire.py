#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes annotated news in the form of CoNLL: the sentences of data/training/sentences.txt, which
are our own, with names from the lists of data/ and with names that nobody bears. It shows a tagger
the contexts of newswire (companies, teams, ministries, bylines) that the other texts lack.

  make_newswire.py DATA TEXTS > newswire.conll        # TEXTS: how many; the same seed, the same bytes
"""
import random
import re
import sys

PLAIN = re.compile(r"[A-Z][A-Za-zÀ-ÿ]+$")
ONSETS = "b br c ch d dr f fr g gr h j k kr l m n p pr r s st t tr v w z".split()
VOWELS = "a e i o u ai ea o a e".split()
CODAS = "n r l s m x nd rt sk ll t k".split()
SUFFIXES = ("Inc Corp Ltd Group Holdings Bank Energy Motors Airlines Pharma Capital Partners Steel Foods "
            "Systems Technologies Insurance Telecom Oil Resources Industries Media Entertainment plc AG SA").split()
NICKNAMES = ("Tigers Kings Eagles Royals Lions Rangers Sharks Wolves Pirates Giants Rockets Hawks Bears Saints "
             "Bulls Flames Wanderers Rovers").split()
CLUBS = "United City Rovers FC Athletic Town Wanderers County Albion".split()
PAPERS = "Times Herald Post Tribune Gazette Courier Chronicle Observer Standard Mirror Journal Star News".split()
AGENCIES = "Reuters AP AFP Xinhua Interfax Kyodo Bloomberg ANSA Tass Yonhap".split()
PARTIES = ("Labour Conservative Liberal Green Socialist Republican Democratic Progress Unity Centre Freedom "
           "National People's Workers Peasant Reform Justice").split()
PARTY_HEADS = "Party Party Party Front Alliance Union Movement Democrats".split()
STATES = ("Texas Ohio Florida Georgia Virginia Michigan Oregon Kansas Iowa Nevada Utah Maine Alabama Montana "
          "Ontario Alberta Quebec Vermont Idaho Illinois Wisconsin Missouri Kentucky Louisiana").split()
DOMAINS = ("Food Aviation Trade Energy Health Labour Housing Transport Fisheries Competition Securities Border "
           "Education Science Space Water Prison").split()
HEADS = "Authority Agency Commission Board Administration Council Bureau Office Institute Service".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = ("January February March April May June July August September October November December").split()


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n") for line in file if line.strip()]


class Names:
    """Draws names; each is a list of tokens."""

    def __init__(self, data, rng):
        self.rng = rng
        self.given = [n for n in (line.split("\t")[0] for line in lines(f"{data}/given_names.tsv"))
                      if PLAIN.match(n)]
        self.surnames = [n for n in lines(f"{data}/surnames.txt") if PLAIN.match(n)]
        self.cities = [n.split("\t")[0] for n in lines(f"{data}/cities.tsv") if int(n.split("\t")[1]) >= 40]
        self.countries = [n.split("\t")[1] for n in lines(f"{data}/countries.tsv") if n.startswith("en\t")]
        self.countries = [n for n in self.countries if re.fullmatch(r"[A-Za-z ]+", n) and len(n.split()) < 3]
        self.brands = [n for n in lines(f"{data}/brands.txt") if re.fullmatch(r"[A-Za-z0-9 &-]+", n) and len(n.split()) < 5]
        noted = [n.split("\t") for n in lines(f"{data}/noted_names.tsv")]
        self.noted = [n for kind, n in noted if kind == "organisation" and re.fullmatch(r"[A-Za-z ]+", n)]

    def pick(self, choices):
        return choices[self.rng.randrange(len(choices))]

    def chance(self, share):
        return self.rng.random() < share

    def invented(self):
        word = "".join(self.pick(ONSETS) + self.pick(VOWELS) for _ in range(self.rng.randrange(1, 4)))
        return (word + self.pick(CODAS)).capitalize()

    def surname(self):
        draw = self.rng.random()
        if draw < 0.5:
            return [self.pick(self.surnames)]
        if draw < 0.86:
            return [self.invented()]
        if draw < 0.9:
            return [self.pick(["van", "de", "von", "bin", "Di", "Le"]), self.invented()]
        if draw < 0.94:
            return [self.pick(["al-", "el-", "O'", "Mc"]) + self.invented()]
        return [self.pick(self.surnames) + "-" + self.invented()]

    def PER(self):
        given = [self.pick(self.given) if self.chance(0.8) else self.invented()]
        if self.chance(0.08):
            given.append(self.pick("ABCDEFGHJKLMPRSTW") + ".")
        return given + self.surname()

    def PER1(self):
        return [self.pick(self.given)]

    def ORG(self):
        draw = self.rng.random()
        if draw < 0.3:
            return self.pick(self.brands).split()
        if draw < 0.42:
            return self.pick(self.noted).split()
        if draw < 0.72:
            return [self.invented()]
        if draw < 0.88:
            return [self.invented() if self.chance(0.6) else self.pick(self.surnames), self.pick(SUFFIXES)]
        if draw < 0.93:
            return [self.pick(self.surnames), "&", self.pick(self.surnames)]
        return ["".join(self.pick("ABCDEFGHIKLMNOPRSTU") for _ in range(self.rng.randrange(3, 5)))]

    def TEAM(self):
        draw = self.rng.random()
        city = self.pick(self.cities).split() if self.chance(0.7) else [self.invented()]
        if draw < 0.45:
            return city
        if draw < 0.7:
            return city + [self.pick(CLUBS)]
        return [self.pick(NICKNAMES)] if draw < 0.85 else city + [self.pick(NICKNAMES)]

    def CITY(self):
        return self.pick(self.cities).split() if self.chance(0.65) else [self.invented()]

    def COUNTRY(self):
        return self.pick(self.countries).split()

    def LOC(self):
        return self.COUNTRY() if self.chance(0.15) else self.CITY()

    def STATE(self):
        return [self.pick(STATES)]

    def PAPER(self):
        if self.chance(0.15):
            return ["Daily", self.pick(PAPERS)]
        front = self.CITY() if self.chance(0.5) else [self.pick(DOMAINS + PARTIES + ["Evening", "Sunday"])]
        return front + [self.pick(PAPERS)]

    def AGENCY(self):
        return [self.pick(AGENCIES)]

    def PARTY(self):
        front = [self.pick(PARTIES)] if self.chance(0.7) else [self.pick(PARTIES), self.pick(PARTIES)]
        return front + [self.pick(PARTY_HEADS)]

    def UNI(self):
        if self.chance(0.5):
            return ["University", "of"] + self.CITY()
        return self.CITY() + ["University"]

    def AGY(self):
        if self.chance(0.25):
            return ["Ministry", "of", self.pick(DOMAINS)]
        front = [self.pick(["Federal", "National", "State", "European"])] if self.chance(0.6) else self.COUNTRY()
        return front + [self.pick(DOMAINS), self.pick(HEADS)]


TYPES = {"PER": "PER", "PER1": "PER", "SUR": "PER", "ORG": "ORG", "ORGS": "ORG", "TEAM": "ORG", "PAPER": "ORG",
         "AGENCY": "ORG", "PARTY": "ORG", "UNI": "ORG", "AGY": "ORG", "CITY": "LOC", "COUNTRY": "LOC", "LOC": "LOC",
         "STATE": "LOC"}
WITH_ARTICLE = {"PAPER": 0.6, "PARTY": 0.8, "UNI": 0.5, "AGY": 0.85}


class Text:
    """One article: its names stay the same from sentence to sentence."""

    def __init__(self, names):
        self.names = names
        self.people = [names.PER() for _ in range(3)]
        self.organisations = [names.ORG() for _ in range(4)]

    def value(self, kind, used):
        names = self.names
        if kind == "DAY":
            return [names.pick(DAYS)], False
        if kind == "MONTH":
            return [names.pick(MONTHS)], False
        if kind == "NUM":
            return [str(names.rng.randrange(2, 95))], False
        if kind == "PCT":
            return [f"{names.rng.randrange(0, 30)}.{names.rng.randrange(0, 10)}"], False
        if kind == "MONEY":
            return ["$", str(names.rng.randrange(2, 900)), names.pick(["million", "billion"])], False
        if kind == "PER" or kind == "SUR":
            person = self.draw(self.people, used)
            if kind == "PER":
                return person, True
            cut = 2 if len(person) > 2 and person[1].endswith(".") else 1
            return person[cut:], True
        if kind in ("ORG", "ORGS"):
            organisation = self.draw(self.organisations, used)
            return (organisation[:1] if kind == "ORGS" else organisation), True
        return getattr(names, kind)(), True

    def draw(self, pool, used):
        free = [value for value in pool if tuple(value) not in used] or pool
        value = self.names.pick(free)
        used.add(tuple(value))
        return value

    def sentence(self, pattern):
        rows, used = [], set()
        for word in pattern.split():
            slot = re.fullmatch(r"(\(?)\{([A-Z]+1?)\d?\}(\)?)", word)
            if not slot:
                rows.append((word, "O"))
                continue
            kind = slot.group(2)
            if kind not in TYPES and kind.rstrip("1") in TYPES | {"PCT": 0}:
                kind = kind.rstrip("1")
            value, is_name = self.value(kind, used)
            if slot.group(1):
                rows.append(("(", "O"))
            if self.names.chance(WITH_ARTICLE.get(kind, 0)):
                rows.append(("the" if rows else "The", "O"))
            for i, token in enumerate(value):
                tag = ("B-" if i == 0 else "I-") + TYPES[kind] if is_name else "O"
                rows.append((token, tag))
            if slot.group(3):
                rows.append((")", "O"))
        return rows


SMALL = set("a an and as at by for from in of on or the to with is was".split())


def in_title_case(rows):
    """The same as a headline has it: a line of its own, without its full stop."""
    if rows[-1][0] == ".":
        rows = rows[:-1]
    return [(token if token in SMALL and i else token[:1].upper() + token[1:], tag)
            for i, (token, tag) in enumerate(rows)]


def main():
    data, count = sys.argv[1], int(sys.argv[2])
    names = Names(data, random.Random(20261126))
    patterns = lines(f"{data}/training/sentences.txt")
    for number in range(count):
        text = Text(names)
        print(f"# newdoc id = newswire-{number}")
        for _ in range(names.rng.randrange(5, 10)):
            rows = text.sentence(names.pick(patterns))
            if names.chance(0.1) and len(rows) < 18:
                rows = in_title_case(rows)
            for token, tag in rows:
                print(f"{token}\t{tag}")
            print()


if __name__ == "__main__":
    main()
