#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: other_readers.py SEARCHER DATABASE [QUERY]

What news-searcher exports is read by other people's programs, and holds for them as many articles,
with the same headlines, as the JSON lines have; of BibTeX, sign by sign. Readers that are not installed are passed over:
bibutils, pandoc, bibtexparser, pybtex, rispy; those of Python itself are always there."""
import csv
import io
import json
import re
import shutil
import subprocess
import sys

searcher, database = sys.argv[1:3]
query = sys.argv[3:] or ["--where", "type=article"]
mistakes = []


def export(*options):
    command = [searcher, "export", "--db", database, *options, *query]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode()


def plain(title):
    """Without what TeX and its readers put between letters."""
    return "".join(c for c in re.sub(r"\\text\w+", "", title).lower() if c.isalnum())


def compare(reader, titles, wanted):
    titles, wanted = sorted(map(plain, titles)), sorted(map(plain, wanted))
    good = titles == wanted
    print(f"{reader}: {len(titles)} of {len(wanted)}", "" if good else "DIFFERENT")
    if not good:
        differences = sorted(set(titles) ^ set(wanted))
        mistakes.append(reader)
        print("   ", *differences[:6], sep="\n    ")


COMMANDS = {"backslash": "\\", "braceleft": "{", "braceright": "}", "asciicircum": "^", "asciitilde": "~"}
LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”", "?`": "¿", "!`": "¡", ",,": "„", "<<": "«", ">>": "»"}


def spelled(tex):
    """As TeX sets it."""
    for signs, one in LIGATURES.items():
        tex = tex.replace(signs, one)
    tex = re.sub(r"\\text(\w+)\{\}", lambda found: f"\\{ord(COMMANDS[found[1]])};", tex)
    tex = re.sub(r"\\([{}$&#%_])", lambda found: f"\\{ord(found[1])};", tex)
    return re.sub(r"\\(\d+);", lambda found: chr(int(found[1])), re.sub("[{}]", "", tex))


def compare_signs(reader, titles, wanted):
    """Titles by key, which ends with the digits of the id; apostrophes and grave accents may be curly."""
    curly = str.maketrans("‘’", "`'")
    found = {key[-12:]: " ".join(title.translate(curly).split()) for key, title in titles.items()}
    for record in wanted:
        title = " ".join((record["headline"] or "").translate(curly).split())
        if found[record["id"][-12:]] != title:
            mistakes.append(f"{reader}: {found[record['id'][-12:]]} is not {title}")


def run(*command, text):
    return subprocess.run(command, input=text.encode(), check=True, capture_output=True).stdout.decode()


records = [json.loads(line) for line in export("--format", "jsonl").splitlines()]
headlines = [record["headline"] or "" for record in records]
titled = [headline for headline in headlines if headline]
authors = sorted(name for record in records for name in record["authors"])

for kind, separator in (("csv", ","), ("tsv", "\t")):
    quoting = csv.QUOTE_MINIMAL if kind == "csv" else csv.QUOTE_NONE
    text = export("--format", kind, "--with-body")
    csv.field_size_limit(1 << 30)
    rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=separator, quoting=quoting))
    compare(f"Python's {kind}", [row["headline"] for row in rows], headlines)
    for row, record in zip(rows, records):
        text = record["body"] if kind == "csv" else re.sub(r"[\t\r\n]+", " ", record["body"])
        if row["body"].lstrip("'") != text.lstrip("'"):
            mistakes.append(f"{kind}: the text of {row['id']}")

items = json.loads(export("--format", "csl-json"))
compare("Python's json", [item.get("title", "") for item in items], headlines)

ris, bibtex, csl = (export("--format", kind) for kind in ("ris", "bibtex", "csl-json"))

if shutil.which("pandoc"):
    for kind, text in (("csljson", csl), ("biblatex", bibtex), ("bibtex", bibtex)):
        found = json.loads(run("pandoc", "--from", kind, "--to", "csljson", text=text))
        compare(f"pandoc, {kind}", [item.get("title", "") for item in found], headlines)
        if kind != "csljson":
            # it turns quotation marks that are no ASCII
            simple = [record for record in records if (record["headline"] or "").isascii()]
            compare_signs(f"pandoc, {kind}", {item["id"]: item.get("title", "") for item in found}, simple)
        names = sum(len(item.get("author", [])) for item in found)
        if names != len(authors):
            mistakes.append(f"pandoc, {kind}: {names} authors, not {len(authors)}")

if shutil.which("ris2xml"):
    import xml.etree.ElementTree as xml
    space = {"m": "http://www.loc.gov/mods/v3"}
    for program, text in (("ris2xml", ris), ("bib2xml", bibtex), ("biblatex2xml", bibtex)):
        tree = xml.fromstring(run(program, "-i", "utf8", "-o", "utf8", text=text))
        found = []
        for mods in tree.findall("m:mods", space):
            info = mods.find("m:titleInfo", space)
            parts = [] if info is None else [info.findtext(f"m:{part}", "", space) for part in ("nonSort", "title", "subTitle")]
            found.append(" ".join(parts))
        compare(f"bibutils, {program}", found, headlines)

try:
    import bibtexparser
    parser = bibtexparser.bparser.BibTexParser(common_strings=True, ignore_nonstandard_types=False)
    found = bibtexparser.loads(bibtex, parser).entries
    compare("bibtexparser", [tex["title"] for tex in found if "title" in tex], titled)
    compare_signs("bibtexparser", {tex["ID"]: spelled(tex.get("title", "")) for tex in found}, records)
except ImportError:
    pass

try:
    from pybtex.database import parse_string
    found = parse_string(bibtex, "bibtex").entries
    compare("pybtex", [entry.fields["title"] for entry in found.values() if "title" in entry.fields], titled)
    compare_signs("pybtex", {key: spelled(entry.fields.get("title", "")) for key, entry in found.items()}, records)
except ImportError:
    pass

try:
    import rispy
    found = rispy.loads(ris)
    compare("rispy", [entry.get("title", "") for entry in found], headlines)
except ImportError:
    pass

for mistake in mistakes[:20]:
    print("wrong:", mistake)
sys.exit(1 if mistakes or not records else 0)
