#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds everything and runs the tests; the last line says how many passed.
# usage: test.sh [CTEST OPTION]...      e.g.  test.sh -R query
# Where CI is set, warnings of the compiler are errors.
set -euo pipefail
cd "$(dirname "$0")"
warnings_as_errors=OFF
[ -z "${CI-}" ] || warnings_as_errors=ON

./setup.sh
. tools/quietly.sh
mkdir -p build
quietly 'Configuring' build/configure.log cmake --preset release \
    -DBUILD_TESTING=ON -DWARNINGS_AS_ERRORS=$warnings_as_errors
quietly 'Building, which takes some minutes' build/build.log cmake --build --preset release -j "$(nproc)"

log=$PWD/build/test.log
status=0
ctest --preset release -j "$(nproc)" --no-tests=error --progress --output-log "$log" "$@" || status=$?
grep ' tests passed, ' "$log" || true
exit "$status"
