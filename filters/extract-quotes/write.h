/* write.h - quotes and speakers as the members of newsfilters-record(5). */
#ifndef WRITE_H
#define WRITE_H

#include "out.h"
#include "people.h"
#include "quote.h"

/* Each writes one member's value.  kinds: bits of enum quote_kind to write.
 * people_list() has been called with the same kinds. */
void write_quotes(struct out *o, struct text *t, const struct quotes *q,
                  const struct people *p, unsigned kinds);
void write_speakers(struct out *o, struct text *t, const struct people *p,
                    const uint32_t list[], size_t count);

#endif
