# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs that make an index of a corpus: how each is called, and what it has made."""
import json, os, re, shutil, sqlite3, subprocess

from comparison import machine, stopwatch


class Indexer:
    """`build` makes the index anew in a folder and returns what that cost."""

    def size(self, folder):
        return sum(file.stat().st_size for file in self.index(folder).rglob("*") if file.is_file())

    def index(self, folder):
        return folder


class Ours(Indexer):
    def __init__(self, programs, name="news-indexer", flags=()):
        self.program, self.name, self.flags = programs / "news-indexer", name, list(flags)

    def build(self, corpus, folder):
        return self.add(corpus.inputs, folder)

    def add(self, inputs, folder):
        # --all: the peers take every page, too
        return stopwatch.run([self.program, "-q", "-d", self.index(folder), "add", "--all", *self.flags, inputs])

    def index(self, folder):
        return folder / "db"

    def articles(self, folder):
        told = subprocess.run([self.program, "-d", self.index(folder), "status", "--json"], check=True, stdout=subprocess.PIPE)
        return json.loads(told.stdout)["articles"]


class Omindex(Indexer):
    name = "omindex"

    def build(self, corpus, folder):
        # -i: pages that ask robots to stay away are indexed by all others, too
        return stopwatch.run(["omindex", "-i", "--overwrite", "--no-delete", "--db", self.index(folder),
                              "--url", "/", corpus.pages])

    def index(self, folder):
        return folder / "db"

    def compacted(self, folder):
        """The index, compacted: a folder beside it."""
        target = folder / "compacted"
        shutil.rmtree(target, ignore_errors=True)
        stopwatch.run(["xapian-compact", self.index(folder), target])
        return target

    def articles(self, folder):
        return delve(self.index(folder))


class Recollindex(Indexer):
    name = "recollindex"

    def build(self, corpus, folder):
        # by default it runs at the lowest priority, which measures how busy the machine is; its threads are as it likes
        priority = os.getpriority(os.PRIO_PROCESS, 0)
        (folder / "recoll.conf").write_text(f"topdirs = {corpus.pages}\nidxniceprio = {priority}\nmonioniceclass = 2\n")
        return stopwatch.run(["recollindex", "-c", folder])

    def index(self, folder):
        return folder / "xapiandb"

    def articles(self, folder):
        return delve(self.index(folder), "Ttext/html")  # folders are documents as well


class Fts5(Indexer):
    """Gets the text that ours has extracted: it can read no pages. Dates and publishers stand in a plain table beside."""
    name = "SQLite FTS5"
    COLUMNS = ("headline", "deck", "body", "captions")
    FACTS = ("date", "publisher", "section")
    MADE = ("CREATE VIRTUAL TABLE articles USING fts5(headline, deck, body, captions);"
            "CREATE TABLE facts (id INTEGER PRIMARY KEY, date TEXT, publisher TEXT, section TEXT);"
            "CREATE INDEX facts_by_date ON facts(date);")

    def __init__(self, programs):
        self.program = programs / "news-indexer"

    def build(self, corpus, folder):
        texts, facts = self.extracted(corpus)
        return stopwatch.run(["sqlite3", self.index(folder) / "articles.sqlite", self.MADE, ".mode ascii",
                              f'.import "{texts}" articles', f'.import "{facts}" facts'])

    def index(self, folder):
        made = folder / "fts5"
        made.mkdir(exist_ok=True)
        return made

    def articles(self, folder):
        with sqlite3.connect(self.index(folder) / "articles.sqlite") as database:
            return database.execute("SELECT count(*) FROM facts").fetchone()[0]

    def extracted(self, corpus):
        """Two files for .import: fields end in 0x1F, records in 0x1E. Made anew for another program."""
        files = corpus.folder / "texts.ascii", corpus.folder / "facts.ascii"
        if not files[1].exists() or files[1].stat().st_mtime < self.program.stat().st_mtime:
            reading = subprocess.Popen([self.program, "-q", "extract", "--no-entities", corpus.inputs], stdout=subprocess.PIPE)
            unfinished = corpus.folder / "unfinished.ascii"
            with open(files[0], "w", encoding="utf-8") as texts, open(unfinished, "w", encoding="utf-8") as facts:
                for number, line in enumerate(reading.stdout, 1):
                    article = json.loads(line)
                    article["captions"] = "\n\n".join(article["captions"])
                    texts.write(record(article[column] for column in self.COLUMNS))
                    facts.write(record([str(number), *(article[column] for column in self.FACTS)]))
            if reading.wait() != 0:
                raise SystemExit(f"news-indexer extract failed on {corpus.inputs}")
            unfinished.rename(files[1])
        return files


def record(fields):
    return "\x1f".join(re.sub("[\x1e\x1f]", " ", field or "") for field in fields) + "\x1e"


def delve(database, term=None):
    """How many documents it has, or how many of them have the term."""
    told = subprocess.run(["xapian-delve", *(["-t", term] if term else []), database], check=True, stdout=subprocess.PIPE,
                          encoding="utf-8", errors="replace").stdout
    found = re.search(r"termfreq (\d+)" if term else r"number of documents = (\d+)", told)
    return int(found.group(1)) if found else 0


def available(programs):
    """Ours twice, then the peers that are installed."""
    rows = [Ours(programs), Ours(programs, "news-indexer --no-entities", ["--no-entities"])]
    if machine.has("omindex", "xapian-compact", "xapian-delve"):
        rows.append(Omindex())
    if machine.has("recollindex", "xapian-delve"):
        rows.append(Recollindex())
    if machine.has("sqlite3"):
        rows.append(Fts5(programs))
    return rows
