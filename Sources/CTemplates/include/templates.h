// The files of the folder Templates, as they were when the program was compiled.

#ifndef SEOGO_TEMPLATES_H
#define SEOGO_TEMPLATES_H

#include <stddef.h>

struct built_in_file {
  // Its path below Templates; NULL past the last file.
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

struct built_in_file built_in_file(size_t number);

#endif
