# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts of bench/compare.py and bench/oracle_latency.py."""
