#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a page as a reader would type it: run_session.sh PAGE INDEXER_FOLDER SEARCHER_FOLDER CORPUS
# In its blocks ```console each line behind "$ " is a command, with those that follow a \ at its
# end; what stands below it must be what comes, on both outputs. The commands run one after the other
# in a folder that has sample_corpus in it and no database. UPDATE=1 writes the page anew.
set -u
page=$1 corpus=$4
. "$(dirname "$0")/surroundings.sh" "$2" "$3"
export COLUMNS=84
cp -r "$corpus" "$TMP/work/sample_corpus" && cd "$TMP/work" || exit 99

# what differs from day to day and from machine to machine
alike() {
    sed -E -e "s|$TMP/work|/home/ada|g; s|$TMP/data|/home/ada/.local/share|g" \
        -e 's/[0-9]+\.[0-9]+ s$/0.4 s/' -e 's/[0-9-]{10} [0-9:]{5} UTC/2026-01-15 09:30 UTC/'
}

in_block=no skips=no
while IFS= read -r line; do
    case $in_block,$line in
    no,'```console') in_block=yes skips=no ;;
    yes,'```') in_block=no skips=no ;;
    yes,'$ '*)
        skips=no
        command=${line#??}
        while [[ $line == *\\ ]]; do
            printf '%s\n' "$line"
            IFS= read -r line
            command+=$'\n'$line
        done
        printf '%s\n' "$line"
        sh -c "$command" 2>&1 </dev/null | alike
        skips=yes
        ;;
    esac
    case $skips,$line in
    no,*) printf '%s\n' "$line" ;;
    esac
done <"$page" >"$TMP/page"

if [ -n "${UPDATE-}" ]; then
    cp "$TMP/page" "$page"
else
    diff -u "$page" "$TMP/page"
fi
