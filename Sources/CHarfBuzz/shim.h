// Shaping, with HarfBuzz's own OpenType functions.
#include <hb.h>
#include <hb-ot.h>
