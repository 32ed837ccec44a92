#include "parser/parse.h"
void ast_dump(FILE *out, struct session *session, const struct crate *crate) { (void)session; fprintf(out, "%u items\n", crate->items.count); }
