package mathesar.records;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mathesar.appdb.User;
import mathesar.appdb.Users;
import mathesar.catalog.RelationColumn;
import org.jspecify.annotations.Nullable;

/** Cells that refer to something outside the database: people and stored files. */
final class CellCollector {
    private final RecordPage page;
    private final Map<Integer, String> userFields;
    private final Map<Integer, Set<String>> byColumn = new LinkedHashMap<>();
    private final Map<Integer, Set<String>> byPosition = new HashMap<>();
    private final List<Integer> files;

    CellCollector(RecordPage page, List<RelationColumn> columns) {
        this.page = page;
        this.userFields = page.userColumns();
        this.files = page.settings.fileColumns();
        for (int i = 0; i < columns.size(); i++) {
            int attnum = columns.get(i).attnum();
            if (userFields.containsKey(attnum) || files.contains(attnum)) {
                Set<String> cells = new LinkedHashSet<>();
                byColumn.put(attnum, cells);
                byPosition.put(i, cells);
            }
        }
    }

    void take(int position, String text) {
        if (byPosition.isEmpty()) {
            return;
        }
        Set<String> cells = byPosition.get(position);
        if (cells != null) {
            cells.add(text);
        }
    }

    boolean hasUsers() {
        return !userFields.isEmpty();
    }

    /** By attnum and user id, the field shown; columns in which no known user stands are left out. */
    Map<Integer, Map<String, String>> userNames() {
        Map<Integer, Map<String, String>> shown = new LinkedHashMap<>();
        Set<Long> ids = new LinkedHashSet<>();
        userFields
                .keySet()
                .forEach(attnum -> byColumn.getOrDefault(attnum, Set.of()).stream()
                        .filter(text -> text.matches("\\d{1,18}"))
                        .forEach(text -> ids.add(Long.valueOf(text))));
        if (ids.isEmpty()) {
            return shown;
        }
        Map<String, User> users = new HashMap<>();
        page.reading
                .application()
                .read(s -> Users.list(s, ids))
                .forEach(user -> users.put(Long.toString(user.id()), user));
        userFields.forEach((attnum, field) -> {
            Map<String, String> names = new LinkedHashMap<>();
            byColumn.getOrDefault(attnum, Set.of()).forEach(id -> {
                User user = users.get(id);
                if (user != null) {
                    names.put(id, name(user, field));
                }
            });
            if (!names.isEmpty()) {
                shown.put(attnum, names);
            }
        });
        return shown;
    }

    private static String name(User user, String field) {
        String value = switch (field) {
            case "full_name" -> user.fullName();
            case "email" -> user.email();
            default -> user.username();
        };
        return value == null ? "" : value;
    }

    /** By attnum and mash, the files the cells refer to; null without file columns. */
    @Nullable
    Map<Integer, Map<String, Object>> downloadLinks() {
        Map<Integer, Map<String, Object>> links = new LinkedHashMap<>();
        for (int attnum : files) {
            Set<String> cells = byColumn.get(attnum);
            if (cells != null) {
                links.put(attnum, page.reading.links().register(page.caller, cells));
            }
        }
        return links.isEmpty() ? null : links;
    }
}
