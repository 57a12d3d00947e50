package mathesar.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mathesar.access.Access;
import mathesar.catalog.Databases;
import mathesar.catalog.Role;
import mathesar.catalog.Roles;
import mathesar.catalog.Schema;
import mathesar.catalog.Schemas;
import mathesar.ddl.CreateRole;
import mathesar.ddl.GrantPreset;
import mathesar.ddl.GrantPreset.Preset;
import mathesar.errors.ApiError;
import mathesar.postgres.Session;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** {@code roles.apply_preset}: makes a role, or takes one that is there, and lets it do what people of a kind need, in one transaction. */
record ApplyPreset(Access access) implements RpcMethod<ApplyPreset.Params, ApplyPreset.Applied> {
    private static final String HIDDEN = "••••••••";

    /**
     * @param preset {@code viewer}, {@code editor} or {@code manager}
     * @param rolename of a new role that may log in; or else {@code role_oid} names one that is there
     * @param schemaOids where; without, in all schemas of the database
     * @param preview true only tries it out and tells the statements
     */
    record Params(
            long databaseId,
            String preset,
            @Nullable String rolename,
            @Nullable String password,
            @Nullable Long roleOid,
            @Nullable List<Long> schemaOids,
            @Nullable Boolean preview) {}

    /**
     * What was done, or would be.
     *
     * @param statements in order, in one transaction; a password is not among them
     */
    record Applied(List<String> statements, Role role) {}

    @Override
    public String name() {
        return "roles.apply_preset";
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
    public Applied call(Caller caller, Params params) {
        Preset preset = preset(params.preset());
        return access.write(caller, params.databaseId(), s -> {
            List<String> told = new ArrayList<>();
            Identifier role = role(s, params, told);
            Identifier database = Identifier.of(Databases.current(s).name());
            for (Sql statement : new GrantPreset(role, preset, database, schemas(s, params)).statements()) {
                s.execute(statement);
                told.add(statement.readable());
            }
            Role made = Roles.get(s, Roles.oid(s, role));
            if (Boolean.TRUE.equals(params.preview())) {
                s.rollback();
            }
            return new Applied(told, made);
        });
    }

    private static Preset preset(String name) {
        for (Preset preset : Preset.values()) {
            if (preset.name().toLowerCase(Locale.ROOT).equals(name)) {
                return preset;
            }
        }
        throw ApiError.VALUE.error("preset is one of viewer, editor, manager");
    }

    private static Identifier role(Session s, Params params, List<String> told) {
        if (params.roleOid() != null) {
            return Roles.name(s, params.roleOid());
        }
        Identifier role = RoleName.of(params.rolename());
        new CreateRole(role, true, params.password()).statements().forEach(s::execute);
        String shown = params.password() == null ? null : HIDDEN;
        new CreateRole(role, true, shown).statements().forEach(statement -> told.add(statement.readable()));
        return role;
    }

    private static List<Identifier> schemas(Session s, Params params) {
        List<Long> wanted = params.schemaOids();
        if (wanted != null) {
            return wanted.stream().map(oid -> Schemas.name(s, oid)).toList();
        }
        return Schemas.list(s).stream().map(Schema::name).map(Identifier::of).toList();
    }
}
