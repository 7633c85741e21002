#include "common/page.h" // for moc
