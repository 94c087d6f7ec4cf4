#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: terminal_test.py INDEXER SEARCHER CORPUS"""
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import unittest

from pseudo_terminal import PseudoTerminal, run

INDEXER, SEARCHER, CORPUS = sys.argv[1:4]
RED = "\x1b[1;31m"
LINK = "\x1b]8;;"
PLAIN = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TERM": "xterm"}
MANY = ["-n", "0", "--where", "type=article"]


def setUpModule():
    global folder, database
    folder = tempfile.TemporaryDirectory()
    database = folder.name + "/db"
    PLAIN.update(NEWSARCHIVE_DB=database, HOME=folder.name)
    subprocess.run([INDEXER, "add", "-q", CORPUS], env=PLAIN, check=True)


def tearDownModule():
    folder.cleanup()


def search(*arguments, rows=1000, pipes=(), **environment):
    return run([SEARCHER, *arguments], {**PLAIN, **environment}, rows=rows, pipes=pipes)


class Colours(unittest.TestCase):
    def colored(self, *arguments, **environment):
        with self.subTest(arguments=arguments, **environment):
            shown, _ = search(*arguments, "coalition", **environment)
            self.assertIn("coalition", shown)
            return RED in shown

    def test_a_terminal_has_them_unless_told_otherwise(self):
        self.assertTrue(self.colored())
        self.assertTrue(self.colored("--color", "auto"))
        self.assertFalse(self.colored("--color", "never"))
        self.assertFalse(self.colored(NO_COLOR="1"))
        self.assertFalse(self.colored(TERM="dumb"))

    def test_an_empty_variable_says_nothing(self):
        self.assertTrue(self.colored(NO_COLOR=""))
        self.assertFalse(self.colored(TERM="dumb", CLICOLOR_FORCE="0"))

    def test_what_wins(self):
        self.assertTrue(self.colored("--color=always", NO_COLOR="1", TERM="dumb"))
        self.assertTrue(self.colored(CLICOLOR_FORCE="1", TERM="dumb"))
        self.assertFalse(self.colored("--color=never", CLICOLOR_FORCE="1"))
        self.assertFalse(self.colored(NO_COLOR="1", CLICOLOR_FORCE="1"))

    def test_a_pipe_has_none_unless_they_are_forced(self):
        def piped(*arguments, **environment):
            done = subprocess.run([SEARCHER, *arguments, "coalition"], env={**PLAIN, **environment}, capture_output=True)
            return RED.encode() in done.stdout
        self.assertFalse(piped())
        self.assertTrue(piped("--color", "always"))
        self.assertTrue(piped(CLICOLOR_FORCE="1"))
        self.assertFalse(piped("--json", "--color", "always"))

    def test_messages_of_both_programs(self):
        for program in (INDEXER, SEARCHER):
            for arguments, environment, colored in (
                    ([], {}, True), (["--color", "never"], {}, False), ([], {"NO_COLOR": "1"}, False),
                    ([], {"TERM": "dumb"}, False), (["--color", "always"], {"TERM": "dumb"}, True)):
                # a mistake of the command line, and one that is found later
                for mistake in (["--config"], ["--db", "/nowhere", "check" if program == INDEXER else "coalition"]):
                    with self.subTest(program=program, arguments=arguments, mistake=mistake, **environment):
                        shown, status = run([program, *arguments, *mistake], {**PLAIN, **environment})
                        self.assertIn("error", shown)
                        self.assertIn(status, (2, 3))
                        self.assertEqual(RED in shown, colored)


