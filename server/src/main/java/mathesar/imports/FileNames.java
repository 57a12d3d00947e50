package mathesar.imports;

/** Names of uploaded files. */
final class FileNames {
    private static final int LONGEST = 100;

    private FileNames() {}

    /** Without folders and extension, at most 100 characters: a proposal for a table's name. */
    static String base(String name) {
        String last = last(name);
        int dot = last.lastIndexOf('.');
        String base = dot > 0 ? last.substring(0, dot) : last;
        return base.length() > LONGEST ? base.substring(0, LONGEST) : base;
    }

    /** Without folders and control characters. */
    static String last(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.replaceAll("\\p{Cntrl}", "").strip();
    }
}
