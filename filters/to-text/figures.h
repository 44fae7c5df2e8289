/* figures.h - under the text: who said how much, and the numbers. */
#ifndef FIGURES_H
#define FIGURES_H

#include "article.h"
#include "layers.h"
#include "voices.h"
#include "wrap.h"

/* The colour of a speaker, for a style. */
unsigned figures_colour(size_t speaker);

/* Bars with what they are shares of. */
void figures_voices(struct wrap *w, const struct voices *voices);

/* A line a number: where it stands in the text, and what it comes to. */
void figures_numbers(struct wrap *w, struct article *article,
                     const struct layers *layers);

#endif
