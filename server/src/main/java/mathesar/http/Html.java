package mathesar.http;

import mathesar.rpc.Json;

/** Text made safe for its place in a document. */
public final class Html {
    private Html() {}

    /** For text and for attributes in double quotes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** JSON for a script element: nothing in it can end the element or begin a comment (HTML Standard, 4.12.1.3). */
    public static String json(Object value) {
        return Json.MAPPER
                .writeValueAsString(value)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
