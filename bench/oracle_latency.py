#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""oracle_latency.py --db DATABASE --bin BUILD_FOLDER -n 200 - how long queries of many kinds take with everything on.

The words come out of sampled articles of the database itself. Each query is a process of its own that counts exactly and
shows facets, timeline and ten hits with their snippets. Classes and their shares are those of ../shared/corpora/oracle.
"""
import argparse, datetime, json, os, pathlib, random, subprocess
from collections import defaultdict
from dataclasses import dataclass

from comparison import machine, stopwatch, words
from comparison.corpus import say
from comparison.markdown import number, table

# of 166 queries
CLASSES = {"term": 20, "field-headline": 10, "field-body": 4, "and": 20, "or": 15, "not": 15, "phrase2": 14, "phrase3": 9,
           "phrase-headline": 5, "near": 15, "daterange": 10, "daterange-only": 2, "prefix": 10, "nested": 12, "no-hit": 5}
SAMPLED_DAYS = 60
INVENTED = "zqfarnel zqobrith zqulmask zqewinor zqatterly".split()


@dataclass
class Asked:
    kind: str
    text: str
    matches: int


class Archive:
    """The database, as seen through the searcher."""

    def __init__(self, programs, database, chance):
        self.programs, self.database, self.chance = programs, database, chance
        told = json.loads(subprocess.run([programs / "news-indexer", "-d", database, "status", "--json"], check=True,
                                         stdout=subprocess.PIPE).stdout)
        self.articles = told["articles"]
        self.first, self.last = (datetime.date.fromisoformat(last_day(told[key])) for key in ("first_date", "last_date"))

    def news(self, *arguments):
        command = [self.programs / "news-searcher", *arguments[:1], "-q", "-d", self.database, *arguments[1:]]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8")
        return done.stdout if done.returncode < 2 else None

    def count(self, query):
        """None: the query is refused, as a wildcard of too many forms is."""
        told = self.news("count", "--", query)
        return int(told) if told and told.strip() else None

    def day(self):
        return self.first + datetime.timedelta(days=self.chance.randrange((self.last - self.first).days + 1))

    def sample(self):
        ids = []
        for _ in range(SAMPLED_DAYS):
            found = self.news("search", "--no-total", "--print", "ids", "-n", "3", "--", f"date:{self.day()}")
            ids += (found or "").split()
        if not ids:
            raise SystemExit("no articles found on the days that were tried")
        shown = json.loads(self.news("show", "--json", *sorted(set(ids))))["articles"]
        return [article for article in shown if article["body"] and article["headline"]]


class Questions:
    def __init__(self, archive, exact):
        self.archive, self.chance, self.exact = archive, archive.chance, exact
        self.sampled = archive.sample()
        self.paragraphs = [paragraph for article in self.sampled for paragraph in article["body"].split("\n\n")]
        say(f"counting words of {len(self.sampled)} articles")
        self.vocabulary = words.Vocabulary(self.paragraphs, archive.articles, lambda word: archive.count(self.word(word)) or 0,
                                           self.chance, wanted=15, most_counted=400)

    def word(self, text):
        return f'"{text}"' if self.exact else text

    def of(self, kind, wanted):
        made = {}
        for _ in range(30 * wanted):
            if len(made) == wanted:
                break
            text = self._make(kind)
            if text and text not in made and (matches := self.archive.count(text)) is not None:
                if matches or kind == "no-hit":
                    made[text] = Asked(kind, text, matches)
        return list(made.values())

    def _any(self, *bands):
        return self.word(self.chance.choice(self.vocabulary.bands[self.chance.choice(bands or list(words.BANDS))]))

    def _together(self, wanted):
        """Words of one paragraph."""
        plain = sorted(set(words.plain_words(self.chance.choice(self.paragraphs))))
        return [self.word(word) for word in self.chance.sample(plain, wanted)] if len(plain) >= wanted else None

    def _days(self, longest):
        begin = self.archive.day()
        return f"date:{begin}..{begin + datetime.timedelta(days=self.chance.randint(1, longest))}"

    def _phrase(self, texts, length):
        found = words.phrases(self.chance.choice(texts), length)
        return '"' + " ".join(self.chance.choice(found)) + '"' if found else None

    def _make(self, kind):
        headlines = [article["headline"].lower() for article in self.sampled]
        if kind == "term":
            return self._any()
        if kind == "field-headline":
            plain = words.plain_words(self.chance.choice(headlines))
            return "headline:" + self.word(self.chance.choice(plain)) if plain else None
        if kind == "field-body":
            return "body:" + self._any()
        if kind == "or":
            return f"{self._any()} OR {self._any()}"
        if kind == "not":
            return f"{self._any('medium', 'common')} NOT {self._any()}"
        if kind in ("phrase2", "phrase3"):
            return self._phrase(self.paragraphs, int(kind[-1]))
        if kind == "phrase-headline":
            phrase = self._phrase(headlines, 2)
            return phrase and "headline:" + phrase
        if kind == "near":
            distance = self.chance.randint(2, 8)
            pair = words.neighbours(self.chance.choice(self.paragraphs), distance, self.chance)
            return pair and f"{self.word(pair[0])} NEAR/{distance} {self.word(pair[1])}"
        if kind == "daterange":
            return f"{self._any('medium', 'common')} {self._days(700)}"
        if kind == "daterange-only":
            return self._days(700)
        if kind == "prefix":
            return self._any("medium", "common").strip('"')[:self.chance.randint(4, 6)] + "*"
        if kind == "no-hit":
            return self.chance.choice(INVENTED) + ("" if self.chance.random() < 0.5 else " AND " + self._any())
        together = self._together(3 if kind == "nested" else 2)
        if together is None:
            return None
        if kind == "and":
            return " AND ".join(together)
        return f"{together[0]} AND ({together[1]} OR {self._any()}) NOT {self._any('rare', 'medium')}"


def last_day(date):
    return date if len(date) == 10 else date + ("-28" if len(date) == 7 else "-12-28")


def measure(asked, programs, database, cold):
    """Milliseconds by class. Warm: each query was asked before."""
    times = defaultdict(list)
    for one in asked:
        command = [programs / "news-searcher", "search", "-d", database, "--color", "never", "--", one.text]
        if cold:
            stopwatch.drop_caches()
        else:
            stopwatch.latency(command)
        times[one.kind].append(stopwatch.latency(command).last)
    return times


def shown(asked, times):
    lines = []
    for kind in [*CLASSES, "all"]:
        of_kind = [one for one in asked if kind in (one.kind, "all")]
        values = [value for one, them in times.items() for value in them if kind in (one, "all")]
        if of_kind:
            lines.append([kind, len(of_kind), f"{stopwatch.percentile([one.matches for one in of_kind], 0.5):,}",
                          f"{max(one.matches for one in of_kind):,}",
                          *(number(stopwatch.percentile(values, share)) for share in (0.5, 0.9, 0.99, 1))])
    return table(["class", "queries", "matches, median", "most", "p50 ms", "p90", "p99", "max"], lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--db", type=pathlib.Path, required=True)
    parser.add_argument("--bin", type=pathlib.Path, required=True, help="the build folder with both programs")
    parser.add_argument("-n", type=int, default=200, help="queries (default: 200)")
    parser.add_argument("--exact", action="store_true", help="words only as they are spelled, as the oracle has them")
    parser.add_argument("--cold", action="store_true", help="measure also with the system's caches dropped before each query")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=pathlib.Path, help="write the tables to this file, too")
    parser.add_argument("--queries", type=pathlib.Path, help="write the queries here: class, matches, text")
    chosen = parser.parse_args()
    programs = chosen.bin.resolve()
    archive = Archive(programs, chosen.db, random.Random(chosen.seed))
    questions = Questions(archive, chosen.exact)
    total = sum(CLASSES.values())
    asked = []
    for kind, share in CLASSES.items():
        say(f"making queries: {kind}")
        asked += questions.of(kind, max(1, round(chosen.n * share / total)))
    if chosen.queries:
        chosen.queries.write_text("".join(f"{one.kind}\t{one.matches}\t{one.text}\n" for one in asked), encoding="utf-8")
    report = [f"{machine.description()}.\n{archive.articles:,} articles; {len(asked)} queries, start of the process to its end.\n",
              "### Warm\n", shown(asked, measure(asked, programs, chosen.db, False))]
    if chosen.cold and stopwatch.can_drop_caches():
        os.sync()
        report += ["### Cold: programs and database come from the disk\n", shown(asked, measure(asked, programs, chosen.db, True))]
    elif chosen.cold:
        say(f"cold: only root may write {stopwatch.DROP_CACHES}")
    print("\n".join(report))
    if chosen.out:
        chosen.out.write_text("\n".join(report), encoding="utf-8")


if __name__ == "__main__":
    main()
