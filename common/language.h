/* language.h - which language an article is in, of those with word lists.
 *
 * A language is that of an option, else that of the record, else a guess:
 * language_of() asks in this order. */
#ifndef LANGUAGE_H
#define LANGUAGE_H

#include "article.h"
#include "slice.h"
#include "text.h"

enum language { LANG_EN, LANG_DE, LANG_FR, LANG_ES, LANGUAGES };

/* A language by its code (BCP 47 or ISO 639-3: "de", "de-AT", "deu");
 * LANGUAGES if it has no word lists. */
enum language language_by_code(struct slice code);

/* Its code in two letters, as files and tables have it. */
const char *language_code(enum language language);

/* A cheap guess from the function words at the beginning of a text; English
 * where nothing speaks clearly for another. */
enum language language_guess(const struct text *t);

/* given: of an option, or LANGUAGES; then the record's `lang`, its `language`,
 * and the guess. */
enum language language_of(struct article *article, enum language given);

#endif
