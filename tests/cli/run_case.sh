#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs one golden case: run_case.sh CASE INDEXER_FOLDER SEARCHER_FOLDER DATABASE CORPUS
# The case's cmd sees both programs on its PATH, the sample database as $NEWSARCHIVE_DB and $DB, the
# sample corpus as $CORPUS, and stands in an empty folder, $TMP/work. What differs from machine to
# machine is made alike before comparing: those paths, and the seconds a run took.
set -u
case=$1 CORPUS=$5 DB=$4
. "$(dirname "$0")/surroundings.sh" "$2" "$3"
export CORPUS DB NEWSARCHIVE_DB=$DB

mkdir "$TMP/out"
cd "$TMP/work" || exit 99
sh "$case/cmd" >"$TMP/out/stdout" 2>"$TMP/out/stderr" </dev/null
echo $? >"$TMP/out/exit"

status=0
for part in stdout stderr exit; do
    sed -E -i -e "s|$CORPUS|CORPUS|g; s|$DB|DB|g; s|$TMP|TMP|g" \
        -e 's/[0-9]+\.[0-9]+ s$/N s/; s/"seconds":[0-9.e-]+/"seconds":N/' "$TMP/out/$part"
    if [ -n "${UPDATE-}" ]; then
        cp "$TMP/out/$part" "$case/expected.$part"
    elif [ -e "$case/expected.$part" ] && ! diff -u "$case/expected.$part" "$TMP/out/$part"; then
        status=1
    fi
done
[ $status = 0 ] || { echo "the command:"; cat "$case/cmd"; echo "standard error:"; cat "$TMP/out/stderr"; }
exit $status
