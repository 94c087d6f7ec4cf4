#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: shells_test.py PROGRAMS SCRIPTS CORPUS

Types at real shells. Each has a function in the program's place that prints its arguments, so that what
is compared is what the program would have got, quotation marks and all. A shell that is not installed
is skipped, with a message."""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

from pseudo_terminal import PseudoTerminal

PROGRAMS, SCRIPTS, CORPUS = sys.argv[1:4]

# What is typed (| is Tab), and the arguments that come of it.
LINES = [
    ("news-searcher expl|iran", ["explain", "iran"]),
    ("news-searcher --stri|iran", ["--strict", "iran"]),
    ("news-searcher --sort rel|iran", ["--sort", "relevance", "iran"]),
    ("news-searcher --sort=rel|iran", ["--sort=relevance", "iran"]),
    ("news-searcher terms --sort co|iran", ["terms", "--sort", "count", "iran"]),
    ("news-searcher kwic --sort right1,lef|5 iran", ["kwic", "--sort", "right1,left5", "iran"]),
    ("news-searcher export --format bi|iran", ["export", "--format", "bibtex", "iran"]),
    ("news-searcher --dialect ne|iran", ["--dialect", "nexis", "iran"]),
    ("news-searcher timeline --by w|iran", ["timeline", "--by", "week", "iran"]),
    ("news-searcher count --by year,publ|iran", ["count", "--by", "year,publisher", "iran"]),
    ("news-searcher facets --facet publ|iran", ["facets", "--facet", "publisher", "iran"]),
    ("news-searcher --color al|iran", ["--color", "always", "iran"]),
    ("news-searcher --where publ|The\\ Har|iran", ["--where", "publisher=The Harbour Courier", "iran"]),
    ("news-searcher --where=publ|The\\ Har|iran", ["--where=publisher=The Harbour Courier", "iran"]),
    ("news-searcher --where 'publisher=The Har|iran", ["--where", "publisher=The Harbour Courier", "iran"]),
    ("news-searcher --where publisher='The Har|iran", ["--where", "publisher=The Harbour Courier", "iran"]),
    ("news-searcher --where=publisher=\"The Har|iran", ["--where=publisher=The Harbour Courier", "iran"]),
    ("news-searcher iran 'AND' headl|x", ["iran", "AND", "headline:x"]),
    ("news-searcher run tal|--since la|", ["run", "talks", "--since", "last"]),
    ("news-searcher forget tal|", ["forget", "talks"]),
    ("news-searcher terms publ|The\\ Har|", ["terms", "publisher:The Harbour Courier"]),
    ("news-searcher batch quer|", ["batch", "queries.txt"]),
    ("news-searcher --config quer|iran", ["--config", "queries.txt", "iran"]),
    ("news-searcher --config=quer|iran", ["--config=queries.txt", "iran"]),
    ("news-indexer comp|", ["compact"]),
    ("news-indexer add --keep-m|", ["add", "--keep-m"]),  # an option of another command
    ("news-indexer add --dry-r|quer|", ["add", "--dry-run", "queries.txt"]),
    ("news-indexer add --map headline=titel,sec|ressort quer|", ["add", "--map", "headline=titel,section=ressort", "queries.txt"]),
    ("news-indexer add a\\ f|", ["add", "a file.html"]),
]

FUNCTIONS = """
{name}() {{
    if [ "$1" = --complete ]; then command {name} "$@"; return; fi
    printf 'BEG''IN'; [ $# = 0 ] || printf '<%s>' "$@"; echo 'EN''D'
}}
"""
FISH_FUNCTION = """
function {name}
    if test "$argv[1]" = --complete
        command {name} $argv
    else
        printf 'BEG''IN'; test (count $argv) = 0; or printf '<%s>' $argv; echo 'EN''D'
    end
end
"""


def setUpModule():
    global home, environment
    home = tempfile.TemporaryDirectory()
    environment = {"PATH": PROGRAMS + ":" + os.environ["PATH"], "HOME": home.name, "LC_ALL": "C.UTF-8", "TERM": "dumb",
                   "NEWSARCHIVE_DB": home.name + "/db", "XDG_DATA_HOME": home.name + "/data",
                   "XDG_CONFIG_HOME": home.name + "/config", "ZDOTDIR": home.name}
    os.makedirs(home.name + "/work")
    os.makedirs(home.name + "/functions")
    os.chdir(home.name + "/work")
    for name in ("queries.txt", "a file.html"):
        open(name, "w", encoding="utf-8").close()
    programs = ("news-indexer", "news-searcher")
    subprocess.run(["news-indexer", "add", "-q", CORPUS], env=environment, check=True)
    subprocess.run(["news-searcher", "-q", "save", "talks", "Iran"], env=environment, check=True)
    functions = "".join(FUNCTIONS.format(name=name) for name in programs)
    with open(home.name + "/bashrc", "w", encoding="utf-8") as file:
        file.write("PS1='READY> '; bind 'set bell-style none'\n" + functions)
        file.writelines(f". '{SCRIPTS}/{name}.bash'\n" for name in programs)
    with open(home.name + "/.zshrc", "w", encoding="utf-8") as file:
        file.write(f"PS1='READY> '; unsetopt beep zle_bracketed_paste; fpath=('{home.name}/functions' $fpath)\n"
                   "autoload -Uz compinit; compinit -u\n" + functions)
    with open(home.name + "/rc.fish", "w", encoding="utf-8") as file:
        file.write("function fish_prompt; echo 'READY> '; end; set -g fish_greeting; set -g fish_autosuggestion_enabled 0\n")
        file.write("".join(FISH_FUNCTION.format(name=name) for name in programs))
        file.writelines(f"source '{SCRIPTS}/{name}.fish'\n" for name in programs)
    for name in programs:
        shutil.copy(f"{SCRIPTS}/{name}.zsh", f"{home.name}/functions/_{name}")


def tearDownModule():
    os.chdir("/")
    home.cleanup()


class Shells(unittest.TestCase):
    def check(self, *command):
        if not shutil.which(command[0]):
            self.skipTest(f"{command[0]} is not installed")
        shell = PseudoTerminal(command, environment, rows=50, columns=200)
        self.assertTrue(shell.read_until("READY> "), shell.shown)
        for typed, wanted in LINES:
            with self.subTest(shell=command[0], typed=typed):
                shell.type(typed.replace("|", "\t") + "\r")
                begin = len(shell.shown)
                self.assertTrue(shell.read_until("END"), shell.shown[begin:])
                got = re.search(r"BEGIN(.*)END", shell.shown[begin:].decode(), re.S)[1]
                self.assertEqual(re.findall(r"<(.*?)>", got), wanted)
        shell.type("exit\r")
        shell.finish()

    def test_bash(self):
        self.check("bash", "--noprofile", "--rcfile", home.name + "/bashrc", "-i")

    def test_zsh(self):
        self.check("zsh", "-i")

    def test_fish(self):
        self.check("fish", "--no-config", "-i", "-C", f"source {home.name}/rc.fish")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
