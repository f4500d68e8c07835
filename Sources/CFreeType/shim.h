// Faces from files and from memory; OS/2 gives x-height and cap height.
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_TRUETYPE_TABLES_H
