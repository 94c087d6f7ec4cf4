# SPDX-License-Identifier: GPL-3.0-or-later
"""Words to ask for, out of the texts of an archive: plain ones, which every program takes for one word."""
import re

# share of the articles that have the word: those of ../shared/corpora/oracle
BANDS = {"rare": (0, 0.0025), "medium": (0.003, 0.05), "common": (0.05, 1.0)}

# Small letters, and nothing beside them that one tokenizer might take for a part of the word. What begins with a capital
# may be an acronym.
_PLAIN = re.compile(r"(?<![\w'’.&/@#+-])[a-z]{4,12}(?![\w'’&/@#+-]|\.\w)")
_PAIR = re.compile(r"(?<![\w'’.&/@#+-])([a-z]{3,12}) ([a-z]{3,12})(?: ([a-z]{3,12}))?(?![\w'’&/@#+-]|\.\w)")
# "they're" has the word "they" to some programs and not to ours.
_CONTRACTED = set("they that there what this these those where here when while who you she".split())


def plain_words(text):
    return [word for word in _PLAIN.findall(text) if word not in _CONTRACTED]


def phrases(text, length):
    """Words that follow each other, two or three."""
    found = ([word for word in match.groups() if word] for match in _PAIR.finditer(text))
    return [words[:length] for words in found if len(words) >= length and not _CONTRACTED & set(words[:length])]


def neighbours(text, distance, chance):
    """Two different plain words, at most `distance` apart, or None."""
    tokens = re.findall(r"[^\W_]+", text)
    plain = set(plain_words(text))
    places = [place for place, token in enumerate(tokens) if token in plain]
    chance.shuffle(places)
    for place in places:
        for apart in chance.sample(range(2, distance + 1), distance - 1):
            if place + apart < len(tokens) and tokens[place + apart] in plain - {tokens[place]}:
                return tokens[place], tokens[place + apart]
    return None


class Vocabulary:
    """Words of sampled texts by how many articles have them."""

    def __init__(self, texts, articles, count, chance, wanted=40, most_counted=1500):
        """`count`: how many articles have this word. Stops when each band has `wanted` words."""
        words = sorted({word for text in texts for word in plain_words(text)})
        chance.shuffle(words)
        self.frequency, self.bands = {}, {band: [] for band in BANDS}
        for word in words[:most_counted]:
            if all(len(band) >= wanted for band in self.bands.values()):
                break
            self.frequency[word] = found = count(word)
            for band, (above, most) in BANDS.items():
                if found > 1 and above < found / articles <= most:
                    self.bands[band].append(word)
        for band in self.bands:  # a small or uniform archive may lack one
            self.bands[band] = self.bands[band] or list(self.frequency)
