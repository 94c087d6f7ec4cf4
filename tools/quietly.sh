# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# For the shell scripts of the project to source:
#   quietly WHAT LOG COMMAND...   says WHAT and the seconds it took, and keeps the command's output in LOG;
#   where the command fails its last 40 lines are shown, and its status is returned.
quietly() {
    local what=$1 log=$2 start=$SECONDS status=0
    shift 2
    printf '%s ... ' "$what"
    "$@" >"$log" 2>&1 </dev/null || status=$?
    if [ "$status" = 0 ]; then
        printf '%s s\n' "$((SECONDS - start))"
    else
        printf 'failed after %s s\n' "$((SECONDS - start))"
        tail -n 40 "$log" >&2
        printf 'error: %s: exit status %s; the whole output is in %s\n' "$what" "$status" "$log" >&2
    fi
    return "$status"
}
