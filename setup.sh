#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs from Debian what News Archive Search needs to be built, and says what each package is for.
# usage: setup.sh [--no-tests]      --no-tests leaves out what only the tests and checks use
# Where nothing is missing it says so and changes nothing.
set -euo pipefail
cd "$(dirname "$0")"

# package | reason
to_build='
g++                 | the C++20 compiler
cmake               | configures the build
ninja-build         | runs the build
pkgconf             | tells CMake where Xapian, gumbo and ICU are
libxapian-dev       | Xapian: the search engine that holds the database
libgumbo-dev        | gumbo: reads HTML as browsers do
libicu-dev          | ICU: Unicode folding, and pages in old charsets
libcld2-dev         | CLD2: tells the language of a text
zlib1g-dev          | zlib: pages stored gzipped
libzstd-dev         | zstd: web archives packed with it
libbrotli-dev       | brotli: pages that servers sent packed with it
libarchive-dev      | libarchive: reads zip and tar, xz and bzip2
liblzma-dev         | liblzma: what libarchive unpacks xz with
libbz2-dev          | libbz2: what libarchive unpacks bzip2 with
liblz4-dev          | liblz4: libarchive cannot be linked without it
nettle-dev          | nettle: what libarchive decrypts with
libpugixml-dev      | pugixml: reads XML, as agencies and feeds send it
libgmime-3.0-dev    | GMime: reads mail and pages saved as MHTML
libssl-dev          | OpenSSL: SHA-256, the identity of an article
libxxhash-dev       | xxHash: checksums of what is stored
libjemalloc-dev     | jemalloc: memory for many threads
libfmt-dev          | fmt: formats messages and results
nlohmann-json3-dev  | nlohmann-json: reads JSON-LD, writes records
libexpected-dev     | tl::expected: a result or an error
libcli11-dev        | CLI11: reads the command line
'
to_test='
catch2              | Catch2: runs the tests
mandoc              | checks the manual pages
clang-format        | checks how the sources are laid out
python3-jsonschema  | checks what the programs print as JSON
'

wanted=$to_build$to_test
for option; do
    case $option in
        --no-tests) wanted=$to_build ;;
        -h | --help) sed -n '3,5s/^# //p' "$0"; exit 0 ;;
        *) echo "setup.sh: unknown option $option (there is --no-tests)" >&2; exit 2 ;;
    esac
done

is_installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}
is_known() { # has apt, with the lists it holds, a version of it to install?
    [[ $(apt-cache policy "$1" 2>/dev/null) =~ Candidate:\ [^\(] ]]
}

if ! command -v apt-get >/dev/null; then
    printf 'This is no Debian: install the like of these packages with your own package manager.\n'
    printf '%s\n' "$wanted"
    exit 1
fi

missing=()
while IFS='|' read -r package reason; do
    package=${package// /}
    if [ -z "$package" ] || is_installed "$package"; then continue; fi
    [ ${#missing[@]} -gt 0 ] || echo 'Missing, and what each is for:'
    printf '  %-19s %s\n' "$package" "${reason# }"
    missing+=("$package")
done <<<"$wanted"
if [ ${#missing[@]} -eq 0 ]; then
    echo 'All packages are installed.'
    exit 0
fi

as_root=()
if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null; then
        printf 'Installing needs root, and there is no sudo. As root, run:\n  apt-get install %s\n' \
            "${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi
apt() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -q -y -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 "$@"
}

# The lists of a new system are empty, those of an old one may name versions that are gone.
. tools/quietly.sh
log=$(mktemp)
update() { quietly 'Reading the lists of packages' "$log" apt update; }
install() { quietly 'Installing' "$log" apt install --no-install-recommends "${missing[@]}"; }

for package in "${missing[@]}"; do
    if ! is_known "$package"; then
        update
        updated=yes
        break
    fi
done
if ! install; then
    [ -z "${updated-}" ] || exit 1
    echo 'Once more, with fresh lists.'
    update
    install
fi
rm "$log"
