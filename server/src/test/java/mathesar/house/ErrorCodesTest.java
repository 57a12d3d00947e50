package mathesar.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mathesar.errors.ErrorCode;
import mathesar.errors.PostgresCondition;
import org.junit.jupiter.api.Test;

class ErrorCodesTest {
    /** The codes of every enum in any room, found by looking. */
    private static List<ErrorCode> ours() {
        return Rooms.CLASSES.stream()
                .filter(c -> c.isEnum() && c.isAssignableTo(ErrorCode.class))
                .flatMap(c ->
                        List.of((ErrorCode[]) Objects.requireNonNull(c.reflect().getEnumConstants())).stream())
                .toList();
    }

    @Test
    void everyCodeOfOursIsUsedForOneConditionOnlyAndSaysWhatItMeans() {
        assertThat(ours()).extracting(ErrorCode::number).doesNotHaveDuplicates();
        assertThat(ours()).allSatisfy(code -> assertThat(code.meaning()).matches("[A-Z][^\\n]*\\."));
        List<Integer> postgres = PostgresCondition.listed().stream()
                .map(PostgresCondition::number)
                .toList();
        assertThat(ours().stream().filter(code -> code.number() != -30193))
                .extracting(ErrorCode::number)
                .doesNotContainAnyElementsOf(postgres);
    }

    @Test
    void theListOfErrorsIsFresh() {
        Generated.check("docs/errors.md", document());
    }

    private static String document() {
        String own = ours().stream()
                .sorted(Comparator.comparing(ErrorCode::number).reversed())
                .map(code -> "| " + code.number() + " | " + code.condition() + " | " + code.meaning() + " |")
                .collect(Collectors.joining("\n"));
        Map<Integer, List<PostgresCondition>> byNumber = PostgresCondition.listed().stream()
                .collect(Collectors.groupingBy(
                        PostgresCondition::number,
                        () -> new TreeMap<>(Comparator.reverseOrder()),
                        Collectors.toCollection(ArrayList::new)));
        String postgres = byNumber.values().stream()
                .map(same -> "| " + same.getFirst().number() + " | "
                        + same.getFirst().condition() + " | "
                        + same.stream()
                                .map(PostgresCondition::sqlState)
                                .sorted()
                                .collect(Collectors.joining(", ")) + " |")
                .collect(Collectors.joining("\n"));
        return """
                # Errors

                A call that fails answers with a `code`, a `message` that begins with the name below, and often `data`. Codes are never reused.

                ## Of the application

                | code | name | when |
                | --- | --- | --- |
                %s

                ## Of PostgreSQL

                What PostgreSQL refuses keeps its SQLSTATE ([appendix A of its manual](https://www.postgresql.org/docs/current/errcodes-appendix.html)),
                detail, hint, constraint, column, table and schema in `data`. An SQLSTATE that is not listed takes the code of its class.

                | code | name | SQLSTATE |
                | --- | --- | --- |
                %s
                """.formatted(own, postgres);
    }
}
