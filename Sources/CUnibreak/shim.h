// Unicode line breaking (UAX 14).
#include <linebreak.h>
