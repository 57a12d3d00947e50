package mathesar.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.DataFile;
import mathesar.appdb.TableMetadataStore;
import mathesar.errors.ApiError;
import mathesar.imports.text.BrokenText;
import mathesar.imports.text.Names;
import mathesar.imports.text.Rows;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.Json;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Identifier;
import mathesar.sql.TypeName;
import org.jspecify.annotations.Nullable;

/** {@code tables.import}: makes a table of a data file, all columns text, with a key column that fills itself. */
record ImportTable(Access access, AppDatabase records, DataFileShelf shelf)
        implements RpcMethod<ImportTable.Params, ImportTable.Imported> {
    record Params(
            long dataFileId,
            long schemaOid,
            long databaseId,
            @Nullable String tableName,
            @Nullable String comment) {}

    /** @param renamedColumns columns that had to give way to the key column, old name to new */
    @ApiName("TableImported")
    record Imported(long oid, String name, Map<String, String> renamedColumns) {}

    @Override
    public String name() {
        return "tables.import";
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
    public Imported call(Caller caller, Params params) {
        DataFile file = shelf.get(caller.user(), params.dataFileId());
        Map<String, String> renamed = new LinkedHashMap<>();
        Plan plan = plan(file, renamed);
        Path path = shelf.path(file.token());
        String name = params.tableName() == null || params.tableName().isBlank() ? file.baseName() : params.tableName();
        NewTable.Made made = access.write(
                caller,
                params.databaseId(),
                session -> new NewTable(session, source(file, path), plan)
                        .make(params.schemaOid(), name, params.comment(), (rows, bytes) -> {}));
        records.write(s -> {
            TableMetadataStore.set(
                    s,
                    params.databaseId(),
                    made.oid(),
                    Json.MAPPER.createObjectNode().put("mathesar_added_pkey_attnum", 1));
            return made;
        });
        return new Imported(made.oid(), made.name(), renamed);
    }

    private NewTable.Source source(DataFile file, Path path) {
        return () -> {
            StagedText text = new StagedText(path, Charset.forName(file.charset()), DataFileShelf.dialect(file));
            return file.header() ? text.withoutFirst() : text;
        };
    }

    private Plan plan(DataFile file, Map<String, String> renamed) {
        List<String> first = firstRow(file);
        List<String> names = file.header() ? Names.of(first) : Names.numbered(first.size());
        Set<String> taken = new HashSet<>(Set.of("id"));
        List<Plan.Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String free = Plan.free(names.get(i), taken, new HashSet<>(names));
            if (!free.equals(names.get(i))) {
                renamed.put(names.get(i), free);
            }
            columns.add(Plan.Column.plain(i, Identifier.of(free), TypeName.of("text"), cell -> cell, false));
        }
        return new Plan(columns, RunRequest.Key.IDENTITY, Identifier.of("id"), first.size());
    }

    private List<String> firstRow(DataFile file) {
        try (StagedText text = shelf.open(file)) {
            Rows rows = text.rows();
            if (!rows.next()) {
                throw ApiError.STOP_ITERATION.error("The file has no rows");
            }
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < rows.width(); i++) {
                cells.add(rows.text(i));
            }
            return cells;
        } catch (BrokenText e) {
            throw Refusals.line(e.line(), e.reason(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
