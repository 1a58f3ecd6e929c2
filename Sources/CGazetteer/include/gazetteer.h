#ifndef SEOGO_GAZETTEER_H
#define SEOGO_GAZETTEER_H

#include <stddef.h>

/// The project's own lists, for a site that has none yet.
extern const unsigned char *const _Nonnull seogo_cities;
extern const size_t seogo_cities_size;
extern const unsigned char *const _Nonnull seogo_companies;
extern const size_t seogo_companies_size;

#endif
