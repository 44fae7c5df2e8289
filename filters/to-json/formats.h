/* formats.h - records in the formats of others.
 *
 * Each builds one document of an article, to be printed by document_print();
 * what the format has no place for is left out. */
#ifndef FORMATS_H
#define FORMATS_H

#include "document.h"

/* schema.org NewsArticle as JSON-LD.  The article's parts are in `hasPart`:
 * sections as WebPageElement, quotes as Quotation; the speakers and the
 * numbers (QuantitativeValue, MonetaryAmount) are in `mentions`.  Each has an
 * "@id" that says where it stands. */
struct json_t *jsonld_build(struct document *document);

/* IPTC ninjs 3.1: the article as text and as HTML, and who is quoted.  It has
 * no place for spans. */
struct json_t *ninjs_build(struct document *document);

/* W3C Web Annotation: an AnnotationCollection's page with one annotation a
 * section, quote and number, each placed by TextPositionSelector (in code
 * points) and TextQuoteSelector. */
struct json_t *annotations_build(struct document *document);

#endif
