# SPDX-License-Identifier: GPL-3.0-or-later
"""The queries of OUT, each as every program has to be asked. The words come from the archive itself."""
import random, sqlite3
from dataclasses import dataclass

from comparison import words

CLASSES = ("rare word", "medium word", "common word", "AND", "OR", "phrase", "NEAR", "prefix", "month", "newest first")
NEAR = 5
SAMPLED = 300   # articles


@dataclass
class Question:
    kind: str
    ours: str       # as a user types it: words in all their forms
    exact: str      # the same with words as they are spelled, as FTS5 takes them
    fts5: str       # MATCH
    quest: str      # "": cannot be asked
    recollq: str    # the same
    month: str = ""
    newest: bool = False


class Questions:
    def __init__(self, fts5, seed=1):
        """`fts5`: the database's path."""
        self.database = sqlite3.connect(fts5)
        self.chance = random.Random(seed)
        self.articles = self.database.execute("SELECT count(*) FROM facts").fetchone()[0]
        chosen = self.chance.sample(range(1, self.articles + 1), min(SAMPLED, self.articles))
        # paragraph by paragraph: what belongs together
        self.texts = [paragraph for row in chosen for paragraph in self._body(row).split("\n\n") if len(paragraph) > 80]
        self.vocabulary = words.Vocabulary(self.texts, self.articles, lambda word: self.count(f'"{word}"'), self.chance)

    def _body(self, row):
        return self.database.execute("SELECT body FROM articles WHERE rowid = ?", [row]).fetchone()[0]

    def count(self, match, month=""):
        if month:
            return self.database.execute("SELECT count(*) FROM articles JOIN facts ON id = articles.rowid WHERE articles MATCH ? "
                                         "AND date LIKE ?", [match, month + "%"]).fetchone()[0]
        return self.database.execute("SELECT count(*) FROM articles WHERE articles MATCH ?", [match]).fetchone()[0]

    def of(self, kind, wanted):
        made = {}
        for _ in range(50 * wanted):
            if len(made) == wanted:
                break
            question = self._make(kind)
            if question:
                made[question.ours] = question
        return list(made.values())

    def _word(self, band):
        return self.chance.choice(self.vocabulary.bands[band])

    def _make(self, kind):
        text = self.chance.choice(self.texts)
        if kind.endswith(" word"):
            return same(kind, self._word(kind.removesuffix(" word")))
        if kind == "AND":
            plain = sorted(set(words.plain_words(text)))
            return joined(kind, *self.chance.sample(plain, 2)) if len(plain) > 1 else None
        if kind == "OR":
            return joined(kind, self._word("medium"), self._word("common"))
        if kind == "phrase":
            found = words.phrases(text, 2)
            return same(kind, '"' + " ".join(self.chance.choice(found)) + '"') if found else None
        if kind == "NEAR":
            pair = words.neighbours(text, NEAR, self.chance)
            return near(*pair) if pair else None
        if kind == "prefix":
            start = self._word("medium")[:5]
            return Question(kind, start + "*", start + "*", start + "*", start + "*", start + "*")
        word = self._word("common")
        if kind == "newest first":
            return Question(kind, word, "=" + word, f'"{word}"', "", "", newest=True)
        found = self.database.execute("SELECT date FROM facts WHERE id = ?", [self.chance.randint(1, self.articles)]).fetchone()
        month = found[0][:7]
        if len(month) < 7:
            return None
        return Question(kind, f"{word} date:{month}", f"={word} date:{month}", f'"{word}"', "", "", month=month)


def same(kind, text):
    """A word or phrase, which all write alike."""
    exact = text if text.startswith('"') else "=" + text
    return Question(kind, text, exact, f'"{text.strip(chr(34))}"', text, text)


def joined(kind, one, other):
    typed = f"{one} {kind} {other}"
    return Question(kind, typed, f"={one} {kind} ={other}", f'"{one}" {kind} "{other}"', typed, typed)


def near(one, other):
    typed = f"{one} NEAR/{NEAR} {other}"
    # FTS5 and recoll count the words between the two
    return Question("NEAR", typed, f"={one} NEAR/{NEAR} ={other}", f'NEAR("{one}" "{other}", {NEAR - 1})', typed,
                    f'"{one} {other}"p{NEAR - 1}')
