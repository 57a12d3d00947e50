package mathesar.datatypes.export;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** An array of objects, or an object a line; numbers with every digit, JSON, arrays and composites as such, else PostgreSQL's text. */
final class JsonWriter extends CellWriter {
    private final boolean lines;
    private final JsonGenerator json;
    private boolean any;

    JsonWriter(OutputStream stream, ExportTarget target, boolean lines) {
        super(stream, target);
        this.lines = lines;
        json = JsonMapper.shared().writer().withRootValueSeparator("").createGenerator(out);
    }

    @Override
    protected void field(int column, byte[] bytes, int length, boolean isNull) {
        if (column == 0) {
            json.writeRaw(lines ? "" : any ? ",\n" : "[\n");
            json.writeStartObject();
            any = true;
        }
        json.writeName(column(column).name());
        if (isNull) {
            json.writeNull();
        } else {
            value(column(column), ExportFormat.text(bytes, length));
        }
    }

    private void value(ExportColumn column, String text) {
        if (column.isBoolean()) {
            json.writeBoolean(text.equals("t"));
        } else if (column.isNumber() && isPlainNumber(text)) {
            json.writeNumber(text);
        } else if (column.isJson()) {
            json.writeRawValue(text);
        } else {
            json.writeString(text);
        }
    }

    @Override
    protected void endRow() {
        json.writeEndObject();
        json.writeRaw(lines ? "\n" : "");
    }

    @Override
    protected void complete() {
        if (!lines) {
            json.writeRaw(any ? "\n]\n" : "[]\n");
        }
        json.flush();
    }
}
