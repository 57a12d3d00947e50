package mathesar.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mathesar.catalog.Attribute;
import mathesar.catalog.Attributes;
import mathesar.datatypes.DataType;
import mathesar.ddl.ColumnDefinition;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.imports.infer.Candidate;
import mathesar.imports.infer.Conversion;
import mathesar.imports.infer.Format;
import mathesar.imports.infer.Verdict;
import mathesar.imports.text.Names;
import mathesar.sql.Identifier;
import mathesar.sql.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * What is loaded from where into what.
 *
 * @param width how many cells every row must have, {@link #ANY_WIDTH} if those that are missing are empty
 */
record Plan(List<Column> columns, RunRequest.Key key, Identifier keyName, int width) {
    static final int ANY_WIDTH = -1;

    /** Types that an empty text is a value of. */
    private static final Set<String> TEXTS = Set.of(
            "text",
            "character varying",
            "varchar",
            "character",
            "char",
            "citext",
            "name",
            "bytea",
            "bit varying",
            "tsvector",
            "tsquery",
            "xml",
            "hstore",
            "ltree");

    /**
     * One column of the file and of the table.
     *
     * @param cell place in the file's row; -1 if the value is fixed
     * @param keepsEmpty whether a quoted empty cell is an empty text here
     * @param choices labels of the enumerated type that is made for it; empty for none
     * @param link what its values refer to, if anything
     * @param linked attnum of the table's column whose linked records the cells name; null if they hold the value itself
     * @param fixed the value of every row; null if it comes from the file
     */
    record Column(
            int cell,
            Identifier name,
            TypeName type,
            Conversion conversion,
            boolean keepsEmpty,
            List<String> choices,
            RunRequest.@Nullable Link link,
            @Nullable Integer linked,
            @Nullable String fixed) {
        /** Of a table that is there, or of plain text. */
        static Column plain(int cell, Identifier name, TypeName type, Conversion conversion, boolean keepsEmpty) {
            return new Column(cell, name, type, conversion, keepsEmpty, List.of(), null, null, null);
        }

        /** Whose cells are names of linked records. */
        static Column naming(int cell, Attribute attribute) {
            return new Column(
                    cell,
                    attribute.name(),
                    attribute.type().typeName(),
                    text -> text.toString().strip(),
                    false,
                    List.of(),
                    null,
                    attribute.attnum(),
                    null);
        }

        /** With the same value in every row. */
        static Column fixed(Attribute attribute, String value) {
            return new Column(
                    -1,
                    attribute.name(),
                    attribute.type().typeName(),
                    text -> text,
                    false,
                    List.of(),
                    null,
                    null,
                    value);
        }

        ColumnDefinition definition() {
            return ColumnDefinition.plain(name, type);
        }
    }

    /** @throws AppException ValueError for a column that is not there, a type that is no name, or nothing to load */
    static Plan of(Analysis analysis, RunRequest request) {
        RunRequest.Key key = request.key() == null ? RunRequest.Key.IDENTITY : request.key();
        List<RunRequest.Column> wanted = request.columns() == null ? all(analysis) : request.columns();
        boolean made = key.kind().equals("identity") || key.kind().equals("uuid");
        String keyName = key.name() == null || key.name().isBlank()
                ? "id"
                : Names.shorten(key.name().strip());
        Set<String> taken = new HashSet<>(made ? Set.of(keyName) : Set.of());
        List<Column> columns = new ArrayList<>();
        Set<String> present = new HashSet<>();
        wanted.forEach(column -> present.add(name(analysis, column)));
        for (RunRequest.Column column : wanted) {
            if (!Boolean.FALSE.equals(column.include())) {
                columns.add(column(analysis, column, taken, present));
            }
        }
        if (columns.isEmpty()) {
            throw ApiError.VALUE.error("No column is chosen");
        }
        int width = analysis.origin().packed() ? ANY_WIDTH : analysis.columns().size();
        return new Plan(columns, key, Identifier.of(keyName), width);
    }

    /**
     * Into a table that is there: those columns that have a place in it, and the one that tells who changed the record.
     *
     * @throws AppException ValueError if none has one, or two have the same; UndefinedColumn if the table has no such column
     */
    static Plan into(Analysis analysis, RunRequest request, Attributes attributes, @Nullable Editor editor) {
        List<Column> columns = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (RunRequest.Column wanted : request.columns() == null ? List.<RunRequest.Column>of() : request.columns()) {
            Integer attnum = wanted.attnum();
            if (attnum == null || Boolean.FALSE.equals(wanted.include())) {
                continue;
            }
            if (!taken.add(attnum)) {
                throw ApiError.VALUE.error("Two columns of the file go to the same column of the table");
            }
            name(analysis, wanted);
            if (editor == null || editor.attnum() != attnum) {
                columns.add(into(analysis, wanted, attributes.get(attnum)));
            }
        }
        if (columns.isEmpty()) {
            throw ApiError.VALUE.error("No column of the file goes anywhere");
        }
        if (editor != null) {
            attributes
                    .find(editor.attnum())
                    .ifPresent(column -> columns.add(Column.fixed(column, Long.toString(editor.userId()))));
        }
        int width = analysis.origin().packed() ? ANY_WIDTH : analysis.columns().size();
        return new Plan(columns, RunRequest.Key.IDENTITY, Identifier.of("id"), width);
    }

    private static Column into(Analysis analysis, RunRequest.Column wanted, Attribute attribute) {
        if (Boolean.TRUE.equals(wanted.bySummary())) {
            return Column.naming(wanted.index(), attribute);
        }
        String type = attribute.type().name();
        Verdict verdict = analysis.columns().get(wanted.index()).verdict();
        Format format = wanted.format() == null ? format(verdict, type) : wanted.format();
        return Column.plain(
                wanted.index(),
                attribute.name(),
                attribute.type().typeName(),
                Conversion.of(type, format),
                analysis.emptyTexts() && takesEmpty(attribute.type()));
    }

    private static boolean takesEmpty(DataType type) {
        return type.labels().contains("") || TEXTS.contains(type.base());
    }

    /** The column of the file that becomes the key. */
    Column keyColumn() {
        return columns.stream()
                .filter(c -> key.column() != null && c.cell() == key.column())
                .findFirst()
                .orElseThrow(() -> ApiError.VALUE.error("The column chosen as the key is not among those imported"));
    }

    private static List<RunRequest.Column> all(Analysis analysis) {
        List<RunRequest.Column> all = new ArrayList<>();
        for (int i = 0; i < analysis.columns().size(); i++) {
            all.add(new RunRequest.Column(i, null, null, null, null, null, null, null, null));
        }
        return all;
    }

    private static String name(Analysis analysis, RunRequest.Column wanted) {
        if (wanted.index() < 0 || wanted.index() >= analysis.columns().size()) {
            throw ApiError.VALUE.error("There is no column " + wanted.index());
        }
        return wanted.name() == null || wanted.name().isBlank()
                ? analysis.columns().get(wanted.index()).name()
                : Names.shorten(wanted.name().strip());
    }

    /** The name itself if it is free, else with a number that makes it so. */
    static String free(String name, Set<String> taken, Set<String> present) {
        if (taken.add(name)) {
            return name;
        }
        Set<String> all = new HashSet<>(taken);
        all.addAll(present);
        String other = Names.free(name, all);
        taken.add(other);
        return other;
    }

    private static Column column(Analysis analysis, RunRequest.Column wanted, Set<String> taken, Set<String> present) {
        Analysis.Column found = analysis.columns().get(wanted.index());
        String type = wanted.type() == null ? found.verdict().chosen().type() : wanted.type();
        if (!TypeName.isValid(type)) {
            throw ApiError.VALUE.error("\"" + type + "\" is not the name of a type");
        }
        String free = free(name(analysis, wanted), taken, present);
        String bare = type.replaceAll("\\s*\\(.*?\\)", "");
        Format format = wanted.format() == null ? format(found.verdict(), bare) : wanted.format();
        boolean keepsEmpty = analysis.emptyTexts() && TEXTS.contains(bare);
        return new Column(
                wanted.index(),
                Identifier.of(free),
                TypeName.of(type),
                Conversion.of(bare, format),
                keepsEmpty && !Boolean.TRUE.equals(wanted.choices()),
                Boolean.TRUE.equals(wanted.choices()) ? choices(found, bare) : List.of(),
                wanted.link(),
                null,
                null);
    }

    private static List<String> choices(Analysis.Column column, String type) {
        List<String> values = column.verdict().distinct();
        if (values == null || !type.equals("text")) {
            throw ApiError.VALUE.error("The column \"" + column.name() + "\" does not consist of few texts that recur");
        }
        return values.stream().sorted().toList();
    }

    /** How values of this type are written in the column, as far as that was found out. */
    private static Format format(Verdict verdict, String type) {
        Format found = null;
        List<Candidate> candidates = new ArrayList<>(List.of(verdict.chosen()));
        candidates.addAll(verdict.alternatives());
        for (Candidate candidate : candidates) {
            boolean same = candidate.type().equals(type);
            boolean near = family(candidate.type()).equals(family(type));
            if (same || (near && found == null)) {
                found = candidate.format();
            }
            if (same) {
                break;
            }
        }
        return found == null ? Format.PLAIN : found;
    }

    private static String family(String type) {
        return switch (type) {
            case "smallint",
                    "integer",
                    "bigint",
                    "numeric",
                    "real",
                    "double precision",
                    "mathesar_types.mathesar_money" -> "number";
            case "date", "timestamp without time zone", "timestamp with time zone" -> "moment";
            default -> type;
        };
    }
}
