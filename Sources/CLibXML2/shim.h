// Debian's libxml2 shows ICU's headers, whose types clash with those that Foundation carries; nothing here needs them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
// The SAX parser, which an SVG goes through before librsvg sees it, and the words for what it finds wrong.
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
