package mathesar.explorations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mathesar.errors.ApiError;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;

/**
 * The rows after some steps of an exploration.
 *
 * @param rows a SELECT whose columns go by their aliases
 * @param columns all that can be seen, in order
 * @param order explicit order; empty if none was asked for since the rows last changed their nature
 * @param natural what orders rows last of all: the base table's key or the groups, also when hidden; empty if nothing does
 */
record Stage(Sql rows, List<OutputColumn> columns, List<Sort> order, Sql natural) {
    static final Identifier NAME = Identifier.of("q");

    /** One key of the explicit order, over {@code q}. */
    record Sort(String alias, Sql term) {}

    static Sql reference(String alias) {
        return Sql.of("{}.{}", NAME, Identifier.of(alias));
    }

    Optional<OutputColumn> find(String alias) {
        return columns.stream().filter(c -> c.alias().equals(alias)).findFirst();
    }

    /** @throws mathesar.errors.AppException ReferencedColumnsDontExist */
    OutputColumn get(String alias) {
        return find(alias)
                .orElseThrow(() -> ApiError.UNKNOWN_ALIAS.error("The exploration has no column \"" + alias + "\""));
    }

    /** A SELECT of everything so far, to be followed by further clauses. */
    Sql all() {
        return Sql.of("SELECT * FROM ({}) AS {}", rows, NAME);
    }

    Stage withRows(Sql other) {
        return new Stage(other, columns, order, natural);
    }

    Stage withColumns(List<OutputColumn> visible) {
        return new Stage(rows, visible, order, natural);
    }

    /** The terms of the explicit order, then the keys among the columns seen, else all of them that have an order. */
    List<Sql> fullOrder() {
        List<OutputColumn> keys =
                columns.stream().filter(OutputColumn::primaryKey).toList();
        List<OutputColumn> rest = keys.isEmpty()
                ? columns.stream().filter(c -> c.kind().hasOwnOrder()).toList()
                : keys;
        List<Sql> terms = new ArrayList<>();
        order.forEach(key -> terms.add(key.term()));
        rest.forEach(column -> terms.add(reference(column.alias())));
        terms.add(natural);
        return terms;
    }
}
