/* cells.h - a cell as CSV, TSV or Markdown wants it.
 *
 * CSV is RFC 4180's: quotes where a comma, quote or line end asks for them,
 * lines ended by CR LF.  An empty string is "", absent is nothing.  TSV
 * escapes tab, line ends and backslash as \t \n \r \\, as Miller and jq do.
 * Markdown is a GFM table in which no character has a meaning.
 *
 * Unless raw, CSV and TSV cells are made safe: what a spreadsheet would run
 * as a formula gets a ' before it (OWASP, "CSV Injection"), and control
 * characters become U+FFFD.  Lone surrogates always do. */
#ifndef CELLS_H
#define CELLS_H

#include <stdbool.h>
#include <stddef.h>

#include "columns.h"
#include "out.h"

enum table_format { TABLE_CSV, TABLE_TSV, TABLE_MARKDOWN };

struct cells {
    enum table_format format;
    bool raw;
};

/* The names of the columns, as the first row. */
void cells_header(const struct cells *f, const struct columns *c,
                  struct out *out);
void cells_row(const struct cells *f, const struct columns *c, struct out *out);

#endif
