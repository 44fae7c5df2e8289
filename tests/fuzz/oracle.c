#include "oracle.h"

#include <jansson.h>
#include <string.h>

/* Valid by RFC 8259: numbers without a limit, surrogates that stand alone,
 * NUL in a key. */
static bool is_beyond(const json_error_t *e)
{
    enum json_error_code code = json_error_code(e);

    return code == json_error_numeric_overflow ||
           code == json_error_null_byte_in_key ||
           strstr(e->text, "invalid Unicode") != NULL;
}

void oracle_ask(struct oracle *o, const char *p, size_t n)
{
    json_error_t error = {0};
    json_t *document = json_loadb(
        p, n, JSON_DECODE_ANY | JSON_ALLOW_NUL | JSON_DECODE_INT_AS_REAL,
        &error);
    const json_t *text = json_object_get(document, "text");

    *o = (struct oracle){
        .accepts = document != NULL,
        .beyond = !document && is_beyond(&error),
        .has_text = text != NULL,
        .text = json_string_value(text),
        .len = json_string_length(text),
        .document = document,
    };
}

void oracle_free(struct oracle *o)
{
    json_decref(o->document);
}
