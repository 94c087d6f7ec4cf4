# SPDX-License-Identifier: GPL-3.0-or-later
"""IN: what it costs to make an index, ours beside the peers'."""
import os, shutil
from collections import defaultdict
from dataclasses import dataclass

from comparison import indexers, stopwatch
from comparison.corpus import say
from comparison.markdown import number, ratio, table

ADDED = 10  # articles, to a database that is there


@dataclass
class Row:
    name: str
    cost: stopwatch.Cost
    size: int           # bytes of the index
    compacted: int      # bytes, 0: there is no such form
    articles: int
    tables: dict        # file of the index: bytes


def folder_of(corpus, indexer):
    return corpus.folder / indexer.name.replace(" ", "-")


def measure(corpus, programs, repeats, peer_limit):
    """One row an indexer, each run `repeats` times, in turn."""
    corpus.make()
    rows = [indexer for indexer in indexers.available(programs)
            if corpus.size <= peer_limit or indexer.name not in ("omindex", "recollindex")]
    costs = defaultdict(list)
    for turn in range(repeats):
        for indexer in rows:
            if isinstance(indexer, indexers.Fts5):
                indexer.extracted(corpus)
            say(f"{corpus.kind} {corpus.size:,}: {indexer.name}, {turn + 1} of {repeats}")
            folder = folder_of(corpus, indexer)
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            os.sync()
            costs[indexer.name].append(indexer.build(corpus, folder))
    return [finished(indexer, folder_of(corpus, indexer), costs[indexer.name]) for indexer in rows]


def finished(indexer, folder, costs):
    compacted, files = 0, indexer.index(folder)
    if isinstance(indexer, indexers.Omindex):
        files = indexer.compacted(folder)
        compacted = sum(file.stat().st_size for file in files.iterdir())
    tables = {file.name: file.stat().st_size for file in files.iterdir() if file.is_file()}
    return Row(indexer.name, stopwatch.median_cost(costs), indexer.size(folder), compacted, indexer.articles(folder), tables)


def costs_table(corpus, rows):
    lines = []
    for row in rows:
        size = number(row.size / 1e6) + (f" ({number(row.compacted / 1e6)} compacted)" if row.compacted else "")
        lines.append([row.name, number(row.cost.wall), number(row.cost.cpu), number(row.cost.largest), number(row.cost.together),
                      size, f"{row.articles:,}", number(row.cost.wall / corpus.size * 1e3), number(row.size / corpus.size)])
    return table(["", "wall s", "CPU s", "MB, largest process", "MB, all processes", "index MB", "articles", "ms an article",
                  "bytes an article"], lines)


def ratios_table(rows):
    """What ours takes, with what the peer takes as 1."""
    ours = [row for row in rows if row.name.startswith("news-indexer")]
    lines = [[f"{mine.name} / {peer.name}", ratio(mine.cost.wall, peer.cost.wall), ratio(mine.cost.cpu, peer.cost.cpu),
              ratio(mine.cost.largest, peer.cost.largest), ratio(mine.cost.together, peer.cost.together),
              ratio(mine.size, peer.compacted or peer.size)]
             for mine in ours for peer in rows if peer not in ours]
    return table(["ours / peer", "wall", "CPU", "largest process", "all processes", "index (the peer's compacted if it can be)"],
                 lines) if lines else ""


def tables_table(corpus, rows):
    """Bytes an article by file of the index."""
    shown = [row for row in rows if len(row.tables) > 1]
    names = sorted({name for row in shown for name, size in row.tables.items() if size > 1000 * corpus.size / 10000},
                   key=lambda name: -max(row.tables.get(name, 0) for row in shown))
    return table(["bytes an article", *names],
                 [[row.name + (", compacted" if row.compacted else ""),
                   *(number(row.tables[name] / corpus.size) if name in row.tables else "" for name in names)] for row in shown])


def disagreements(corpus, rows):
    """What does not hold of: all have indexed the whole corpus."""
    return [f"{row.name} has {row.articles:,} of {corpus.size:,} {corpus.kind} pages" for row in rows
            if row.articles != corpus.size]


def growth_table(corpora, rows, programs, repeats):
    """`rows`: ours by size."""
    lines = []
    for corpus in corpora:
        row = rows[corpus.size]
        added = add_a_few(corpus, programs, repeats)
        lines.append([f"{corpus.size:,}", number(row.cost.wall / corpus.size * 1e3), number(row.cost.cpu / corpus.size * 1e3),
                      number(row.cost.largest), number(row.cost.together), number(row.size / corpus.size),
                      number(added.wall), number(added.cpu)])
    return table(["articles", "ms an article", "CPU ms an article", "MB, largest process", "MB, all processes",
                  "bytes an article", "add ten more: wall s", "CPU s"], lines)


def add_a_few(corpus, programs, repeats):
    """Median cost of adding ten pages to a copy of the corpus's database."""
    ours, costs = indexers.Ours(programs), []
    copy = corpus.folder / "grown"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(folder_of(corpus, ours), copy)
    for turn in range(repeats):
        costs.append(ours.add(corpus.more_pages(corpus.size + turn * ADDED, ADDED), copy))
    shutil.rmtree(copy)
    return stopwatch.median_cost(costs)
