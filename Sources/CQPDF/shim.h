// Finishing a PDF: metadata, catalog entries.
#include <qpdf/qpdf-c.h>
