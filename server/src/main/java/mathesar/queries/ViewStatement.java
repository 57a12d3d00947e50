package mathesar.queries;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mathesar.access.Access;
import mathesar.errors.AppException;
import mathesar.postgres.Console;
import mathesar.postgres.Mode;
import mathesar.postgres.Target;
import mathesar.rpc.Caller;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;

/**
 * The statement that makes a view of a person's own query (manual, CREATE VIEW). It runs as that person's statements do: their role, a
 * connection of its own, one statement, so the query can add nothing behind it.
 *
 * @param head all before the query
 */
record ViewStatement(String head) {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String POSITION = "position";

    /** @param options of the view by name, such as {@code security_invoker}; empty for none */
    static ViewStatement of(String verb, QualifiedName name, Map<String, String> options) {
        String with = options.entrySet().stream()
                .map(option -> Identifier.of(option.getKey()).quoted() + " = '"
                        + option.getValue().replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
        return new ViewStatement(verb + " " + name.quoted() + (with.isEmpty() ? "" : " WITH (" + with + ")") + " AS\n");
    }

    /** @throws AppException what PostgreSQL says, with the {@code position} counted in the query */
    List<String> run(Access access, Running running, Caller caller, long database, String query) {
        Target target = access.target(caller, database);
        try {
            return running.run(
                            caller,
                            UUID.randomUUID().toString(),
                            () -> access.pools().console(target, Mode.WRITE, PATIENCE),
                            console -> console.run(head + query, new Console.Bounds(1, 1)))
                    .notices();
        } catch (AppException refused) {
            throw placed(refused);
        }
    }

    private AppException placed(AppException refused) {
        if (!(refused.data().get(POSITION) instanceof Integer at)) {
            return refused;
        }
        Map<String, Object> facts = new LinkedHashMap<>(refused.data());
        facts.put(POSITION, Math.max(1, at - head.codePointCount(0, head.length())));
        return new AppException(refused.code(), refused.text(), facts, refused);
    }
}
