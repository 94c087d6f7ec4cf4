#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""compare.py --bin BUILD_FOLDER - ours beside omindex, recollindex, quest, recollq and SQLite's FTS5, on this machine.

Makes its corpora, runs the programs in turn, checks that they answer alike and prints tables in Markdown: IN is what
it costs to index, OUT how soon a query is answered. Peers that are not installed are named and left out. README.md tells
what each row means. Everything it makes lies in the work folder and is kept for the next run.
"""
import argparse, os, pathlib, sys, tempfile

from comparison import agreement, indexing, machine, searching
from comparison.corpus import REAL_PAGES, Corpus, generator_name, say


def main():
    chosen = options()
    missing = machine.missing_packages()
    if missing and chosen.install:
        machine.install(missing)
        missing = machine.missing_packages()
    if missing:
        say(f"left out: {', '.join(machine.missing_peers())}; they come with   apt-get install {' '.join(missing)}")
    pages = [f"pages by {generator_name()}"] + ([f"left out: {', '.join(machine.missing_peers())}"] if missing else [])
    report = [f"{machine.description()}.\n{machine.versions(chosen.bin)}; {'; '.join(pages)}.\n"]
    faults, grown, looked_up = [], {}, {}

    if "in" in chosen.only:
        found, faults = agreement.check_bare_pages(chosen.work, chosen.bin)
        report += ["### Do they index the same?\n", found]
    corpora = [Corpus("lean", size, chosen.work, as_warc=size > chosen.file_limit) for size in chosen.sizes]
    heavy = [Corpus("heavy", chosen.heavy, chosen.work)] if chosen.heavy and REAL_PAGES.is_dir() else []
    if "in" in chosen.only:
        for corpus in corpora + heavy:
            rows = indexing.measure(corpus, chosen.bin, repeats(chosen, corpus.size), chosen.peer_limit)
            report += [f"### IN: {corpus.size:,} {corpus.kind} pages, {corpus.bytes() / 1e6:,.0f} MB"
                       f"{', packed in one WARC' if corpus.warc else ''}\n",
                       indexing.costs_table(corpus, rows), indexing.ratios_table(rows), indexing.tables_table(corpus, rows)]
            faults += indexing.disagreements(corpus, rows)
            if corpus.kind == "lean":
                grown[corpus.size] = rows[0]
    if "out" in chosen.only:
        for corpus in corpora:
            looked_up[corpus.size] = asked = searching.measure(corpus, chosen.bin, chosen.queries, chosen.cold)
            report += [f"### OUT: {corpus.size:,} articles, ms\n", *asked.tables()]
            faults += asked.disagreements
    report += growth(corpora, chosen, grown, looked_up)
    report += ["### What did not agree\n", "".join(f"- {fault}\n" for fault in faults) or "Nothing: all counts are equal.\n"]
    print("\n".join(report))
    if chosen.out:
        chosen.out.write_text("\n".join(report), encoding="utf-8")


def growth(corpora, chosen, grown, looked_up):
    if len(corpora) < 2:
        return []
    tables = []
    if grown:
        tables += [indexing.growth_table(corpora, grown, chosen.bin, repeats(chosen, 0))]
    if looked_up:
        tables += [searching.growth_table(looked_up)]
    return ["### As the archive grows\n", *tables]


def repeats(chosen, size):
    return chosen.repeat or (1 if size >= 100_000 else 3)


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, required=True, help="the build folder with both programs")
    parser.add_argument("--sizes", default="10000", help="numbers of lean pages: 10000,100000,1000000")
    parser.add_argument("--heavy", type=int, default=2000, help="number of heavy pages; 0: none (default: 2000)")
    parser.add_argument("--only", default="in,out", help="in, or out: of databases that an earlier run has left")
    parser.add_argument("--work", type=pathlib.Path, help="keep what is made here (default: a temporary folder)")
    parser.add_argument("--repeat", type=int, help="runs of each (default: 3, and 1 from 100,000 pages on)")
    parser.add_argument("--queries", type=int, default=20, help="of each class (default: 20)")
    parser.add_argument("--peer-limit", type=int, default=20_000, help="more pages omindex and recollindex are spared")
    parser.add_argument("--file-limit", type=int, default=200_000, help="more pages lie in one WARC instead of files")
    parser.add_argument("--no-cold", dest="cold", action="store_false", help="leave the caches of the system alone")
    parser.add_argument("--install", action="store_true", help="install missing peers with apt")
    parser.add_argument("--out", type=pathlib.Path, help="write the tables to this file, too")
    chosen = parser.parse_args()
    chosen.sizes = [int(size) for size in chosen.sizes.split(",") if size]
    chosen.only = chosen.only.split(",")
    if any(what not in ("in", "out") for what in chosen.only):
        parser.error("--only takes in, out or in,out")
    chosen.bin = chosen.bin.resolve()
    if not os.access(chosen.bin / "news-indexer", os.X_OK):
        parser.error(f"there is no news-indexer in {chosen.bin}")
    if not chosen.work:
        chosen.kept = tempfile.TemporaryDirectory(prefix="news-compare-")
        chosen.work = pathlib.Path(chosen.kept.name)
    chosen.work = chosen.work.resolve()
    chosen.work.mkdir(parents=True, exist_ok=True)
    return chosen


if __name__ == "__main__":
    main()
