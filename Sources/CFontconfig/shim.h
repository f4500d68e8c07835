// The list of font files of a private configuration, and what each of them covers.
#include <fontconfig/fontconfig.h>
