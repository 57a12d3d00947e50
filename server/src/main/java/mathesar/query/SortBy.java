package mathesar.query;

import mathesar.catalog.RelationColumn;
import mathesar.datatypes.RecordFormat;
import mathesar.sql.Sql;

/** What rows are sorted by. */
public sealed interface SortBy {
    /** What is compared. Types without an order are PostgreSQL's to refuse. */
    Sql value(Source source);

    /** Its text, by which a position in the order is found again. */
    Sql text(Source source);

    /** Tells it from all others of the same table. */
    String id();

    /** Whether every row has a value. */
    boolean always();

    /** A column of the table. */
    record Column(RelationColumn column) implements SortBy {
        /** The native value, but JSON as the text it travels as. */
        @Override
        public Sql value(Source source) {
            Sql value = source.column(column);
            return switch (column.format()) {
                case JSON -> Sql.of("{}::text", value);
                case COMPOSITE -> Sql.of("to_jsonb({})", value);
                default -> value;
            };
        }

        @Override
        public Sql text(Source source) {
            return Sql.of("{}::text", source.column(column));
        }

        @Override
        public String id() {
            return Integer.toString(column.attnum());
        }

        @Override
        public boolean always() {
            return column.notNull();
        }

        /** What is compared when rows are grouped: as {@link #value}, but anything has a text. */
        Sql groupValue(Source source) {
            return column.sortable() || column.format() == RecordFormat.COMPOSITE ? value(source) : text(source);
        }
    }

    /** The words that stand for the record a column refers to. */
    record Named(RelationColumn column, Summaries.Linked to, Summaries summaries) implements SortBy {
        @Override
        public Sql value(Source source) {
            return summaries.lookUp(to.relation(), to.key(), source.column(column));
        }

        @Override
        public Sql text(Source source) {
            return value(source);
        }

        @Override
        public String id() {
            return column.attnum() + "s";
        }

        @Override
        public boolean always() {
            return false;
        }
    }

    /** What the records come to that are reached over links. */
    record Linked(Lookup lookup, Summaries summaries, String id) implements SortBy {
        @Override
        public Sql value(Source source) {
            return lookup.value(source, summaries, "o");
        }

        @Override
        public Sql text(Source source) {
            return Sql.of("{}::text", value(source));
        }

        @Override
        public boolean always() {
            return false;
        }
    }
}
