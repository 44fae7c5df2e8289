"""Notation of normalize.spec: nothing for a text that stays as it is, else its
lines (a blank one is a pilcrow), what cannot be seen in it as \\uXXXX, and at
the end, behind an equals sign, what was repaired how often.
"""
import re

options = ["--json=lines"]

UNSEEN = re.compile("[\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u2060-\u2069"
                    "\u0300-\u036f\ufe00-\ufe0f\ufeff]")


def visible(line):
    return UNSEEN.sub(lambda m: "\\u%04x" % ord(m[0]), line) or "\u00b6"


def lines(record):
    repairs = record.get("repairs")
    if not repairs:
        return []
    return [visible(line) for line in record["text"].split("\n")] + \
        ["= " + ", ".join("%s %d" % r for r in repairs.items())]
