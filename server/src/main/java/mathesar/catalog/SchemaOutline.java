package mathesar.catalog;

import java.util.List;
import java.util.Objects;
import mathesar.postgres.Session;
import mathesar.rpc.Json;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * A schema as plain facts, from which statements can be composed anew: no text of it is SQL but names of types. Names are as they
 * stand in the catalog, unquoted.
 *
 * @param leftOut what facts of this kind cannot say
 */
public record SchemaOutline(
        String name, @Nullable String comment, List<Type> types, List<Table> tables, List<LeftOut> leftOut) {
    public SchemaOutline {
        Objects.requireNonNull(name);
        types = List.copyOf(types);
        tables = List.copyOf(tables);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A type of the schema's own.
     *
     * @param kind {@code enum}, {@code domain} or {@code composite}
     * @param base of a domain
     */
    public record Type(
            String kind,
            String name,
            @Nullable String comment,
            @Nullable List<String> labels,
            @Nullable String base,
            @Nullable Boolean notNull,
            @Nullable List<Column> columns) {
        public Type {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(name);
            labels = labels == null ? null : List.copyOf(labels);
            columns = columns == null ? null : List.copyOf(columns);
        }
    }

    /**
     * A table, partitions left out.
     *
     * @param readable whether the role may read all of it
     * @param partitioned whether the rows are those of its partitions
     */
    public record Table(
            long oid,
            String name,
            @Nullable String comment,
            boolean readable,
            boolean partitioned,
            List<Column> columns,
            List<Key> keys,
            List<Reference> references,
            List<Index> indexes) {
        public Table {
            Objects.requireNonNull(name);
            columns = List.copyOf(columns);
            keys = List.copyOf(keys);
            references = List.copyOf(references);
            indexes = List.copyOf(indexes);
        }
    }

    /**
     * A column, or a field of a composite type.
     *
     * @param type as {@code format_type} prints it with only the schema in the search path
     * @param identity {@code a} for ALWAYS, {@code d} for BY DEFAULT, null for none
     * @param preset {@code now}, {@code today}, {@code uuid}, {@code sequence}, {@code constant}; null for none or another expression
     * @param constant the value of a constant default as text
     * @param next the last value of the column's sequence; null if it was not used or is not known
     */
    public record Column(
            String name,
            String type,
            boolean notNull,
            @Nullable String identity,
            boolean generated,
            @Nullable String preset,
            @Nullable String constant,
            @Nullable Long next,
            @Nullable String comment) {
        public Column {
            Objects.requireNonNull(name);
            Objects.requireNonNull(type);
        }
    }

    /** A primary key or unique constraint. */
    public record Key(
            String name,
            boolean primary,
            List<String> columns,
            boolean deferrable,
            boolean deferred,
            boolean nullsNotDistinct) {
        public Key {
            Objects.requireNonNull(name);
            columns = List.copyOf(columns);
        }
    }

    /**
     * A foreign key within the schema.
     *
     * @param onUpdate {@code a} no action, {@code r} restrict, {@code c} cascade, {@code n} set null, {@code d} set default, as onDelete
     */
    public record Reference(
            String name,
            List<String> columns,
            String table,
            List<String> referents,
            String onUpdate,
            String onDelete,
            boolean full,
            boolean deferrable,
            boolean deferred) {
        public Reference {
            Objects.requireNonNull(name);
            Objects.requireNonNull(table);
            Objects.requireNonNull(onUpdate);
            Objects.requireNonNull(onDelete);
            columns = List.copyOf(columns);
            referents = List.copyOf(referents);
        }
    }

    /** An index over plain columns of the type's own order; the last {@code included} of them are only kept with it. */
    public record Index(
            String name,
            String method,
            boolean unique,
            boolean nullsNotDistinct,
            List<IndexColumn> columns,
            int included) {
        public Index {
            Objects.requireNonNull(name);
            Objects.requireNonNull(method);
            columns = List.copyOf(columns);
        }
    }

    /** @param descending and nullsFirst as the index is ordered */
    public record IndexColumn(String name, boolean descending, boolean nullsFirst) {
        public IndexColumn {
            Objects.requireNonNull(name);
        }
    }

    /**
     * Something that is not told.
     *
     * @param what {@code check}, {@code exclusion}, {@code reference}, {@code index}, {@code view}, {@code default}, {@code computed},
     *     {@code partition}, {@code inheritance} or {@code rows}
     * @param table it belongs to; null for none
     */
    public record LeftOut(String what, @Nullable String table, String name) {
        public LeftOut {
            Objects.requireNonNull(what);
            Objects.requireNonNull(name);
        }
    }

    /** The facts, with the constants of defaults computed. */
    public static SchemaOutline of(Session s, long schemaOid, String name) {
        s.execute(Sql.of("SET LOCAL search_path TO {}", Identifier.of(name)));
        String comment =
                s.get(Sql.of("SELECT obj_description({}::oid, 'pg_namespace')", schemaOid), row -> row.findText(1));
        SchemaOutline made = new SchemaOutline(
                name,
                comment,
                List.of(read(s, OutlineSql.types(schemaOid), Type[].class)),
                List.of(read(s, OutlineSql.tables(schemaOid, OutlineConstants.of(s, schemaOid)), Table[].class)),
                List.of(read(s, OutlineSql.leftOut(schemaOid), LeftOut[].class)));
        s.execute(Sql.of("SET LOCAL search_path TO DEFAULT"));
        return made;
    }

    private static <T> T read(Session s, Sql query, Class<T> type) {
        String json = s.get(query, row -> row.text(1));
        return Json.MAPPER.readValue(json, type);
    }
}