class Links(unittest.TestCase):
    def links(self, *arguments, **environment):
        return search(*arguments, "coalition", **environment)[0].count(LINK) > 0

    def test_only_a_terminal_that_is_known_to_take_them(self):
        self.assertFalse(self.links())
        self.assertTrue(self.links(VTE_VERSION="6800"))
        self.assertTrue(self.links(TERM_PROGRAM="WezTerm"))
        self.assertTrue(self.links(TERM="xterm-kitty"))
        self.assertFalse(self.links(VTE_VERSION="4600"))
        self.assertFalse(self.links(VTE_VERSION="6800", TERM="dumb"))
        self.assertFalse(self.links(VTE_VERSION="6800", TERM="tmux-256color"))

    def test_the_option_wins(self):
        self.assertTrue(self.links("--hyperlink=always"))
        self.assertFalse(self.links("--hyperlink=never", VTE_VERSION="6800"))

    def test_a_pipe_has_none(self):
        text = subprocess.run([SEARCHER, "coalition"], env={**PLAIN, "VTE_VERSION": "6800"}, capture_output=True)
        self.assertNotIn(LINK.encode(), text.stdout)

    def test_they_lead_to_the_page_and_to_the_file(self):
        one = ["-n", "1", "has:url"]
        shown, _ = search("--hyperlink=always", *one)
        path, url = (search("--print", what, *one)[0].strip() for what in ("paths", "urls"))
        self.assertTrue(url.startswith("http"))
        self.assertIn(f"{LINK}{url}\x1b\\", shown)
        self.assertIn(f"{LINK}file://{socket.gethostname()}{path}\x1b\\", shown)
        self.assertEqual(shown.count(LINK), 2 * shown.count(f"{LINK}\x1b\\"))  # each is ended

    def test_every_command_that_names_an_article_has_them(self):
        of = lambda what: search("--print", what, "-n", "1", "has:url")[0].strip()
        article, url, path = of("ids"), of("urls"), of("paths")
        page = f"{LINK}{url}\x1b\\"
        file = f"{LINK}file://{socket.gethostname()}{path}\x1b\\"
        for command, targets in ((["kwic", "-n", "0", "id:" + article + " AND (the OR a OR in)"], [page]),
                                 (["history", article], [page, file]), (["verify", "--all", article], [file]),
                                 (["cite", article], [page]), (["explain", "coalition", article], [page])):
            with self.subTest(command=command):
                shown, _ = search("--hyperlink=always", *command)
                for target in targets:
                    self.assertIn(target, shown)
                self.assertEqual(shown.count(LINK), 2 * shown.count(f"{LINK}\x1b\\"))
                self.assertNotIn(LINK, search("--hyperlink=never", *command)[0])

    def test_what_an_archive_says_does_not_get_out_of_them(self):
        page = folder.name + "/a page;\x1b]8;;x.html"
        with open(page, "w", encoding="utf-8") as file:
            file.write("<html><head><link rel=canonical href='javascript:alert(1)'><title>Quay closed</title></head><body><article>"
                       "<h1>Quay closed</h1>" + "<p>The quay of Zeebridge was closed on Monday for repairs to its wall.</p>" * 5)
        own = folder.name + "/own"
        subprocess.run([INDEXER, "add", "-q", "--db", own, page], env=PLAIN, check=True)
        for command in (["Zeebridge"], ["show", search("--db", own, "--print", "ids", "Zeebridge")[0].strip()]):
            shown, status = search("--db", own, "--hyperlink=always", *command)
            self.assertEqual(status, 0)
            self.assertNotIn(LINK + "javascript", shown)
            self.assertNotIn(LINK + "x.html", shown)
            self.assertIn("/a%20page%3B%1B%5D8%3B%3Bx.html\x1b\\", shown)


