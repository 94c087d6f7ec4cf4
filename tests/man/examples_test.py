#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: examples_test.py PROGRAMS SOURCES

Runs every example of the manual pages and of both programs' help, as it stands there, in a home with the
files that they name. Each must find something, or say that there is nothing to find."""
import os
import re
import shutil
import subprocess
import sys
import tempfile

programs, sources = sys.argv[1:3]


def from_page(name):
    """The lines of .Dl that begin with a prompt; roff's quotation marks and spaces undone."""
    with open(f"{sources}/man/{name}", encoding="utf-8") as page:
        for line in page:
            if line.startswith(".Dl $ "):
                yield name, line[len(".Dl $ "):].strip().replace("\\(dq", '"').replace("\\&", "").replace("\\-", "-")


def from_help(program, option):
    """The indented lines that call a program; what is said of them stands behind two spaces or more."""
    text = subprocess.run([program, option], capture_output=True, text=True, check=True).stdout
    for line in re.findall(r"^  ((?:news-|find ).*)$", text, re.M):
        yield f"{program} {option}", re.split(r" {2,}", line)[0]


def prepare(home):
    os.makedirs(home + "/herald")
    os.makedirs(home + "/chosen")
    for name in ("articles", "archive", "clippings"):
        shutil.copytree(f"{sources}/sample_corpus", f"{home}/{name}")
    page = next(os.path.join(folder, name) for folder, _, names in os.walk(home + "/articles") for name in sorted(names)
                if name.endswith(".html"))
    shutil.copy(page, home + "/page.html")
    shutil.copy(page, home + "/herald/page.html")
    text = "The quay of Zeebridge was closed on Monday for repairs to its wall, the harbour master said. " * 4
    with open(home + "/stories.csv", "w", encoding="utf-8") as file:
        file.write(f'1,Quay closed,"{text}"\n2,Quay opened,"{text} Again."\n')
    with open(home + "/artikel.jsonl", "w", encoding="utf-8") as file:
        file.write('{"titel": "Kai gesperrt", "datum": "2014-11-06", "inhalt": {"text": "' + text + '"}}\n')
    # the default database, and those that the examples name
    for database in ([], ["-d", "wars.db"]):
        subprocess.run(["news-indexer", "-q", "add", *database, "articles"], check=True)


with tempfile.TemporaryDirectory() as home:
    os.environ.update(PATH=f"{programs}:/usr/local/bin:/usr/bin:/bin", HOME=home, LC_ALL="C.UTF-8", TERM="dumb")
    for name in [name for name in os.environ if name.startswith(("XDG_", "NEWSARCHIVE_"))]:
        del os.environ[name]
    os.chdir(home)
    prepare(home)
    known_id = subprocess.run(["news-searcher", "--print", "ids", "-n", "1", "Iran"], capture_output=True, text=True, check=True).stdout.strip()
    examples = [example for page in ("news-indexer.1", "news-searcher.1", "news-query.7") for example in from_page(page)]
    for program in ("news-indexer", "news-searcher"):
        for option in ("-h", "--help"):
            examples += from_help(program, option)
    wrong = 0
    for place, example in dict.fromkeys(examples):
        line = re.sub(r"na:[0-9a-f]{12}", known_id, example)
        # what removes articles asks, unless it is told not to
        line = re.sub(r"^news-indexer remove ", "news-indexer remove --yes ", line)
        if "jq" in line and not shutil.which("jq"):
            continue
        if "news-searcher save " in line:  # the same name in several places
            shutil.rmtree(".local/share/newsarchive/searches", ignore_errors=True)
        done = subprocess.run(["sh", "-c", line], capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if done.returncode not in (0, 1) or "error:" in done.stderr:
            wrong += 1
            print(f"{place}: {example}\n  exit status {done.returncode}\n  {done.stderr.strip()}")
    print(f"{len(dict.fromkeys(examples))} examples, {wrong} of them wrong")
    sys.exit(1 if wrong or len(examples) < 30 else 0)
