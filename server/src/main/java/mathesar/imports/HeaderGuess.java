package mathesar.imports;

import java.util.List;
import mathesar.imports.infer.ColumnProfile;
import mathesar.imports.infer.Verdict;
import mathesar.imports.text.Cell;

/**
 * Whether the first row names the columns: not if one of its cells is a value like those below it. Truth values do not tell, as their
 * words are good names too.
 *
 * @param sure whether some column speaks for it: values of a type below a cell that is not of it
 */
record HeaderGuess(boolean header, boolean sure) {
    static HeaderGuess of(List<List<String>> rows) {
        if (rows.size() < 2) {
            return new HeaderGuess(true, false);
        }
        List<String> first = rows.getFirst();
        boolean differs = false;
        for (int column = 0; column < first.size(); column++) {
            Verdict below = verdict(rows, column);
            String type = best(below);
            if (type.equals("text")
                    || type.equals("boolean")
                    || first.get(column).isEmpty()) {
                continue;
            }
            if (isOf(type, first.get(column))) {
                return new HeaderGuess(false, true);
            }
            differs = true;
        }
        return new HeaderGuess(true, differs);
    }

    private static Verdict verdict(List<List<String>> rows, int column) {
        ColumnProfile profile = new ColumnProfile();
        for (int i = 1; i < rows.size(); i++) {
            if (column < rows.get(i).size()) {
                profile.see(Cell.of(rows.get(i).get(column)), i);
            }
        }
        return profile.verdict();
    }

    /** The type all values have, even if it would not be chosen without asking. */
    private static String best(Verdict verdict) {
        if (!verdict.chosen().type().equals("text")) {
            return verdict.chosen().type();
        }
        return verdict.alternatives().stream()
                .filter(c -> c.fits() == verdict.values())
                .map(c -> c.type())
                .findFirst()
                .orElse("text");
    }

    private static boolean isOf(String type, String value) {
        ColumnProfile profile = new ColumnProfile();
        profile.see(Cell.of(value), 1);
        Verdict verdict = profile.verdict();
        return verdict.chosen().type().equals(type)
                || verdict.alternatives().stream().anyMatch(c -> c.type().equals(type));
    }
}
