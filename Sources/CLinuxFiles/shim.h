// Calls of Linux that the module Glibc leaves out: attributes of files, and the exchange of two names.

#pragma once

#include <sys/xattr.h>

// The C library declares this one only with its GNU extensions, which Swift cannot ask for.
int renameat2(int oldFolder, const char *oldName, int newFolder, const char *newName, unsigned int flags);
