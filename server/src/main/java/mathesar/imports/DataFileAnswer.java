package mathesar.imports;

import mathesar.appdb.DataFile;
import mathesar.http.Exchange;

/** A data file as the API shows it. */
record DataFileAnswer(
        long id,
        String file,
        long user,
        boolean header,
        String delimiter,
        String escapechar,
        String quotechar,
        String createdFrom,
        int maxLevel,
        int sheetIndex) {
    static DataFileAnswer of(Exchange exchange, DataFile file) {
        return new DataFileAnswer(
                file.id(),
                exchange.caller().baseUrl() + Media.path(file),
                file.userId(),
                file.header(),
                file.delimiter(),
                file.escapechar(),
                file.quotechar(),
                file.createdFrom(),
                0,
                0);
    }
}
