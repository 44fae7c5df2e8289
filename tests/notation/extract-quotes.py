"""Notation of extract-quotes*.spec: one quote a line, fields between bars.

    kind | text | speaker | cue

The speaker is the mention, and behind "=" the name where that is another:
`he = John Smith`; "?" where the name is not known, "-" where nobody is named
or there is no cue.  A mixed quote's clause follows as `in: ...`.  Parts of
one speech act, but the first, begin with "+".

With the member show=speakers the people follow: `@ name | titles | quotes`,
and the gender with what shows it.
"""


def speaker(q):
    s = q["speaker"]
    if not s:
        return "-"
    name = "?" if s["name"] is None else s["name"]
    text = s["text"] if s["text"] == name else "%s = %s" % (s["text"], name)
    return text.replace("\n", " / ")


def person(p):
    fields = [p["name"], "; ".join(p["titles"]) or "-", str(p["quotes"])]
    if "gender" in p:
        fields.append("%(value)s by %(basis)s" % p["gender"])
    return "@ " + " | ".join(fields)


def lines(record):
    out, groups = [], set()
    for q in record.get("quotes", []):
        more = "+ " if q["group"] in groups else ""
        groups.add(q["group"])
        fields = [q["kind"], q["text"].replace("\n", " / "), speaker(q), q["cue"]["text"] if q["cue"] else "-"]
        if "content" in q:
            fields.append("in: " + q["content"]["text"])
        out.append(more + " | ".join(fields))
    if record.get("show") == "speakers":
        out += [person(p) for p in record["speakers"]]
    return out
