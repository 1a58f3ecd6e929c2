// The lists of Content/gazetteer, put into the program by the C compiler.

#include "gazetteer.h"

// C23 has it; clang has it in every C.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char cities[] = {
#embed "../../Content/gazetteer/cities.yml"
};
static const unsigned char companies[] = {
#embed "../../Content/gazetteer/companies.yml"
};

const unsigned char *const seogo_cities = cities;
const size_t seogo_cities_size = sizeof cities;
const unsigned char *const seogo_companies = companies;
const size_t seogo_companies_size = sizeof companies;
