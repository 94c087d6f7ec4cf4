# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages that are indexed. Made once and kept in the work folder; what lies there already is taken as it is.

lean   news pages of some 6 KB: text with little around it
heavy  real pages as saved from the web, repeated up to the size; each ends in a comment of its own, so that none is a duplicate
bare   nothing but headline and paragraphs
"""
import gzip, itertools, pathlib, subprocess, sys

BENCH = pathlib.Path(__file__).resolve().parent.parent
SHARED = BENCH.parent.parent / "shared"
SMALL_GENERATOR = BENCH / "small_corpus.py"
NEWS_GENERATOR = SHARED / "corpora/tools/make_corpus.py"
REAL_PAGES = SHARED / "extraction/pages"


class Corpus:
    def __init__(self, kind, size, work, as_warc=False):
        self.kind, self.size = kind, size
        self.folder = work / f"{kind}-{size}"
        self.warc = self.folder / "pages.warc.gz" if as_warc else None
        self.pages = self.folder / "pages"

    @property
    def inputs(self):
        """What an indexer is given; only ours reads the WARC."""
        return self.warc or self.pages

    def make(self):
        if self.inputs.exists():
            return
        say(f"making {self.size:,} {self.kind} pages")
        self.folder.mkdir(parents=True, exist_ok=True)
        unfinished = self.inputs.with_name("unfinished-" + self.inputs.name)
        if self.kind == "heavy":
            copy_real_pages(self.size, unfinished)
        else:
            generate(unfinished, self.size, 0, bare=self.kind == "bare", warc=bool(self.warc))
        unfinished.rename(self.inputs)

    def more_pages(self, start, count):
        """A folder of further lean pages, numbered from `start`."""
        folder = self.folder / f"more-{start}"
        if not folder.exists():
            generate(folder, count, start)
        return folder

    def bytes(self):
        files = [self.warc] if self.warc else self.pages.rglob("*.html")
        return sum(file.stat().st_size for file in files)


def generator_name():
    return NEWS_GENERATOR.name if NEWS_GENERATOR.exists() else SMALL_GENERATOR.name


def generate(out, count, start, bare=False, warc=False):
    command = [sys.executable, SMALL_GENERATOR, *(["--bare"] if bare else [])]
    if NEWS_GENERATOR.exists() and not bare:
        command = [sys.executable, NEWS_GENERATOR, "--lean"]
    command += ["--n", count, "--start", start, "--out", out, "--format", "warc" if warc else "html"]
    subprocess.run([str(word) for word in command], check=True, stderr=subprocess.DEVNULL)


def copy_real_pages(size, folder):
    sources = sorted(file for file in REAL_PAGES.iterdir() if file.name.endswith((".html", ".html.gz")))
    for number, source in enumerate(itertools.islice(itertools.cycle(sources), size)):
        content = gzip.decompress(source.read_bytes()) if source.suffix == ".gz" else source.read_bytes()
        place = folder / f"copy-{number // len(sources):04d}"
        place.mkdir(parents=True, exist_ok=True)
        (place / source.name.removesuffix(".gz")).write_bytes(content + f"\n<!-- copy {number} -->\n".encode())


def say(text):
    print(text, file=sys.stderr, flush=True)
