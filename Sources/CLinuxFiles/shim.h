// Calls of Linux that the module Glibc leaves out: attributes of files, the exchange of two names, and how memory is kept.

#pragma once

#include <malloc.h>
#include <stddef.h>
#include <sys/xattr.h>

// The C library declares this one only with its GNU extensions, which Swift cannot ask for.
int renameat2(int oldFolder, const char *oldName, int newFolder, const char *newName, unsigned int flags);

// The stack grows when it is used, and where no memory is left by then, the program is killed.
static inline void growStack(void) {
  volatile char pages[1 << 20];
  for (size_t at = 0; at < sizeof pages; at += 4096) pages[at] = 0;
}
