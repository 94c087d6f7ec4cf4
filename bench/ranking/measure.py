#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""measure.py --bin BUILD_FOLDER SET... - how well the searcher ranks, beside SQLite's FTS5 and Xapian's default.

A SET is a folder with docs.jsonl (id, title, body), queries.tsv (id, TAB, text) and qrels.txt (query 0 document grade).
Every query is asked as an OR of its words. Printed are mean average precision and nDCG@10, for all queries and for the
odd and the even ones, and p of a paired randomisation test against ours. Python 3; Xapian's row needs its Python module.
"""
import argparse, collections, html, json, math, pathlib, random, re, sqlite3, subprocess, tempfile

DEEPEST = 1000  # hits a query
FLIPS = 10000   # of the randomisation test
OPERATORS = {"and", "or", "not"}


class Set:
    def __init__(self, folder):
        folder = pathlib.Path(folder)
        self.name = folder.name
        self.documents = [json.loads(line) for line in open(folder / "docs.jsonl", encoding="utf-8")]
        self.grades = collections.defaultdict(dict)
        for line in open(folder / "qrels.txt", encoding="utf-8"):
            query, _, document, grade = line.split()
            self.grades[query][document] = int(grade)
        rows = (line.rstrip("\n").split("\t") for line in open(folder / "queries.tsv", encoding="utf-8"))
        # queries of which nothing is relevant measure nothing
        self.queries = {query: words_of(text) for query, text in rows
                        if any(grade > 0 for grade in self.grades[query].values())}


def words_of(text):
    return [word.lower() for word in re.findall(r"[A-Za-z0-9]+(?:[.'][A-Za-z0-9]+)*", text)]


def ours(collection, programs, work):
    pages, database = work / "pages", work / "db"
    pages.mkdir()
    for document in collection.documents:
        # what has a title only has it as its text: the indexer leaves out pages without any; and it takes the same
        # bytes at two places for one article, so each page has its number
        title, body = html.escape(document["title"]), html.escape(document["body"])
        heading = f"<h1>{title}</h1>" if title and body else ""
        page = (f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title if body else ""}</title>\n'
                f'<!-- {document["id"]} --></head>\n<body><article>{heading}\n<p>{body or title}</p></article></body></html>\n')
        (pages / f'{document["id"]}.html').write_text(page, encoding="utf-8")
    subprocess.run([programs / "news-indexer", "add", "-q", "--all", "--no-entities", "-d", database, pages],
                   check=True, stdout=subprocess.DEVNULL)
    runs = {}
    for query, words in collection.queries.items():
        text = " OR ".join(f'"{word}"' if word in OPERATORS else word for word in words)
        done = subprocess.run([programs / "news-searcher", "-q", "-d", database, "-n", str(DEEPEST), "--print",
                               "paths", "--no-total", "--", text], stdout=subprocess.PIPE, encoding="utf-8")
        if done.returncode > 1:
            raise SystemExit(f"the searcher failed at: {text}")
        runs[query] = [pathlib.Path(path).stem for path in done.stdout.splitlines()]
    return runs


def fts5(collection):
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE articles USING fts5(id UNINDEXED, title, body, tokenize='porter')")
    database.executemany("INSERT INTO articles VALUES (?, ?, ?)",
                         [(d["id"], d["title"], d["body"]) for d in collection.documents])
    asked = "SELECT id FROM articles WHERE articles MATCH ? ORDER BY bm25(articles) LIMIT ?"
    return {query: [row[0] for row in database.execute(asked, (" OR ".join(f'"{w}"' for w in words), DEEPEST))]
            for query, words in collection.queries.items()}


def xapian_default(collection):
    try:
        import xapian
    except ImportError:
        return None
    database, generator = xapian.WritableDatabase("", xapian.DB_BACKEND_INMEMORY), xapian.TermGenerator()
    generator.set_stemmer(xapian.Stem("english"))
    for document in collection.documents:
        made = xapian.Document()
        generator.set_document(made)
        for text in (document["title"], document["body"]):
            if text:
                generator.index_text(text)
                generator.increase_termpos()
        made.set_data(document["id"])
        database.add_document(made)
    parser = xapian.QueryParser()
    parser.set_stemmer(xapian.Stem("english"))
    parser.set_stemming_strategy(parser.STEM_SOME)
    parser.set_database(database)
    search, runs = xapian.Enquire(database), {}
    for query, words in collection.queries.items():
        search.set_query(parser.parse_query(" ".join(words), 0))
        runs[query] = [match.document.get_data().decode() for match in search.get_mset(0, DEEPEST)]
    return runs


def average_precision(grades, ranked):
    found, total = 0, 0.0
    for rank, document in enumerate(ranked, 1):
        if grades.get(document, 0) > 0:
            found += 1
            total += found / rank
    return total / sum(grade > 0 for grade in grades.values())


def ndcg(grades, ranked, depth=10):
    def gain(values):
        return sum(max(0, grade) / math.log2(rank + 1) for rank, grade in enumerate(values[:depth], 1))
    return gain([grades.get(document, 0) for document in ranked]) / gain(sorted(grades.values(), reverse=True))


def p_value(ours, theirs):
    rng, differences = random.Random(1), [a - b for a, b in zip(ours, theirs)]
    seen = abs(sum(differences)) - 1e-12
    flipped = (abs(sum(d if rng.getrandbits(1) else -d for d in differences)) for _ in range(FLIPS))
    return (1 + sum(value >= seen for value in flipped)) / (FLIPS + 1)


def mean(values):
    return sum(values) / len(values)


def report(collection, runs):
    print(f"{collection.name}: {len(collection.documents)} documents, {len(collection.queries)} queries")
    print(f'{"":16}{"MAP":>8}{"odd":>8}{"even":>8}{"p":>8}{"nDCG@10":>10}{"odd":>8}{"even":>8}{"p":>8}')
    first = {}
    for name, run in runs.items():
        if run is None:
            print(f"{name:16}  (its Python module is not there)")
            continue
        line = f"{name:16}"
        for metric, width in ((average_precision, 8), (ndcg, 10)):
            values = [metric(collection.grades[query], run[query]) for query in collection.queries]
            first.setdefault(metric, values)
            p = "" if first[metric] is values else f"{p_value(first[metric], values):.3f}"
            line += f"{mean(values):{width}.4f}{mean(values[0::2]):8.4f}{mean(values[1::2]):8.4f}{p:>8}"
        print(line)


# As TREC has them, for other tools: query Q0 document rank score name.
def write_runs(folder, collection, runs):
    folder.mkdir(parents=True, exist_ok=True)
    for name, run in runs.items():
        lines = (f"{query} Q0 {document} {rank} {DEEPEST - rank} {name.split()[0]}\n"
                 for query, ranked in (run or {}).items() for rank, document in enumerate(ranked, 1))
        (folder / f"{collection.name}-{name.split()[0].lower()}.run").write_text("".join(lines))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--bin", type=pathlib.Path, required=True, help="the build folder with both programs")
    options.add_argument("--runs", type=pathlib.Path, help="a folder to write the ranked lists to, as TREC run files")
    options.add_argument("sets", nargs="+")
    chosen = options.parse_args()
    for folder in chosen.sets:
        collection = Set(folder)
        with tempfile.TemporaryDirectory() as work:
            runs = {"ours": ours(collection, chosen.bin.resolve(), pathlib.Path(work)),
                    "SQLite FTS5": fts5(collection), "Xapian default": xapian_default(collection)}
        report(collection, runs)
        if chosen.runs:
            write_runs(chosen.runs, collection, runs)


if __name__ == "__main__":
    main()
