#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh Debian to a first answer: installs what is missing, builds, indexes sample_corpus
# into build/sample and asks it a question.
# usage: try.sh [QUERY]      without one: Iran AND coalition
set -euo pipefail
cd "$(dirname "$0")"
query=${*:-Iran AND coalition}

./setup.sh --no-tests
. tools/quietly.sh
mkdir -p build
quietly 'Configuring' build/configure.log cmake --preset release -DBUILD_TESTING=OFF
quietly 'Building, which takes some minutes' build/build.log cmake --build --preset release -j "$(nproc)"

rm -rf build/sample # built anew, so that it never is of an older format
programs=build/release
printf '\n$ news-indexer add sample_corpus --db build/sample\n'
"$programs/news-indexer" add sample_corpus --db build/sample
printf '\n$ news-searcher --db build/sample %q\n' "$query"
"$programs/news-searcher" --db build/sample "$query"