class Paging(unittest.TestCase):
    def pager(self, text):
        file = folder.name + "/pager"
        with open(file, "w", encoding="utf-8") as script:
            script.write("#!/bin/sh\n" + text)
        os.chmod(file, 0o755)
        return file

    def test_what_is_longer_than_the_screen_goes_through_it(self):
        pager = self.pager("printf '<%s>' \"$LESS\"; cat; printf '</pager>'")
        shown, status = search(*MANY, rows=24, PAGER=pager)
        self.assertTrue(shown.startswith("<FRX>"))
        self.assertTrue(shown.endswith("</pager>"))
        self.assertIn(RED[:2], shown)  # coloured as the terminal is
        self.assertEqual(status, 0)
        whole, _ = search(*MANY, "--no-pager", rows=24, PAGER=pager)
        self.assertEqual(shown[len("<FRX>"):-len("</pager>")], whole)

    def test_what_fits_does_not(self):
        pager = self.pager("echo PAGED; cat")
        rows = search("count", "--by", "year", "", rows=1000)[0].count("\n")
        for room, paged in ((rows, True), (rows + 1, False)):  # the prompt takes a row
            shown, _ = search("count", "--by", "year", "", rows=room, PAGER=pager)
            self.assertEqual("PAGED" in shown, paged)

    def test_long_lines_take_several_rows(self):
        pager = self.pager("echo PAGED; cat")
        shown = search("fields", rows=1000)[0]
        rows = shown.count("\n")
        self.assertNotIn("PAGED", run([SEARCHER, "fields"], {**PLAIN, "PAGER": pager}, rows=rows + 1)[0])
        self.assertIn("PAGED", run([SEARCHER, "fields"], {**PLAIN, "PAGER": pager}, rows=rows + 1, columns=30)[0])

    def test_what_is_not_for_people_or_not_for_a_terminal_is_not_paged(self):
        pager = self.pager("echo PAGED; cat")
        for arguments, environment in (
                (["--json"], {}), (["--format", "jsonl"], {}), (["--format", "csv"], {}), (["--no-pager"], {}),
                ([], {"TERM": "dumb"}), ([], {"PAGER": ""}), ([], {"PAGER": "cat"}), ([], {"NEWSARCHIVE_PAGER": ""})):
            with self.subTest(arguments=arguments, **environment):
                shown, status = search(*MANY, *arguments, rows=10, **{"PAGER": pager, **environment})
                self.assertEqual(status, 0)
                self.assertNotIn("PAGED", shown)
                self.assertGreater(len(shown), 80 * 10)
        piped = subprocess.run([SEARCHER, *MANY], env={**PLAIN, "PAGER": pager}, capture_output=True)
        self.assertNotIn(b"PAGED", piped.stdout)

    def test_which_one(self):
        shown, _ = search(*MANY, rows=10, PAGER="echo other", NEWSARCHIVE_PAGER="echo chosen -x")
        self.assertEqual(shown.strip(), "chosen -x")
        shown, _ = search(*MANY, rows=10, PAGER="sed 's/^/| /' | cat")
        self.assertTrue(shown.startswith("| "))

    def test_one_that_is_not_there_is_named_and_done_without(self):
        shown, status = search(*MANY, rows=10, PAGER="no-such-pager -x", NO_COLOR="1")
        self.assertTrue(shown.startswith('warning: there is no pager "no-such-pager -x"'))
        self.assertEqual(status, 0)
        self.assertGreater(shown.count("\n"), 10)

    def test_leaving_it_is_quiet_and_changes_no_exit_status(self):
        shown, status = search(*MANY, rows=10, PAGER=self.pager("head -n 2; exit 3"))
        self.assertEqual(shown.count("\n"), 2)
        self.assertEqual(status, 0)

    def test_control_c_does_not_take_the_terminal_from_it(self):
        pager = self.pager("trap '' INT; cat; echo READY; read -r line </dev/tty; echo LEFT")
        program = PseudoTerminal([SEARCHER, *MANY], {**PLAIN, "PAGER": pager}, rows=10)
        self.assertTrue(program.read_until("READY"))
        program.type("\x03")
        self.assertTrue(program.read_until("^C"))
        program.type("\n")
        self.assertEqual(program.finish(), 130)
        self.assertIn(b"LEFT", program.shown)

    @unittest.skipUnless(shutil.which("less"), "less is not installed")
    def test_less(self):
        program = PseudoTerminal([SEARCHER, *MANY, "--hyperlink=always"], PLAIN, rows=10)
        self.assertTrue(program.read_until(":"))
        self.assertIn(LINK.encode(), program.shown)
        self.assertLess(program.shown.count(b"\n"), 12)
        program.type("q")
        self.assertEqual(program.finish(), 0)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
