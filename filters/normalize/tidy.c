#include "tidy.h"

#include "entity.h"
#include "layout.h"
#include "nfc.h"

enum { LAYERS = 3 /* of mojibake: misread so many times */ };

static bool wants_clean(const struct tidy *t, const struct survey *v)
{
    return v->control || v->classes & (CLASS_CLEAN | CLASS_BREAK) ||
           (v->classes & CLASS_QUOTE && t->clean.ascii_quotes) ||
           (v->classes & CLASS_SPACE && t->clean.ascii_spaces);
}

/* More than one line, and short enough ones; or a soft hyphen that clean.h
 * left before a line's end. */
static bool wants_unwrap(const struct tidy *t, const struct draft *d,
                         const struct survey *v)
{
    return v->lines && (t->unwrap != UNWRAP_NEVER ||
                        (v->classes & CLASS_CLEAN && d->text.n));
}

void tidy_text(const struct tidy *t, struct arena *a, struct draft *d)
{
    struct survey v = survey_text(t->classes, d->text);
    struct nfc nfc = {.arena = a};

    if (v.entity && t->entities) {
        entity_text(t->clean.cp1252, d);
        v = survey_text(t->classes, d->text);
    }
    if (t->mojibake && t->form == TIDY_NFC && v.classes & CLASS_NFC) {
        nfc_text(t->classes, &nfc, d, false);
        v = survey_text(t->classes, d->text);
    }
    for (int layer = 0; v.mojibake && t->mojibake && layer < LAYERS; layer++) {
        if (!mojibake_text(t->mojibake, d))
            break;
        v = survey_text(t->classes, d->text);
    }
    if (wants_clean(t, &v))
        clean_text(&t->clean, d);
    if (t->form == TIDY_NFKC || (v.classes & CLASS_NFC && t->form == TIDY_NFC))
        nfc_text(t->classes, &nfc, d, t->form == TIDY_NFKC);
    if (v.blank || d->repairs[REPAIR_CONTROL] || d->repairs[REPAIR_ANSI] ||
        d->repairs[REPAIR_INVISIBLE] || d->repairs[REPAIR_BIDI])
        layout_lines(d);
    if (wants_unwrap(t, d, &v)) {
        unwrap_text(d, a, t->unwrap, t->clean.keep_invisible);
        /* "> " of quoted mail may have stood on lines of its own */
        if (d->repairs[REPAIR_UNWRAP])
            layout_lines(d);
    }
}
