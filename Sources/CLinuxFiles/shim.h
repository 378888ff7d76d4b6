// Calls of Linux that the module Glibc leaves out: attributes of files, the exchange of two names, the folder of a new program,
// and how memory is kept.

#pragma once

#include <malloc.h>
#include <stddef.h>
#include <sys/xattr.h>

// The C library declares these only with its GNU extensions, which Swift cannot ask for.
int renameat2(int oldFolder, const char *oldName, int newFolder, const char *newName, unsigned int flags);
int posix_spawn_file_actions_addchdir_np(void *actions, const char *path);

// The stack grows when it is used, and where no memory is left by then, the program is killed.
static inline void growStack(void) {
  volatile char pages[1 << 20];
  for (size_t at = 0; at < sizeof pages; at += 4096) pages[at] = 0;
}
