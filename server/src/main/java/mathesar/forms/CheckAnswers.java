package mathesar.forms;

import java.util.List;
import java.util.Map;
import mathesar.access.Access;
import mathesar.appdb.Form;
import mathesar.catalog.Rules;
import mathesar.catalog.Rules.Rule;
import mathesar.postgres.Mode;
import mathesar.postgres.Session;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import tools.jackson.databind.node.ObjectNode;

/** {@code forms.check}: what is wrong with the answers given so far, field by field; nothing is stored. */
record CheckAnswers(Access access, FormDoor door, Pace pace)
        implements RpcMethod<CheckAnswers.Params, List<FieldChecks.Problem>> {
    record Params(String formToken, ObjectNode values) {}

    @Override
    public String name() {
        return "forms.check";
    }

    @Override
    public Guard guard() {
        return Guard.ANYONE;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public List<FieldChecks.Problem> call(Caller caller, Params params) {
        Form form = door.openToSubmit(params.formToken());
        pace.check(caller);
        return access.asRole(form.databaseId(), FormDoor.role(form), Mode.READ, s -> find(s, form, params.values()));
    }

    static List<FieldChecks.Problem> find(Session s, Form form, ObjectNode values) {
        List<Long> oids = FormTables.of(form);
        FormTables tables = FormTables.read(s, oids);
        Map<Long, List<Rule>> rules = Rules.list(s, oids);
        return new FieldChecks(s, tables, rules, values, Conditions.shown(form.fields(), values)).find(form);
    }
}
