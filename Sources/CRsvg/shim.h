// SVG drawn as vectors into a Cairo context.
#include <librsvg/rsvg.h>
