#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: options_test.sh PROGRAM PAGE
# The options in the program's own help, its commands' included, are those of its manual page.
set -euo pipefail
program=$1 page=$2

# "  -n,--limit N    How many" gives -n and --limit
options_of() {
    "$program" "$@" --help | sed -nE 's/^  +(-[^ ]+).*/\1/p' | tr ',' '\n'
}
commands=$("$program" --help | sed -nE '/^Subcommands:/,/^$/ s/^  ([a-z]+) .*/\1/p')
[ -n "$commands" ]
from_help=$({ options_of; for command in $commands; do options_of "$command"; done } | sort -u)
# ".It Fl d , Fl -db Ar path" gives -d and --db
from_page=$(sed -n 's/^\.It Fl/ Fl/p' "$page" | grep -oE ' Fl [^ ]+' | sed 's/ Fl /-/' | sort -u)

diff <(echo "$from_help") <(echo "$from_page") || {
    echo "< stands only in the help, > only in $page"
    exit 1
}
# ".It Cm add Ar path ..." within the list of commands
from_page=$(sed -nE '/^\.Ss Commands/,/^\.Ss Options/ s/^\.It (Oo )?Cm ([a-z]+)( .*)?$/\2/p' "$page" | sort -u)
diff <(printf '%s\n' $commands | sort) <(echo "$from_page") || {
    echo "< a command that stands only in the help, > only in $page"
    exit 1
}
