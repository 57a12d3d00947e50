package mathesar.tables;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Attribute;
import mathesar.catalog.Attributes;
import mathesar.catalog.Tables;
import mathesar.ddl.AlterColumns;
import mathesar.ddl.AlterColumns.Alteration;
import mathesar.ddl.AlterColumns.NewDefault;
import mathesar.ddl.CopyTable;
import mathesar.ddl.MakeIdentity;
import mathesar.ddl.RestartIdentity;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** {@code tables.duplicate}: makes a table like another in the same schema, with its records unless they are not wanted. Returns its oid. */
record DuplicateTable(Access access) implements RpcMethod<DuplicateTable.Params, DuplicateTable.Made> {
    record Params(long tableOid, String name, @Nullable Boolean withRecords, long databaseId) {}

    record Made(long oid) {}

    @Override
    public String name() {
        return "tables.duplicate";
    }

    @Override
    public Guard guard() {
        return Guard.COLLABORATOR;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public Made call(Caller caller, Params params) {
        if (params.name().isBlank()) {
            throw PostgresCondition.of("42601").error("a table needs a name");
        }
        return access.write(caller, params.databaseId(), s -> copy(s, params));
    }

    private static Made copy(Session s, Params params) {
        QualifiedName source = Tables.name(s, params.tableOid());
        QualifiedName copy =
                new QualifiedName(source.schema(), Identifier.of(params.name().strip()));
        Attributes attributes = Attributes.of(s, params.tableOid());
        List<Identifier> columns = attributes.all().stream()
                .filter(column -> !column.generated())
                .map(Attribute::name)
                .toList();
        boolean withRecords = !Boolean.FALSE.equals(params.withRecords());
        new CopyTable(source, copy, columns, withRecords).statements().forEach(s::execute);
        if (withRecords) {
            attributes.all().stream().filter(Attribute::identity).forEach(column -> countOn(s, copy, column.name()));
        }
        attributes.all().stream()
                .filter(column -> !column.identity() && ownsSequence(s, source, column.name()))
                .forEach(column -> countByItself(s, copy, column.name()));
        return new Made(Tables.oid(s, copy));
    }

    /** Lets the copy's counter go on after the values it was given. */
    private static void countOn(Session s, QualifiedName copy, Identifier column) {
        long next = s.get(Sql.of("SELECT coalesce(max({}), 0) + 1 FROM {}", column, copy), row -> row.number(1));
        new RestartIdentity(copy, column, Math.max(1, next)).statements().forEach(s::execute);
    }

    /** A serial column: its default draws from a sequence that goes with the column (manual, 8.1.4). */
    private static boolean ownsSequence(Session s, QualifiedName table, Identifier column) {
        Sql query = Sql.of(
                "SELECT pg_get_serial_sequence({}, {}) IS NOT NULL",
                Sql.literal(table.quoted()),
                Sql.literal(column.name()));
        return s.get(query, row -> row.bool(1));
    }

    /** The copied default would draw from the other table's sequence; a counter of its own takes its place. */
    private static void countByItself(Session s, QualifiedName copy, Identifier column) {
        Alteration alteration = new Alteration(column, null, null, new NewDefault(null), null);
        new AlterColumns(copy, List.of(alteration)).statements().forEach(s::execute);
        long next = s.get(Sql.of("SELECT coalesce(max({}), 0) + 1 FROM {}", column, copy), row -> row.number(1));
        new MakeIdentity(copy, column, Math.max(1, next)).statements().forEach(s::execute);
    }
}
