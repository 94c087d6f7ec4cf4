# SPDX-License-Identifier: GPL-3.0-or-later
"""OUT: how soon a query is answered by a whole process, ours beside the peers'."""
import os, subprocess
from collections import defaultdict

from comparison import indexers, machine, questions, stopwatch
from comparison.corpus import say
from comparison.indexing import folder_of
from comparison.markdown import number, ratio, table

NOTHING = "an empty program"
EVERYTHING, NO_TOTAL = "news-searcher", "news-searcher --no-total"


def searchers(corpus, programs):
    """Name: question → command, or None for what it cannot be asked."""
    database = indexers.Ours(programs).index(folder_of(corpus, indexers.Ours(programs)))
    fts5 = fts5_of(corpus, programs)
    ours = [programs / "news-searcher", "-d", database, "--color", "never"]

    def news(*flags):
        return lambda question: [*ours, *flags, *(["--sort", "-date"] if question.newest else []), "--", question.ours]

    def sqlite(everything):
        return lambda question: ["sqlite3", "-readonly", fts5, ";".join(statements(question, everything))]

    found = {NOTHING: lambda question: ["true"], EVERYTHING: news(), NO_TOTAL: news("--no-total")}
    omindex, recoll = (folder_of(corpus, indexer) for indexer in (indexers.Omindex(), indexers.Recollindex()))
    if machine.has("quest"):
        # where omindex was spared, quest searches our database: its unprefixed terms are the words of the body
        made = (omindex / "db").exists()
        where = ["--db", omindex / "db"] if made else ["--db", database, "--stemmer=none"]
        found["quest" if made else "quest on our database"] = lambda question: question.quest and [
            "quest", *where, "--msize=10", *(["--flags=default,wildcard"] if "*" in question.quest else []), question.quest]
    found |= {"SQLite FTS5, top ten": sqlite(False), "SQLite FTS5, counts too": sqlite(True)}
    if machine.has("recollq") and (recoll / "xapiandb").exists():
        found["recollq"] = lambda question: question.recollq and ["recollq", "-c", recoll, "-n", "10", question.recollq]
    return found


def statements(question, everything):
    match = "articles MATCH '" + question.fts5 + "'"
    dates = f" AND date LIKE '{question.month}%'" if question.month else ""
    articles = f"FROM articles JOIN facts ON id = articles.rowid WHERE {match}{dates}"
    order = "date DESC" if question.newest else "bm25(articles)"
    yield ("SELECT headline, publisher, date, snippet(articles, -1, '[', ']', '…', 30) "
           f"{articles} ORDER BY {order} LIMIT 10")
    if everything:
        yield f"SELECT count(*), min(date), max(date) {articles}"
        for value in ("publisher", "section", "substr(date, 1, 4)"):
            yield f"SELECT {value}, count(*) AS n {articles} GROUP BY 1 ORDER BY n DESC LIMIT 10"
        yield f"SELECT substr(date, 1, 7), count(*) {articles} GROUP BY 1 ORDER BY 1"


def fts5_of(corpus, programs):
    fts5 = indexers.Fts5(programs)
    return folder_of(corpus, fts5) / "fts5" / "articles.sqlite"


def measure(corpus, programs, wanted, cold):
    if not fts5_of(corpus, programs).exists():
        raise SystemExit("the queries of OUT are made from FTS5's database: install sqlite3, and run IN of this size first")
    asked = questions.Questions(fts5_of(corpus, programs))
    return Answers(corpus, programs, {kind: asked.of(kind, wanted) for kind in questions.CLASSES}, asked, cold)


