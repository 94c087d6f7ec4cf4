# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads BIO-tagged text and finds the capitalised runs that are no name in it."""
import gzip

TYPES = {"PER": 0, "ORG": 1, "LOC": 2}
PERSON, NONE = 0, 3


def sentences(path):
    """Yields (tokens, tags) a sentence."""
    tokens, tags = [], []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if "\t" in line:
                token, tag = line.split("\t")
                tokens.append(token)
                tags.append(tag)
            elif tokens:
                yield tokens, tags
                tokens, tags = [], []
    if tokens:
        yield tokens, tags


def spans(tags):
    """[(start, end, type)] of the tagged names; MISC and EVENT count as NONE."""
    found, start = [], None
    for i, tag in enumerate(tags + ["O"]):
        if start is not None and (tag[0] != "I" or tag[2:] != tags[start][2:]):
            found.append((start, i, TYPES.get(tags[start][2:], NONE)))
            start = None
        if tag != "O" and start is None:
            start = i
    return found


def is_capitalised(token):
    return token[:1].isupper()


def capital_runs(tokens, taken):
    """[(start, end)] of the runs of capitalised tokens outside the `taken` spans."""
    covered = set()
    for start, end, _ in taken:
        covered.update(range(start, end))
    runs, start = [], None
    for i in range(len(tokens) + 1):
        inside = i < len(tokens) and i not in covered and is_capitalised(tokens[i])
        if inside and start is None:
            start = i
        elif not inside and start is not None:
            runs.append((start, i))
            start = None
    return runs


def is_shouting(tokens):
    """Headlines and tweets in capitals or title case say nothing about names."""
    words = [t for t in tokens if t.isalpha() and len(t) > 3]
    return len(words) > 3 and sum(map(is_capitalised, words)) > 0.7 * len(words)
