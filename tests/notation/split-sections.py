"""Notation of split-sections*.spec: what is not plain text, one a line.

    title: The words                     a field of the header
    byline: By Ann Lee = Ann Lee         ... with its authors,
    dateline: OSLO, May 2 = OSLO | NTB   ... place and agency,
    date: 2 May 2016 = 2016-05-02        ... or ISO 8601
    # 1 dash | The words                 a heading: level, style, clean text,
    # 2 wiki | Words | in The words      ... and the heading it stands under
    item: - The words                    a paragraph of a list
    footer: (Reporting by Ann Lee)       a closing line

With the member show=paragraphs each plain paragraph is a line too, its
section's number before it, its line ends as " / ".
"""


def field(name, value):
    line = "%s: %s" % (name, value["text"])
    if name == "byline":
        line += " = " + "; ".join(value["authors"])
    elif name == "dateline":
        line += " = %s | %s" % (value["place"], value["agency"])
    elif name == "date":
        line += " = " + value["iso"]
    return line


def heading(section, sections):
    line = "# %d %s | %s" % (section["level"], section["style"],
                             section["heading"])
    if section["parent"] is not None:
        line += " | in " + str(sections[section["parent"]]["heading"])
    return line


def lines(record):
    text, sections = record["text"], record["sections"]
    found = [field(name, value) for name, value in record["header"].items()
             if value]
    body = [(s["heading_start"], heading(s, sections)) for s in sections
            if s["heading"] is not None]
    for p in record["paragraphs"]:
        words = text[p["start"]:p["end"]].replace("\n", " / ")
        if p["kind"] == "list-item":
            body.append((p["start"], "item: " + words))
        elif p["kind"] == "footer":
            body.append((p["start"], "footer: " + words))
        elif record.get("show") == "paragraphs":
            body.append((p["start"], "%d: %s" % (p["section"], words)))
    return found + [line for _, line in sorted(body)]
