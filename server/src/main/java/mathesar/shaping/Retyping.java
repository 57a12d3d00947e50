package mathesar.shaping;

import java.util.List;
import java.util.Map;
import mathesar.catalog.Attribute;
import mathesar.catalog.Types;
import mathesar.datatypes.Cast;
import mathesar.datatypes.CastOptions;
import mathesar.datatypes.Casts;
import mathesar.datatypes.DataType;
import mathesar.datatypes.TypeOptions;
import mathesar.ddl.AlterColumns.NewDefault;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import mathesar.sql.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * A column that shall get another type.
 *
 * @param target the new type with its modifier
 */
record Retyping(Attribute column, DataType type, TypeName target, TypeOptions options, CastOptions hints, Cast cast) {
    private static final int SHOWN = 20;

    /** A value that the new type refuses, as a sentence, and how many records hold it. */
    record Refused(String reason, long records) {}

    /** What a patch asks for; null if the type stays as it is. */
    static @Nullable Retyping find(Session s, Attribute column, ColumnPatch patch) {
        String asked = patch.typeName();
        if (asked == null && patch.options().isEmpty()) {
            return null;
        }
        DataType type = asked == null ? column.type() : Types.get(s, asked);
        TypeName target = patch.options().on(type.name());
        if (target.text().equals(column.type().full())) {
            return null;
        }
        Cast cast = Casts.get(column.type(), castTo(type), patch.hints(), Sql.of("{}", column.name()));
        return new Retyping(column, type, target, patch.options(), patch.hints(), cast);
    }

    /** PostgreSQL assigns what a domain is over to it, and then, unlike in a cast, cuts nothing short (manual, 10.4). */
    private static String castTo(DataType type) {
        return type.isCustomDomain() ? type.base() : type.name();
    }

    /**
     * The present default under the new type: a constant is cast like a value, anything else by PostgreSQL. Null if there is none.
     *
     * @throws mathesar.errors.AppException RaiseException if the constant is refused
     */
    @Nullable
    NewDefault keptDefault(Session s) {
        if (column.preset() == null) {
            return null;
        }
        if (!column.presetIsConstant()) {
            return new NewDefault(Sql.of("({})::{}", column.preset(), target));
        }
        Sql value = Sql.of("({})::{}", column.preset(), column.type().typeName());
        Cast constant = Casts.get(column.type(), castTo(type), hints, value);
        if (constant.refusal() != null) {
            Sql check = Sql.of(
                    "SELECT {} WHERE {}",
                    constant.refusal().sentence(),
                    constant.refusal().condition());
            s.find(check, row -> row.text(1)).ifPresent(sentence -> {
                throw PostgresCondition.of("P0001").error("the default " + sentence);
            });
        }
        return new NewDefault(
                Sql.literal(s.get(Sql.of("SELECT ({})::text", constant.expression()), row -> row.findText(1))));
    }

    /** A condition for values that the size of the new type refuses; null if its size refuses none (manual, 8.1.2, 8.3). */
    @Nullable
    Sql misfit() {
        return switch (type.name()) {
            case "character", "character varying" ->
                options.length() == null
                        ? null
                        : Sql.of("char_length(rtrim(({})::text)) > {}", cast.expression(), options.length());
            case "numeric" -> {
                if (options.precision() == null) {
                    yield null;
                }
                int places = options.scale() == null ? 0 : options.scale();
                yield Sql.of(
                        "abs(round(({})::numeric, {})) >= power(10::numeric, {})",
                        cast.expression(),
                        places,
                        options.precision() - places);
            }
            default -> null;
        };
    }

    /**
     * Looks for values that the new type refuses.
     *
     * @throws mathesar.errors.AppException RaiseException if there are any, with their number and the first of them
     */
    void refuse(Session s, QualifiedName table) {
        if (cast.refusal() == null) {
            return;
        }
        List<Refused> found = s.list(
                Sql.of(
                        "SELECT {}, count(*) FROM {} WHERE {} GROUP BY 1 ORDER BY min(ctid) LIMIT {}",
                        cast.refusal().sentence(),
                        table,
                        cast.refusal().condition(),
                        SHOWN + 1),
                (Row row) -> new Refused(row.text(1), row.number(2)));
        if (found.isEmpty()) {
            return;
        }
        List<Refused> shown = found.stream().limit(SHOWN).toList();
        throw new AppException(
                PostgresCondition.of("P0001"),
                found.getFirst().reason() + (found.size() > 1 ? " (and other values)" : ""),
                Map.of("column", column.name().name(), "refused", shown, "more", found.size() > SHOWN),
                null);
    }
}
