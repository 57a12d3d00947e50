package mathesar.ddl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mathesar.sql.Deparsed;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Puts an enumerated type with its labels in another order, or without some, in the place of one, as PostgreSQL can neither reorder nor
 * remove labels (manual, 8.7.4). The old one goes by another name until no column has it any more.
 *
 * @param aside a name that no type of the schema has
 */
public record ReplaceEnum(QualifiedName type, Identifier aside, List<String> labels, List<Use> uses, Kept kept)
        implements Change {
    /**
     * A column of the type.
     *
     * @param array whether its values are arrays of it
     * @param preset its default; null for none
     */
    public record Use(
            QualifiedName table,
            Identifier column,
            boolean array,
            @Nullable Deparsed preset) {}

    /** A role that was granted the use of the type. */
    public record Grant(Identifier role, boolean grantable) {}

    /**
     * What is the new type's too.
     *
     * @param owner null for the role that makes the new one
     * @param closed the use of the type is not everyone's
     */
    public record Kept(@Nullable String comment, @Nullable Identifier owner, boolean closed, List<Grant> grants) {}

    @Override
    public List<Sql> statements() {
        List<Sql> all = new ArrayList<>();
        all.add(Sql.of("ALTER TYPE {} RENAME TO {}", type, aside));
        all.addAll(new CreateEnum(type, labels).statements());
        all.addAll(alterations());
        all.add(Sql.of("DROP TYPE {}", new QualifiedName(type.schema(), aside)));
        if (kept.comment() != null) {
            all.add(Sql.of("COMMENT ON TYPE {} IS {}", type, Comments.literal(kept.comment())));
        }
        if (kept.closed()) {
            all.add(Sql.of("REVOKE USAGE ON TYPE {} FROM PUBLIC", type));
        }
        kept.grants()
                .forEach(grant -> all.add(Sql.of(
                        "GRANT USAGE ON TYPE {} TO {}{}",
                        type,
                        grant.role(),
                        grant.grantable() ? Sql.of(" WITH GRANT OPTION") : Sql.EMPTY)));
        if (kept.owner() != null) {
            all.add(Sql.of("ALTER TYPE {} OWNER TO {}", type, kept.owner()));
        }
        return all;
    }

    /** One statement for each table, so that it is written anew only once. */
    private List<Sql> alterations() {
        Map<QualifiedName, List<Sql>> byTable = new LinkedHashMap<>();
        uses.forEach(use -> byTable.computeIfAbsent(use.table(), table -> new ArrayList<>())
                .addAll(steps(use).toList()));
        return byTable.entrySet().stream()
                .map(entry -> Sql.of("ALTER TABLE {} {}", entry.getKey(), Sql.join(", ", entry.getValue())))
                .toList();
    }

    /** A default is of the old type, and cannot be converted along (manual, ALTER TABLE, Examples). */
    private Stream<Sql> steps(Use use) {
        Sql many = use.array() ? Sql.of("[]") : Sql.EMPTY;
        Sql retype = Sql.of(
                "ALTER {} TYPE {}{} USING {}::text{}::{}{}", use.column(), type, many, use.column(), many, type, many);
        return use.preset() == null
                ? Stream.of(retype)
                : Stream.of(
                        Sql.of("ALTER {} DROP DEFAULT", use.column()),
                        retype,
                        Sql.of("ALTER {} SET DEFAULT {}", use.column(), use.preset()));
    }
}
