package mathesar.columns;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Tables;
import mathesar.ddl.Expressions;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Expression;
import mathesar.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** {@code columns.preview_formula}: what an expression over a table's columns comes to for its first records. Changes nothing. */
record PreviewFormula(Access access) implements RpcMethod<PreviewFormula.Params, PreviewFormula.Computed> {
    record Params(long tableOid, String formula, long databaseId) {}

    /**
     * @param type of the values
     * @param values of some records
     */
    @ApiName("FormulaPreview")
    record Computed(String type, List<@Nullable String> values) {}

    @Override
    public String name() {
        return "columns.preview_formula";
    }

    @Override
    public boolean noteworthy() {
        return false;
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
    public Computed call(Caller caller, Params params) {
        Expression expression = Expressions.read(params.formula());
        return access.read(caller, params.databaseId(), s -> {
            QualifiedName table = Tables.name(s, params.tableOid());
            return new Computed(Formula.typeOf(s, table, expression).text(), Formula.values(s, table, expression));
        });
    }
}
