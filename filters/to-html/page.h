/* page.h - the page around the articles: head, key, index, end.
 *
 * page_begin(), the articles, page_end().  The index is gathered on the way
 * with page_index(), since it is known only at the end; a style puts it in
 * front.
 *
 * Nothing is loaded and no script may run: the policy in the head allows this
 * one style sheet by its hash, which tests/to-html.test holds against
 * page.css. */
#ifndef PAGE_H
#define PAGE_H

#include <stddef.h>

#include "article.h"
#include "out.h"
#include "voices.h"

void page_begin(struct out *out, struct slice title);

/* One line of the index. */
void page_index(struct out *index, size_t number, struct slice title,
                const struct voices *voices, size_t numbers);

void page_end(struct out *out, const struct out *index, size_t articles);

/* The class of a speaker, " s3" or " sx" where nobody is known. */
void page_speaker(struct out *out, size_t speaker);

/* n percent of whole: "58%", "<1%". */
void page_percent(struct out *out, size_t n, size_t whole);

#endif
