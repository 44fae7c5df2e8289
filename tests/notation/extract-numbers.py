"""Notation of extract-numbers*.spec: one number a line, fields between bars.

Times, durations and sets, and ages that have a value in ISO 8601:

    kind | text | iso

All others, as far as they have them:

    kind | text | value            250, or 100..1000 for a range
                                   2/3 = 0.666666666667 with its parts
    kind | text | value | unit     its plain name
    kind | text | value | of head  what is counted, in the singular

Behind these stand, where there are any: the comparator, the currency, "per"
and the denominator, "increase" or "decrease", "same" and the index of the
number that is said again, "quote" and an index.
"""


def value(n):
    if "low" in n or "high" in n:
        return "%s..%s" % (n.get("low"), n.get("high"))
    parts = "%s/%s" % (n["num"], n["den"]) if "num" in n else ""
    whole = str(n["value"]) if "value" in n else ""
    return " = ".join(part for part in (parts, whole) if part)


def line(n):
    spelled = n["kind"] == "duration" and any(map(str.isalpha, n["text"]))
    if n.get("iso") or spelled or n["kind"] in ("date", "time", "set"):
        fields = [n["kind"], n["text"], n.get("iso", "")]
    else:
        fields = [n["kind"], n["text"], value(n)]
        if n.get("unit"):
            fields.append(n["unit"])
        if n.get("counted"):
            fields.append("of " + n["counted"]["head"])
    if n.get("comparator", "=") != "=":
        fields.append(n["comparator"])
    if not n.get("iso"):
        fields += [n[key] for key in ("currency", "change") if n.get(key)]
        fields += ["per " + n["per"]] if n.get("per") else []
        fields += ["assumed"] if n.get("assumed") else []
    for key in ("same", "quote"):
        if n.get(key) is not None:
            fields.append("%s %d" % (key, n[key]))
    return " | ".join(fields).rstrip()


def lines(record):
    return [line(n) for n in record.get("numbers", [])]