class Answers:
    """Latencies by class and program; counts compared with FTS5's."""

    def __init__(self, corpus, programs, by_kind, asked, cold):
        self.warm, self.cold, self.matches = defaultdict(list), defaultdict(list), {}
        self.disagreements, self.compared = [], 0
        self.programs = searchers(corpus, programs)
        for kind, made in by_kind.items():
            say(f"{corpus.size:,} articles: {kind}")
            counts = [asked.count(question.fts5, question.month) for question in made]
            self.matches[kind] = stopwatch.percentile(counts, 0.5) if counts else 0
            self._compare(corpus, programs, made, counts)
            for question in made:
                for name, command in self._commands(question):
                    stopwatch.latency(command)  # warms up
                for name, command in self._commands(question):
                    self.warm[kind, name].append(stopwatch.latency(command))
        if cold and stopwatch.can_drop_caches():
            self._measure_cold(by_kind)

    def _commands(self, question):
        return [(name, made) for name, command in self.programs.items() if (made := command(question))]

    def _compare(self, corpus, programs, made, counts):
        database = indexers.Ours(programs).index(folder_of(corpus, indexers.Ours(programs)))
        for question, expected in zip(made, counts):
            told = subprocess.run([programs / "news-searcher", "count", "-q", "-d", database, "--", question.exact],
                                  stdout=subprocess.PIPE, encoding="utf-8").stdout.strip()
            self.compared += 1
            if told != str(expected):
                self.disagreements.append(f"{corpus.size:,} articles: {question.exact} finds {told}, FTS5 {expected}")

    def _measure_cold(self, by_kind):
        os.sync()
        for kind, made in by_kind.items():
            for question in made[:1]:
                for name, command in self._commands(question):
                    stopwatch.drop_caches()
                    self.cold[name].append(stopwatch.latency(command))

    def last(self, kind, name, share=0.5):
        times = self.warm.get((kind, name))
        return stopwatch.percentile([time.last for time in times], share) if times else None

    def tables(self):
        names = [name for name in self.programs if name != NOTHING]
        lines = [[kind, f"{found:,}", *(both(self.last(kind, name), self.last(kind, name, 0.99)) for name in names)]
                 for kind, found in self.matches.items()]
        yield table(["p50 / p99, start to last line", "matches", *names], lines)
        yield table(["all classes", "first line p50", "p99", "last line p50", "p99", "cold, first line p50", "cold, last line p50"],
                    [self._over_all(name) for name in self.programs])
        yield table(["ours / peer, p50 of what both can be asked", "first line", "last line"],
                    [[f"{mine} / {peer}", *(ratio(*self._pair(mine, peer, moment)) for moment in ("first", "last"))]
                     for mine in (EVERYTHING, NO_TOTAL) for peer in names if peer not in (EVERYTHING, NO_TOTAL)])
        yield (f"Counts compared with FTS5's: {self.compared}, of which {self.compared - len(self.disagreements)} are equal.\n")

    def _pair(self, mine, peer, moment):
        kinds = [kind for kind in self.matches if (kind, peer) in self.warm]
        return (stopwatch.percentile([getattr(time, moment) for kind in kinds for time in self.warm[kind, name]], 0.5)
                for name in (mine, peer))

    def _over_all(self, name):
        warm = [time for (_, one), times in self.warm.items() if one == name for time in times]
        cells = []
        for times, shares in ((warm, (0.5, 0.99)), (self.cold.get(name, []), (0.5,))):
            for moment in ("first", "last"):
                values = [getattr(time, moment) for time in times]
                cells += [number(stopwatch.percentile(values, share)) if values else "" for share in shares]
        return [name, *cells]


def both(one, other):
    return "" if one is None else f"{number(one)} / {number(other)}"


def growth_table(by_size):
    """`by_size`: Answers. How long a query takes, and how many articles it finds."""
    shown = (EVERYTHING, NO_TOTAL, "SQLite FTS5, top ten", "SQLite FTS5, counts too")
    head = ["p50, ms"] + [f"{name}: {size:,}" for name in ("matches", *shown) for size in by_size]
    lines = [[kind, *(f"{answers.matches[kind]:,}" for answers in by_size.values()),
              *(number(answers.last(kind, name)) for name in shown for answers in by_size.values())]
             for kind in questions.CLASSES]
    return table(head, lines)
