#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: real_output.py SCHEMA INDEXER SEARCHER CORPUS

Indexes the corpus, runs every command, and validates the JSON that comes out. A command that is not among
the runs below is a mistake. Then each document is spoiled in every place that it has, by a key more, a
key less and a value of another type, and the schema must notice every time: one that would let anything
through fails. Ends with 77, skipped, where python3-jsonschema is not installed."""
import copy
import json
import os
import re
import subprocess
import sys
import tempfile

try:
    import jsonschema
except ImportError:
    print("python3-jsonschema is not installed: the schema is not checked")
    sys.exit(77)

SCHEMA, INDEXER, SEARCHER, CORPUS = map(os.path.abspath, sys.argv[1:5])

# A command, its arguments as a shell reads them (ID is an article's), and its exit status. With --json it
# prints $defs/COMMAND; with --format jsonl, or where there is no such definition, $defs/COMMAND-line a line.
INDEXER_RUNS = [
    ("add", f"'{CORPUS}' broken.json", 5),
    ("update", "", 5),
    ("status", "", 0),
    ("audit", "", 0),
    ("failures", "", 0),
    ("failures", "--skipped", 0),
    ("check", "", 0),
    ("extract", f"'{CORPUS}'", 0),
    ("extract", f"--explain '{CORPUS}'", 0),
]
LAST_INDEXER_RUNS = [("remove", "--yes ID", 0), ("compact", "", 0)]
SEARCHER_RUNS = [
    ("search", "Iran AND coalition --facet person --facet year", 0),
    ("search", "Iran --where publisher='The Harbour Courier' --no-total", 0),
    ("search", "coaliton AND Iran", 1),
    ("search", "Iran AND zebra AND NOT coalition --from 1901 --to 1902", 1),
    ("search", "--dialect nexis 'iran and coalition'", 0),
    ("count", "Iran", 0),
    ("count", "Iran --by year,publisher", 0),
    ("facets", "Iran --facet date --facet org --where year=2014", 0),
    ("timeline", "Iran --by month --relative", 0),
    ("timeline", "Iran --by week --split publisher", 0),
    ("timeline", "'' --by year", 0),
    ("kwic", "coalition", 0),
    ("kwic", "Iran --no-total --sort right1", 0),
    ("collocates", "Iran --min 1", 0),
    ("export", "Iran", 0),
    ("cite", "ID", 0),
    ("show", "ID --query Iran", 0),
    ("like", "ID", 0),
    ("history", "https://www.harbourcourier.example/2014/11/obama-letter-to-khamenei.html", 0),
    ("history", "https://www.harbourcourier.example/2014/11/nothing.html", 1),
    ("verify", "", 0),
    ("verify", "--all", 0),
    ("batch", "queries.csv", 5),
    ("batch", "queries.csv --matrix publisher", 5),
    ("save", "talks --sort=-date --where lang=en Iran", 0),
    ("run", "talks", 0),
    ("run", "talks --since last", 1),
    ("saved", "", 0),
    ("explain", "'Iran OR coal*' ID --recency 30d", 0),
    ("explain", "Iran", 0),
    ("cluster", "ID", 0),
    ("cluster", "ID --diff", 0),
    ("terms", "coal", 0),
    ("terms", "--field publisher", 0),
    ("fields", "", 0),
    ("forget", "talks", 0),
]
WITHOUT_JSON = {"save", "forget"}

# Keys that not every document of its kind has, among them those of objects with names of fields as keys.
OPTIONAL = {"record_offset", "member", "by", "explain", "year", "publisher"}
OPTIONAL_IN_CSL = {"author", "given", "title", "container-title", "section", "issued", "abstract", "language", "URL", "accessed", "keyword", "note"}
OBJECTS_BY_NAME = {"facets", "skip_reasons", "date_sources"}

schema = json.load(open(SCHEMA, encoding="utf-8"))
mistakes = []


def run(*command, status):
    """What a command prints; a mistake where it ends with another status."""
    done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL)
    if done.returncode != status:
        mistakes.append(f"{command}: exit status {done.returncode}, not {status}: {done.stderr.decode()}")
    return done.stdout.decode("utf-8")  # which fails where it is no UTF-8


class Validation:
    """Documents held against the schema, and spoiled ones as well."""

    def __init__(self):
        jsonschema.Draft202012Validator.check_schema(schema)
        self.outputs = {entry["$ref"].rsplit("/", 1)[1] for entry in schema["anyOf"]}
        self.shapes = set()
        self.spoiled = 0

    def check(self, name, document):
        validator = jsonschema.Draft202012Validator(
            {"$schema": schema["$schema"], "$ref": f"#/$defs/{name}", "$defs": schema["$defs"]})
        for error in validator.iter_errors(document):
            where = "/".join(map(str, error.absolute_path))
            mistakes.append(f"{name}: {where}: {error.message[:300]}")
            return
        # another of the same shape would only be spoiled in the same ways
        shape = (name, frozenset(tuple(step for step in path if isinstance(step, str)) for path, _ in places(document)))
        if shape in self.shapes:
            return
        self.shapes.add(shape)
        for what, wrong in spoil(document, OPTIONAL | OPTIONAL_IN_CSL if name == "cite" else OPTIONAL):
            self.spoiled += 1
            if validator.is_valid(wrong):
                mistakes.append(f"{name}: the schema does not mind {what}")

    def unchecked(self):
        return self.outputs - {name for name, _ in self.shapes}


def places(value, path=()):
    """All values within, each with its path; the first item of a list stands for the rest."""
    yield path, value
    inner = value.items() if isinstance(value, dict) else enumerate(value[:1]) if isinstance(value, list) else ()
    for step, one in inner:
        yield from places(one, path + (step,))


def at(document, path):
    for step in path:
        document = document[step]
    return document


def spoil(document, optional):
    """The document with one thing wrong, for every thing that can be."""
    def spoiled(path, change):
        wrong = copy.deepcopy(document)
        change(at(wrong, path))
        return wrong

    for path, value in places(document):
        if isinstance(value, dict):
            yield f"one key more in {path}", spoiled(path, lambda inner: inner.update(unheard_of={"unheard_of": True}))
            if path[-1:] and path[-1] in OBJECTS_BY_NAME:
                continue
            for key in value.keys() - optional:
                yield f"no {key} in {path}", spoiled(path, lambda inner: inner.pop(key))
        if path:
            yield f"another type of {path}", spoiled(path[:-1], lambda inner: inner.__setitem__(path[-1], {"unheard_of": True}))


def commands_of(program):
    listed = run(program, "--help", status=0).split("Subcommands:")[1].split("\n\n")[0]
    return re.findall(r"^  ([a-z]+) ", listed, re.M)


def check_run(validation, program, command, arguments, status):
    def printed(*options):
        line = re.sub(r"\bID\b", article_id, arguments)
        return run("sh", "-c", f'"$0" "$@" {line}', program, command, *options, status=status)

    if command in WITHOUT_JSON:
        printed()
        return
    line_name = f"{command}-line"
    if command in validation.outputs:
        for text in filter(None, [printed("--json")]):
            validation.check(command, json.loads(text))
    if line_name in validation.outputs:
        lines = printed("--json") if program == INDEXER else printed("--format", "jsonl")
        for line in lines.splitlines():
            validation.check(line_name, json.loads(line))


validation = Validation()
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for name in ("NEWSARCHIVE_DATA", "NO_COLOR", "CLICOLOR_FORCE"):
        os.environ.pop(name, None)
    os.environ.update(NEWSARCHIVE_DB=f"{folder}/db", HOME=folder, XDG_DATA_HOME=f"{folder}/data", XDG_CONFIG_HOME=f"{folder}/config")
    with open("queries.csv", "w", encoding="utf-8") as file:
        file.write("name,query\niran,Iran\nnothing,zebra\nbroken,(Iran\n")
    with open("broken.json", "w", encoding="utf-8") as file:
        file.write('{"headline": "Quay closed", "body": "The quay was cl')

    runs = {program: {command for command, _, _ in table}
            for program, table in ((INDEXER, INDEXER_RUNS + LAST_INDEXER_RUNS), (SEARCHER, SEARCHER_RUNS))}
    for program, commands in runs.items():
        for command in set(commands_of(program)) - commands:
            mistakes.append(f"the command {command} is not run here, and its output not checked")
    article_id = "none"
    for one in INDEXER_RUNS:
        check_run(validation, INDEXER, *one)
    article_id = run(SEARCHER, "--print", "ids", "-n", "1", "Iran AND coalition", status=0).strip()
    for one in SEARCHER_RUNS:
        check_run(validation, SEARCHER, *one)
    for one in LAST_INDEXER_RUNS:
        check_run(validation, INDEXER, *one)

for name in sorted(validation.unchecked()):
    mistakes.append(f"{name} stands in the schema, and no output was held against it")
print(f"{len(validation.outputs)} kinds of output, {validation.spoiled} spoiled documents that must be noticed")
for mistake in mistakes[:30]:
    print("wrong:", mistake)
sys.exit(1 if mistakes else 0)
