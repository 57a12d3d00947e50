package mathesar.imports;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What one pass over the texts of a column tells for {@code data_modeling.suggest_types}. */
final class LooseColumn {
    private static final Set<String> TRUTH =
            Set.of("1", "t", "true", "y", "yes", "on", "0", "f", "false", "n", "no", "off");
    private static final Pattern UUID = Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern EMAIL = Pattern.compile(
            "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");
    private static final String MONEY_FORMS = "\\d{1,3}(?<cg>,\\d{3}(?=\\.)|(?:,\\d{3}){2,})(?:\\.\\d+)?"
            + "|\\d{1,3}(?<dg>\\.\\d{3}(?=,)|(?:\\.\\d{3}){2,})(?:,\\d+)?"
            + "|\\d{1,3}(?<bg>(?: \\d{3})+)(?:[.,]\\d+)?"
            + "|\\d{1,2}(?<ig>(?:,\\d\\d)+,\\d{3})(?:\\.\\d+)?"
            + "|\\d{4,}(?:[.,]\\d+)?|\\d{1,3}(?:[.,]\\d{1,2})?";
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?<n>" + MONEY_FORMS + "|\\d{1,3}(?<ag>(?:'\\d{3})+)(?:\\.\\d+)?)");
    private static final Pattern MONEY =
            Pattern.compile("(?<pref>[^0-9.,]*?)(?<n>" + MONEY_FORMS + ")(?<suff>[^0-9.,]*)");
    private static final Pattern FRACTION = Pattern.compile("([.,])\\d+$");
    private static final int LONGEST_MOMENT = 80;
    private static final Set<String> MOMENTS =
            Set.of("today", "now", "tomorrow", "yesterday", "epoch", "infinity", "-infinity", "allballs");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Notation number = new Notation();
    private final Notation money = new Notation();
    private boolean any;
    private boolean truth = true;
    private boolean uuid = true;
    private boolean email = true;
    private boolean array = true;
    private boolean object = true;
    private boolean moment = true;

    /** The separators and affixes that values have in common, as far as they do. */
    static final class Notation {
        private final Set<String> groups = new TreeSet<>();
        private final Set<String> decimals = new TreeSet<>();
        private final Set<String> prefixes = new TreeSet<>();
        private final Set<String> suffixes = new TreeSet<>();

        boolean isUniform() {
            return groups.size() <= 1 && decimals.size() <= 1 && prefixes.size() <= 1 && suffixes.size() <= 1;
        }

        String group() {
            return only(groups);
        }

        String decimal() {
            return only(decimals);
        }

        String prefix() {
            return only(prefixes);
        }

        String suffix() {
            return only(suffixes);
        }

        private static String only(Set<String> one) {
            return one.isEmpty() ? "" : one.iterator().next();
        }

        private void note(Matcher matched, Map<String, String> signs) {
            String text = matched.group("n");
            signs.forEach((name, sign) -> {
                if (matched.group(name) != null) {
                    groups.add(sign);
                }
            });
            Matcher fraction = FRACTION.matcher(text);
            boolean grouped = signs.keySet().stream()
                    .anyMatch(name -> matched.group(name) != null && matched.end(name) == matched.end("n"));
            if (!grouped && fraction.find()) {
                decimals.add(fraction.group(1));
            }
        }
    }

    void see(String value) {
        any = true;
        truth &= TRUTH.contains(value.toLowerCase(java.util.Locale.ROOT));
        uuid &= UUID.matcher(value).matches();
        email &= value.length() < 400 && EMAIL.matcher(value).matches();
        array = array && isJson(value, node -> node.startsWith("["));
        object = object && isJson(value, node -> node.startsWith("{"));
        moment &= isPerhapsMoment(value);
        Matcher asNumber = NUMBER.matcher(value);
        if (value.length() < 200 && asNumber.matches()) {
            number.note(asNumber, Map.of("cg", ",", "dg", ".", "bg", " ", "ig", ",", "ag", "'"));
        }
        seeMoney(value);
    }

    private void seeMoney(String value) {
        String bare = value.startsWith("(") && value.endsWith(")") ? value.substring(1, value.length() - 1) : value;
        Matcher matched = MONEY.matcher(bare.replace("-", ""));
        if (value.length() < 200 && matched.matches()) {
            money.note(matched, Map.of("cg", ",", "dg", ".", "bg", " ", "ig", ","));
            money.prefixes.add(matched.group("pref"));
            money.suffixes.add(matched.group("suff"));
        }
    }

    private static boolean isPerhapsMoment(String value) {
        return value.length() <= LONGEST_MOMENT
                && (value.chars().anyMatch(Character::isDigit)
                        || MOMENTS.contains(value.strip().toLowerCase(java.util.Locale.ROOT)));
    }

    private static boolean isJson(String value, Predicate<String> begins) {
        if (!begins.test(value.strip())) {
            return false;
        }
        try {
            JSON.readTree(value);
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    boolean hasValues() {
        return any;
    }

    boolean isBoolean() {
        return truth;
    }

    boolean isUuid() {
        return uuid;
    }

    boolean isEmail() {
        return email;
    }

    boolean isArray() {
        return array;
    }

    boolean isObject() {
        return object;
    }

    /** Whether PostgreSQL is to be asked about dates, times and intervals. */
    boolean mayBeMoment() {
        return moment;
    }

    Notation number() {
        return number;
    }

    Notation money() {
        return money;
    }
}
