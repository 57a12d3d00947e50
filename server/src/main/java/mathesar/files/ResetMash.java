package mathesar.files;

import java.util.List;
import java.util.Optional;
import mathesar.access.Access;
import mathesar.attachments.Attachments;
import mathesar.attachments.FileBackend;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** {@code columns.reset_mash}: renews the proofs of a file column after the secret key was changed. Cells without a uri of ours stay. */
record ResetMash(Attachments attachments, Access access) implements RpcMethod<ResetMash.Params, Void> {
    private static final int BATCH = 1000;

    record Params(int columnAttnum, long tableOid, long databaseId) {}

    private record Place(QualifiedName table, Identifier column) {}

    @Override
    public String name() {
        return "columns.reset_mash";
    }

    @Override
    public boolean noteworthy() {
        return false;
    }

    @Override
    public Guard guard() {
        return Guard.ADMINISTRATOR;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public @Nullable Void call(Caller caller, Params params) {
        access.write(caller, params.databaseId(), s -> {
            Place place = place(s, params);
            List<String> uris = s.list(
                    Sql.of(
                            "SELECT DISTINCT {} ->> 'uri' FROM {} WHERE {} ->> 'uri' IS NOT NULL",
                            place.column(),
                            place.table(),
                            place.column()),
                    row -> row.text(1));
            for (int from = 0; from < uris.size(); from += BATCH) {
                renew(s, place, uris.subList(from, Math.min(uris.size(), from + BATCH)));
            }
            return params;
        });
        return null;
    }

    private static Place place(Session s, Params params) {
        return s.find(
                        Sql.of(
                                "SELECT n.nspname, c.relname, a.attname FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid"
                                        + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                                        + " WHERE a.attrelid = {}::oid AND a.attnum = {} AND NOT a.attisdropped",
                                params.tableOid(),
                                params.columnAttnum()),
                        row -> new Place(QualifiedName.of(row.text(1), row.text(2)), Identifier.of(row.text(3))))
                .orElseThrow(() -> PostgresCondition.of("22004").error("There is no such column"));
    }

    private void renew(Session s, Place place, List<String> uris) {
        String[] known =
                uris.stream().filter(uri -> attachments.owner(uri).isPresent()).toArray(String[]::new);
        String[] mashes = new String[known.length];
        for (int i = 0; i < known.length; i++) {
            Optional<FileBackend> backend = attachments.owner(known[i]);
            mashes[i] = attachments.mash(backend.orElseThrow(), known[i]);
        }
        s.execute(Sql.of(
                "UPDATE {} SET {} = jsonb_build_object('mash', fresh.mash, 'uri', fresh.uri) FROM unnest({}, {}) AS fresh (uri, mash)"
                        + " WHERE {} ->> 'uri' = fresh.uri",
                place.table(),
                place.column(),
                known,
                mashes,
                place.column()));
    }
}
