# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what stands in and around names of each type: the figures of evidence.tsv. The recogniser
(indexer/entities/evidence.cpp) looks the same features up; keep the two in step."""
from collections import defaultdict

from conll import NONE, PERSON, capital_runs, is_capitalised, is_shouting, spans

def shape(tokens):
    """"Aa" a capitalised word, "A" capitals, "A." an initial or abbreviation, "0" with digits, "a"
    lower case, "Aa-a" with a hyphen; at most three tokens, "+" for more."""
    def one(token):
        if any(c.isdigit() for c in token):
            return "0"
        if token.endswith("."):
            return "A."
        if len(token) > 1 and token.upper() == token:
            return "A"
        tail = token.rsplit("-", 1)[1] if "-" in token else ""
        return ("Aa" if is_capitalised(token) else "a") + (
            "-" + ("Aa" if is_capitalised(tail) else "a") if tail else "")
    return " ".join(one(t) for t in tokens[:3]) + ("+" if len(tokens) > 3 else "")


def word_before(tokens, start):
    if start == 0:
        return "^"
    word = normalised(tokens[start - 1])
    if word in ("the", "a", "an") and start > 1:
        return normalised(tokens[start - 2]) + " " + word
    return word


def word_after(tokens, end):
    if end >= len(tokens):
        return "$"
    word = normalised(tokens[end])
    if word in (",", "'s", "-", "(") and end + 1 < len(tokens):
        return word + " " + normalised(tokens[end + 1])
    return word


def normalised(token):
    if token[0].isdigit():
        return "0"
    return token.replace("\u2019", "'").lower()


class Evidence:
    def __init__(self, lists, common):
        self.counts = defaultdict(lambda: [0, 0, 0, 0])
        self.lists = lists
        self.common = common

    def membership(self, tokens, kind):
        """Which lists the words are in: given name, surname, city, common word. The lists hold the
        persons of these texts, too: what a name put there itself does not count for it, or unseen
        names would look less like persons than they are."""
        name = " ".join(tokens)
        given, surnames = (names.without(name) if kind == PERSON else names
                           for names in self.lists[:2])
        cities = self.lists[2]
        city = "c" if name in cities else ""
        if len(tokens) == 1:
            return ("g" if name in given else "") + ("s" if name in surnames else "") + city + (
                "w" if name.lower() in self.common else "")
        last = tokens[-1]
        return (("G" if tokens[0] in given else "W" if tokens[0].lower() in self.common else "-")
                + ("S" if last in surnames else "G" if last in given
                   else "W" if last.lower() in self.common else "-") + city)

    def add(self, tokens, start, end, kind):
        name = tokens[start:end]
        features = [("shape", shape(name)), ("lists", self.membership(name, kind)),
                    ("before", word_before(tokens, start)), ("after", word_after(tokens, end)),
                    ("(all)", "")]
        if len(name) == 1:
            features.append(("only", name[0]))
        else:
            features += [("first", name[0]), ("last", name[-1])]
        for feature in features:
            self.counts[feature][kind] += 1

    def learn(self, tokens, tags):
        if is_shouting(tokens):
            return
        found = spans(tags)
        for start, end, kind in found:
            if is_capitalised(tokens[start]) or kind != NONE:
                self.add(tokens, start, end, kind)
        for start, end in capital_runs(tokens, found):
            while start < end and start == 0 and tokens[start].lower() in self.common:
                start += 1
            if start < end and tokens[start] != "I":
                self.add(tokens, start, end, NONE)

    def count_unknown(self):
        """Words seen once stand for all that were never seen: "?", in capitals "?A"."""
        for feature in ("only", "first", "last"):
            once = [(word, counts) for (f, word), counts in self.counts.items()
                    if f == feature and sum(counts) == 1]
            for word, counts in once:
                unknown = self.counts[(feature, "?A" if shape([word]) == "A" else "?")]
                for kind, count in enumerate(counts):
                    unknown[kind] += count

    def lines(self, at_least):
        for (feature, word), counts in sorted(self.counts.items()):
            if sum(counts) >= at_least and "\t" not in word:
                yield "\t".join([feature, word] + [str(c) for c in counts])
