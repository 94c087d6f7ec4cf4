# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables that read well as text, too."""


def table(head, rows):
    lines = [[str(cell) for cell in row] for row in [head, *rows]]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]

    def line(cells):
        first = cells[0].ljust(widths[0])
        others = (cell.rjust(width) for cell, width in zip(cells[1:], widths[1:]))
        return "| " + " | ".join([first, *others]) + " |"

    rule = "|" + "|".join(["-" * (widths[0] + 2), *("-" * (width + 1) + ":" for width in widths[1:])]) + "|"
    return "\n".join([line(lines[0]), rule, *map(line, lines[1:])]) + "\n"


def number(value):
    """Three digits that count; "" where there is none."""
    if value is None:
        return ""
    if abs(value) >= 99.5:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 9.95 else f"{value:.2f}"


def ratio(ours, peer):
    """0.20 (1/5.0)"""
    if not ours or not peer:
        return ""
    return number(ours / peer) + (f" (1/{number(peer / ours)})" if ours < peer else "")
