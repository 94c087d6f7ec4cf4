#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""small_corpus.py --n N --out PATH - invented news pages, for measuring where no other corpus is at hand.

Page i depends on i alone, so that any split of a corpus gives the same pages. Its names and wares are drawn from pools
that hardly end, so the vocabulary grows with the archive. --bare leaves nothing on a page but headline and
paragraphs: what such a page says every indexer takes whole. --format warc writes one WARC 1.1, a gzip member a record.
"""
import argparse, datetime, html, json, pathlib, random, zlib

PAPERS = [("Harbour Courier", "harbourcourier.example"), ("Prairie Signal", "prairiesignal.example"),
          ("Fallowdale Chronicle", "fallowdale.example"), ("Tidewater Register", "tidewater.example"),
          ("Kestrel Standard", "kestrelstandard.example")]
SECTIONS = "Nation World Business Sport Science Culture".split()
SYLLABLES = "ba ber bra cal cor da del dor el fal fen gar gil hal hem ja kel kor la len mar mol na nor os pel ra ros sa sten ta tor ul van wel yor zan".split()
ENDINGS = "by den ett ford ham ick in ker man mont ner o son ton well wick".split()
ROLES = ("mayor of {place}", "spokeswoman for the {noun}", "engineer at {place}", "head of the {noun} committee",
         "who has lived in {place} since childhood", "of the {place} chamber of trade")
NOUNS = ("harbour bridge council budget ferry market railway reservoir school hospital orchard library vineyard tunnel quarry "
         "mill festival stadium airport lighthouse canal refinery archive parliament union treaty election strike flood "
         "harvest museum factory border ministry court bank fleet power line water supply bus network").split()
VERBS = ("opened closed repaired debated postponed financed inspected enlarged defended abandoned restored questioned surveyed "
         "approved rejected measured celebrated evacuated").split()
ADJECTIVES = ("old new disputed northern southern costly temporary empty crowded popular forgotten regional damaged modern "
              "promised unfinished").split()
SENTENCES = (
    "The {adj} {noun} of {place} was {verb} on {day}, {time} after the first plans had been shown.",
    "{person}, {role}, said the {noun} and the {noun2} would have to be {verb} together.",
    '"Nobody in {place} wants to wait for another {noun}," {person} said.',
    "Officials put the cost at {figure} crowns, against {figure2} for the {adj} {noun2}.",
    "In {place} the {noun2} was {verb} without a vote, and {figure} people signed a letter about it.",
    "A report by {person} found that the {adj} {noun} had been {verb} twice in {time}.",
    "The {noun} committee meets again on {day}; until then the {noun2} stays {verb}.",
    "Visitors from {place} remember the {adj} {noun}, which {person} once called a gift to the whole coast.",
    "Whether the {noun2} can be {verb} before winter is a question for {place}, {person} added.",
    "Rain had kept the {noun} shut for {time}, longer than any {noun2} in the records of {place}.",
    "The {noun} had been built for the trade in {ware}, and {ware2} still passes through it in {season}.",
    "{person} remembers when {ware} was sold beside the {noun2} for {figure} crowns.")
SEASONS = "autumn spring summer winter".split()
FIRST_DAY, DAYS = datetime.date(2004, 1, 1), 7300


def name(rank):
    letters, rank = ENDINGS[rank % len(ENDINGS)], rank // len(ENDINGS)
    while True:
        letters, rank = SYLLABLES[rank % len(SYLLABLES)] + letters, rank // len(SYLLABLES)
        if rank == 0:
            return letters.capitalize()


class Page:
    def __init__(self, number):
        self.number, self.chance = number, random.Random(number)
        self.paper, self.host = self.chance.choice(PAPERS)
        self.section = self.chance.choice(SECTIONS)
        self.date = FIRST_DAY + datetime.timedelta(days=self.chance.randrange(DAYS))
        self.place, self.author = self._name(20_000), f"{self._name(500)} {self._name(300_000)}"
        headline = self._fill("{adj} {noun} of {place} {verb} in {time}")
        self.headline = headline[0].upper() + headline[1:]
        self.paragraphs = [" ".join(self._fill(self.chance.choice(SENTENCES)) for _ in range(self.chance.randint(2, 5)))
                           for _ in range(self.chance.randint(6, 16))]
        self.caption = self._fill("The {adj} {noun} of {place}, seen from the {noun2}.")
        self.url = f"https://{self.host}/{self.section.lower()}/{self.date:%Y/%m/%d}/story-{number}.html"

    def _name(self, most):
        return name(int(most ** self.chance.random()))  # the rank-frequency law of names

    def _fill(self, sentence):
        chance = self.chance
        place = self.place if chance.random() < 0.6 else self._name(20_000)
        noun, noun2 = (NOUNS[int(len(NOUNS) ** chance.random()) - 1] for _ in range(2))
        return sentence.format(
            adj=chance.choice(ADJECTIVES), noun=noun, noun2=noun2, verb=chance.choice(VERBS), place=place,
            person=f"{self._name(500)} {self._name(3_000_000)}", role=chance.choice(ROLES).format(place=place, noun=noun2),
            day=f"{chance.randint(1, 28)} {datetime.date(2000, chance.randint(1, 12), 1):%B}",
            time=f"{chance.randint(2, 90)} {chance.choice(('days', 'weeks', 'years'))}",
            figure=chance.randint(100, 99_999), figure2=chance.randint(100, 9_999), season=chance.choice(SEASONS),
            ware=self._name(1_000_000).lower(), ware2=self._name(2_000).lower())

    def html(self, bare):
        body = "".join(f"<p>{html.escape(paragraph, quote=False)}</p>\n" for paragraph in self.paragraphs)
        title = html.escape(self.headline)
        if bare:
            return (f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>\n'
                    f"<body><article><h1>{title}</h1>\n{body}</article></body></html>\n")
        stated = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "headline": self.headline,
                             "datePublished": self.date.isoformat(), "articleSection": self.section, "mainEntityOfPage": self.url,
                             "author": {"@type": "Person", "name": self.author},
                             "publisher": {"@type": "Organization", "name": self.paper}})
        links = "".join(f'<li><a href="/{section.lower()}/">{section}</a></li>' for section in SECTIONS)
        others = "".join(f'<li><a href="/s/{k}">{Page.teaser(self.number, k)}</a></li>' for k in range(6))
        return (f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title} | {self.paper}</title>\n'
                f'<link rel="canonical" href="{self.url}"><script type="application/ld+json">{stated}</script></head>\n'
                f"<body><nav><ul>{links}</ul></nav><main><article><h1>{title}</h1>\n"
                f'<p class="byline">By {self.author}</p><time datetime="{self.date}">{self.date:%d %B %Y}</time>\n'
                f'<figure><img src="/{self.number}.jpg" alt=""><figcaption>{self.caption}</figcaption></figure>\n{body}</article>\n'
                f'<aside class="related"><h3>Related stories</h3><ul>{others}</ul></aside></main>\n'
                f"<footer><p>&copy; {self.paper}. All rights reserved.</p></footer></body></html>\n")

    @staticmethod
    def teaser(number, k):
        chance = random.Random(f"{number}/{k}")
        return f"{chance.choice(ADJECTIVES)} {chance.choice(NOUNS)} {chance.choice(VERBS)}".capitalize()


def warc_record(page, content):
    http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(content)}\r\n\r\n".encode() + content
    head = (f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{page.number:012x}>\r\n"
            f"WARC-Date: {page.date}T06:00:00Z\r\nWARC-Target-URI: {page.url}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n")
    packer = zlib.compressobj(1, zlib.DEFLATED, 31)  # 31: a gzip member
    return packer.compress(head.encode() + http + b"\r\n\r\n") + packer.flush()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--n", type=int, required=True, help="how many pages")
    options.add_argument("--out", type=pathlib.Path, required=True, help="a folder, or the WARC")
    options.add_argument("--start", type=int, default=0, help="number of the first")
    options.add_argument("--format", choices=("html", "warc"), default="html")
    options.add_argument("--bare", action="store_true")
    chosen = options.parse_args()
    archive = open(chosen.out, "wb") if chosen.format == "warc" else None
    for number in range(chosen.start, chosen.start + chosen.n):
        page = Page(number)
        content = page.html(chosen.bare).encode()
        if archive:
            archive.write(warc_record(page, content))
            continue
        folder = chosen.out / f"{number // 1000:05d}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"p{number:08d}.html").write_bytes(content)
    if archive:
        archive.close()


if __name__ == "__main__":
    main()
