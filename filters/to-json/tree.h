/* tree.h - JSON documents of ours, built with jansson on the record's arena.
 *
 * jansson does not survive each failed malloc(): a buffer that cannot grow is
 * taken for one that did, and text is lost.  So it gets its memory from the
 * arena, and when that ends we jump out of jansson altogether: nothing of the
 * document is used.
 *
 * tree_setup() once, before any input; then tree_print() for each document.
 * The others are for its builder.  What they return needs no release: the
 * arena takes all back at once.  (jansson.h is not included here, since its
 * names and those of common/json.h are the same.) */
#ifndef TREE_H
#define TREE_H

#include <stdbool.h>
#include <stddef.h>

#include "arena.h"
#include "out.h"
#include "slice.h"

struct json_t; /* jansson's */

void tree_setup(void);

/* Builds a document and writes it to out, with no white space.  False when
 * memory ends. */
bool tree_print(struct arena *arena, struct json_t *(*build)(void *),
                void *state, struct out *out);

/* Memory until the arena's reset; does not return when there is none. */
void *tree_alloc(size_t n);

struct json_t *tree_object(void);
struct json_t *tree_array(void);
struct json_t *tree_size(size_t n);

/* A string of ours. */
struct json_t *tree_literal(const char *s);

/* UTF-8; a lone surrogate (WTF-8) becomes U+FFFD.  NULL for p NULL. */
struct json_t *tree_string(struct slice s);

/* A JSON number as jansson can hold it without a change: an integer or a
 * decimal of at most 15 digits; longer ones become strings of their digits.
 * NULL where the slice is empty. */
struct json_t *tree_number(struct slice number);

/* Puts a value under a key, and nothing where it is NULL. */
void tree_set(struct json_t *object, const char *key, struct json_t *value);
void tree_append(struct json_t *array, struct json_t *value);

/* The same for an array, and nothing where it is empty. */
void tree_set_array(struct json_t *object, const char *key,
                    struct json_t *array);

#endif
