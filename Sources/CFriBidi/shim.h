// The Unicode bidirectional algorithm.
#include <fribidi.h>
