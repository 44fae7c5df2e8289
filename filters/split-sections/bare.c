#include "bare.h"

/* What a look that rules an article, or one marked heading in it, is worth: in
 * units of the model's score, log-odds. */
#define MARGIN 2.0f

/* The marked look that most lone lines of the article share, if any: where
 * headings are in capitals, or end in colons, other lines hardly are ones. */
static enum shape ruling_shape(const struct survey *s)
{
    size_t unnumbered = s->lone_all - s->lone[SHAPE_NUMBERED];

    if (s->lone[SHAPE_CAPS] >= 2 && s->lone[SHAPE_CAPS] * 3 >= unnumbered)
        return SHAPE_CAPS;
    if (s->lone[SHAPE_COLON] >= 2 &&
        s->lone[SHAPE_COLON] * 10 >= s->lone_all * 8)
        return SHAPE_COLON;
    return SHAPE_NONE;
}

void bare_start(struct bare *b, const struct survey *survey,
                const struct model *model, bool marked)
{
    *b = (struct bare){survey, model, ruling_shape(survey), marked};
}

/* Is line i a heading, its score being so far above the cut? */
static bool is_heading(const struct bare *b, size_t i, float above)
{
    const struct facts *f = &b->survey->facts[i];

    if (b->ruling == SHAPE_CAPS)
        return f->capitals && (b->survey->at[i].lone || above >= -MARGIN);
    if (b->ruling != SHAPE_NONE)
        return above >= (f->shape == b->ruling ? -MARGIN : MARGIN);
    return above >= (b->marked ? MARGIN : 0);
}

/* What a heading that stands by its words alone looks like: the number before
 * it and the colon behind it are not part of it, unless capitals are what
 * sets headings off here. */
static struct heading make_heading(const struct bare *b, size_t i)
{
    const struct line *line = &b->survey->lines->at[i];
    const struct facts *f = &b->survey->facts[i];
    struct heading h = {.line = i,
                        .lines = 1,
                        .first_line = i,
                        .raw = line->span,
                        .clean = line->span,
                        .style = STYLE_BARE};

    if (b->ruling == SHAPE_CAPS) {
        h.style = STYLE_CAPS;
    } else if (f->depth == 1 ||
               (f->depth > 1 && b->survey->at[i].in_sequence)) {
        /* "3.5 million flee" has no number before it */
        h.style = STYLE_NUMBERED;
        h.rank = f->depth;
        h.clean.start += f->number;
    } else if (line->last == ':') {
        h.style = STYLE_COLON;
        h.clean.end--;
    } else if (f->caps) {
        h.style = STYLE_CAPS;
    }
    return h;
}

bool bare_match(const struct bare *b, size_t i, struct heading *h)
{
    float value[FEATURES];

    if (b->survey->facts[i].shape == SHAPE_NONE)
        return false;
    feature_read(b->survey, i, value);
    if (!is_heading(b, i, model_score(b->model, value) - b->model->cut))
        return false;
    *h = make_heading(b, i);
    return true;
}
