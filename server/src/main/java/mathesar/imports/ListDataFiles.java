package mathesar.imports;

import java.io.IOException;
import java.util.List;
import mathesar.appdb.DataFiles;
import mathesar.http.Exchange;
import mathesar.http.Route;

/** {@code GET /api/db/v0/data_files/}: one's own files; an administrator sees those of everyone. */
record ListDataFiles(DataFileShelf shelf) implements Route.Handler {
    private record Answer(int count, List<DataFileAnswer> results) {}

    @Override
    public void handle(Exchange exchange) throws IOException {
        Long whose =
                exchange.caller().administrator() ? null : exchange.caller().user();
        List<DataFileAnswer> files = shelf.records().read(s -> DataFiles.list(s, whose)).stream()
                .map(file -> DataFileAnswer.of(exchange, file))
                .toList();
        exchange.json(200, new Answer(files.size(), files));
    }
}
