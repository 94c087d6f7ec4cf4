#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Trains the models of data/ anew. The same texts, lists and program give the same bytes.
#
#   data/scripts/train_models.sh TRAIN-NAMES TEXTS [DATA]
#
# TRAIN-NAMES is the program of that name (cmake --build … --target train-names), TEXTS the folder
# with the annotated texts that data/README.md names (*.conll.gz; those of other languages in
# multi/), DATA the folder of the lists and models (default: the one above this script).
# WITHOUT_GMB=1 leaves the Groningen Meaning Bank out, whose annotation has no licence of its own.
set -eu

program=$1
texts=$2
data=${3:-$(dirname "$0")/..}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for packed in "$texts"/*.conll.gz "$texts"/multi/*.conll.gz; do
    gzip -dc "$packed" > "$work/$(basename "$packed" .gz)"
done

python3 "$(dirname "$0")/make_newswire.py" "$data" 1000 > "$work/newswire.conll"

# Sets of single sentences are cut into texts of some: what is behind the colon.
english="$work/crossner.conll:12 $work/redocred_devtest.conll $work/gum_other.conll
    $work/wikigold.conll $work/re3d.conll $work/uner_ewt_devtest.conll $work/uner_pud_wiki.conll
    $work/wnut17.conll:3 $work/btc.conll:3 $work/newswire.conll"

# The names have no blanks, the lists are meant to be split.
# shellcheck disable=SC2086
"$program" --data "$data" --out "$work/first.model" $english
if [ "${WITHOUT_GMB:-}" = 1 ]; then
    cp "$work/first.model" "$data/names-en.model"
else
    # Where the bank and what the other texts teach disagree, either may be right.
    # shellcheck disable=SC2086
    "$program" --data "$data" --out "$data/names-en.model" --rows 190000 \
        --opinion "$work/first.model" $english --silver "$work/gmb.conll"
fi

# Swedish has few names of its own and is near enough to Danish to learn from it.
"$program" --language pt --data "$data" --out "$data/names-pt.model" "$work/pt_bosque.conll:6"
"$program" --language da --data "$data" --out "$data/names-da.model" "$work/da_ddt.conll:6"
"$program" --language sv --data "$data" --out "$data/names-sv.model" \
    "$work/sv_talbanken.conll:6" "$work/da_ddt.conll:6"
"$program" --language de --data "$data" --out "$data/names-de.model" "$work/de_germeval_dev.conll:6"
