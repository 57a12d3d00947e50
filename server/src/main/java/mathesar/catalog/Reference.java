package mathesar.catalog;

/** A foreign key of a single column. */
public record Reference(int attnum, long tableOid, int keyAttnum) {}
