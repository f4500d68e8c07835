// PDF and image surfaces, and fonts that come from FreeType.
#include <cairo.h>
#include <cairo-pdf.h>
#include <cairo-ft.h>
