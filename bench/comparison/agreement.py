# SPDX-License-Identifier: GPL-3.0-or-later
"""Do all index the same? On pages that hold nothing but an article, each must find a word in as many of them as there are.

On other pages the peers index navigation and teasers, which ours leaves out; there only the number of pages can be compared.
"""
import re, shutil, sqlite3, subprocess
from collections import Counter

import small_corpus
from comparison import indexers
from comparison.corpus import Corpus
from comparison.indexing import folder_of
from comparison.markdown import table

PAGES = 1000
WORDS = 20


def check_bare_pages(work, programs):
    """A table of counts, and what is wrong in it."""
    corpus = Corpus("bare", PAGES, work)
    shutil.rmtree(corpus.folder, ignore_errors=True)  # an earlier run may have had other sentences
    corpus.make()
    expected = sampled_words()
    columns, faults = {"on the pages": expected}, []
    for indexer in indexers.available(programs):
        if "--no-entities" in indexer.name:
            continue
        folder = folder_of(corpus, indexer)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        indexer.build(corpus, folder)
        if (articles := indexer.articles(folder)) != PAGES:
            faults.append(f"{indexer.name} has {articles} of {PAGES} bare pages")
        count = counter(indexer, programs, folder)
        columns[indexer.name] = found = {word: count(word) for word in expected}
        faults += [f"bare pages: {indexer.name} finds {word} in {found[word]}, it is in {expected[word]}"
                   for word in expected if found[word] != expected[word]]
    return table([f"of {PAGES:,} bare pages", *columns], [[word, *(column[word] for column in columns.values())]
                                                          for word in expected]), faults


def sampled_words():
    """Words from the rarest to the commonest, with the number of pages that have them."""
    pages = Counter()
    for number in range(PAGES):
        page = small_corpus.Page(number)
        pages.update(set(re.findall(r"\w+", " ".join([page.headline, *page.paragraphs]).lower())))
    ranked = sorted((count, word) for word, count in pages.items() if count > 1 and re.fullmatch("[a-z]{4,}", word))
    return {word: count for count, word in ranked[::len(ranked) // (WORDS - 1)] + ranked[-1:]}


def counter(indexer, programs, folder):
    """Word → number of articles, as spelled: Xapian's peers post each word unstemmed, too."""
    index = indexer.index(folder)
    if isinstance(indexer, indexers.Ours):
        def ours(word):
            done = subprocess.run([programs / "news-searcher", "count", "-q", "-d", index, "--", "=" + word],
                                  stdout=subprocess.PIPE, encoding="utf-8")
            return int(done.stdout or 0)
        return ours
    if isinstance(indexer, indexers.Fts5):
        database = sqlite3.connect(index / "articles.sqlite")
        return lambda word: database.execute("SELECT count(*) FROM articles WHERE articles MATCH ?", [f'"{word}"']).fetchone()[0]
    return lambda word: indexers.delve(index, word)
