/* unit-rate.h - what goes on behind a unit: powers, products, denominators.
 *
 * UCUM's codes go on with the names: kg/m3, J/(kg.K), /cm. */
#ifndef UNIT_RATE_H
#define UNIT_RATE_H

#include "unit.h"

/* N·m, kW·h: extends u over a point and a second symbol, if there is one. */
void unit_product(struct scan *s, struct unit *u);

/* s-1, cm−1: extends u over a negative exponent, if there is one. */
bool unit_inverse(struct scan *s, struct unit *u);

/* A denominator behind a unit or a counted thing: per hour, a day, each
 * month, /km.  Extends u (whose last says where to look) and gives whether
 * there was one. */
bool unit_rate(struct scan *s, struct unit *u);

#endif
