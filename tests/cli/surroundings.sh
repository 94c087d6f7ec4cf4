# SPDX-License-Identifier: GPL-3.0-or-later
# What a golden run sees, the same on every machine: sourced with INDEXER_FOLDER and SEARCHER_FOLDER.
# Makes $TMP, with an empty folder work in it to stand in, and removes it in the end.
PATH=$1:$2:/usr/local/bin:/usr/bin:/bin
TMP=$(mktemp -d)
trap 'rm -rf "$TMP"' EXIT
export PATH TMP LC_ALL=C.UTF-8 COLUMNS=100 TERM=dumb HOME=$TMP/home XDG_CONFIG_HOME=$TMP/config
export XDG_DATA_HOME=$TMP/data
unset NO_COLOR CLICOLOR_FORCE NEWSARCHIVE_DATA NEWSARCHIVE_DB
mkdir "$TMP/work"
