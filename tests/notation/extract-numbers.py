"""Notation of extract-numbers*.spec: one number a line, fields between bars.

kind | expression | value [| comparator] [| same N]
"""

TIME = ("date", "time", "duration", "set", "age")


def line(n):
    fields = [n["kind"], n["text"], n.get("iso", "")]
    if n.get("comparator", "=") != "=":
        fields.append(n["comparator"])
    if n.get("same") is not None:
        fields.append("same %d" % n["same"])
    return " | ".join(fields).rstrip()


def lines(record):
    return [line(n) for n in record.get("numbers", [])]
