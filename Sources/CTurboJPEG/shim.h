// JPEG: its size, and its pixels where a PNG is drawn.
#include <turbojpeg.h>
