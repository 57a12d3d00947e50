package mathesar.forms;

import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Collaborator;
import mathesar.appdb.Collaborators;
import mathesar.appdb.ConfiguredRole;
import mathesar.appdb.ConfiguredRoles;
import mathesar.appdb.Form;
import mathesar.errors.ApiError;
import mathesar.rpc.Caller;
import mathesar.sql.Sql;

/** The role a form runs as: the builder's own, or one the builder may act as. */
record FormRoles(AppDatabase records, Access access) {
    /** @throws mathesar.errors.AppException DoesNotExist if the caller has no role or names an unknown one, AssertionError if the caller may not act as it */
    Form withRole(Caller caller, Form form) {
        Collaborator mine = records.read(s -> Collaborators.find(s, caller.user(), form.databaseId()))
                .orElseThrow(() -> ApiError.NOT_FOUND.error("UserDatabaseRoleMap matching query does not exist"));
        Long asked = form.associatedRoleId();
        if (asked == null) {
            return with(form, mine.configuredRoleId());
        }
        long id = asked;
        ConfiguredRole wanted = records.read(s -> ConfiguredRoles.get(s, id));
        if (wanted.id() != mine.configuredRoleId()
                && !caller.administrator()
                && !inherits(caller, form.databaseId(), wanted)) {
            throw ApiError.ASSERTION.error("You may not let a form run as role " + wanted.name());
        }
        return form;
    }

    private boolean inherits(Caller caller, long databaseId, ConfiguredRole wanted) {
        return access.read(
                caller,
                databaseId,
                s -> s.get(
                        Sql.of(
                                "SELECT coalesce((SELECT pg_has_role(oid, 'USAGE') FROM pg_roles WHERE rolname = {}), false)",
                                wanted.name()),
                        row -> row.bool(1)));
    }

    private static Form with(Form f, long roleId) {
        return new Form(
                f.id(),
                f.createdAt(),
                f.updatedAt(),
                f.token(),
                f.name(),
                f.description(),
                f.version(),
                f.databaseId(),
                f.schemaOid(),
                f.baseTableOid(),
                roleId,
                f.headerTitle(),
                f.headerSubtitle(),
                f.publishPublic(),
                f.submitMessage(),
                f.submitRedirectUrl(),
                f.submitButtonLabel(),
                f.fields());
    }
}
