package mathesar.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WallsTest {
    static Iterable<String> features() {
        return Rooms.features();
    }

    @ParameterizedTest
    @MethodSource("features")
    void featuresNeverImportEachOther(String feature) {
        List<String> others = Rooms.features().stream()
                .filter(other -> !other.equals(feature))
                .toList();
        check(
                "The feature '" + feature
                        + "' imports another feature. If two features want the same thing, it is a word of the"
                        + " domain: move it down a floor, never sideways.",
                noClasses().that(Rooms.in(feature)).should().dependOnClassesThat(Rooms.inAny(others)));
    }

    @Test
    void theDomainKnowsNoFeature() {
        check(
                "A room of the domain imports a feature. The domain is the shared words of the field; features are told in them.",
                noClasses()
                        .that(Rooms.inAny(Rooms.DOMAIN))
                        .should()
                        .dependOnClassesThat(Rooms.inAny(List.copyOf(Rooms.features()))));
    }

    @Test
    void theFoundationKnowsNothingOfSpreadsheets() {
        check(
                "A room of the foundation imports the domain or a feature. The foundation carries any application.",
                noClasses()
                        .that(Rooms.inAny(Rooms.FOUNDATION))
                        .should()
                        .dependOnClassesThat(Rooms.inAny(Rooms.DOMAIN).or(Rooms.inAny(List.copyOf(Rooms.features())))));
    }

    @Test
    void nobodyImportsTheRoof() {
        check(
                "A room imports 'app'. The composition root is told of every room, and no room of it.",
                noClasses()
                        .that(Rooms.inAnyRoom().and(DescribedPredicate.not(Rooms.in(Rooms.ROOF))))
                        .should()
                        .dependOnClassesThat(Rooms.in(Rooms.ROOF)));
    }

    @Test
    void roomsFormNoCircle() {
        check(
                "Rooms import each other in a circle.",
                slices().matching("mathesar.(*)..").should().beFreeOfCycles());
    }

    @Test
    void onlyRoomPostgresSpeaksToTheDriver() {
        check(
                "A room other than 'postgres' uses java.sql, the driver or the pool. Say what is wanted to a Session.",
                noClasses()
                        .that(DescribedPredicate.not(Rooms.in("postgres")))
                        .should()
                        .dependOnClassesThat(packages(
                                "java.sql..", "javax.sql..", "org.postgresql..", "com.zaxxer..", "org.flywaydb..")));
    }

    @Test
    void onlyRoomHttpKnowsTheHttpLibrary() {
        check(
                "A room other than 'http' imports the HTTP library. Routes take an Exchange.",
                noClasses()
                        .that(DescribedPredicate.not(Rooms.in("http")))
                        .should()
                        .dependOnClassesThat(packages("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")));
    }

    @Test
    void callsKnowNoHttp() {
        check(
                "Room 'rpc' imports 'http'. Calls are the same whatever carries them.",
                noClasses().that(Rooms.in("rpc")).should().dependOnClassesThat(Rooms.in("http")));
    }

    @Test
    void statementsArePure() {
        check(
                "Room 'sql' imports another room. Statements are values.",
                noClasses()
                        .that(Rooms.in("sql"))
                        .should()
                        .dependOnClassesThat(Rooms.inAnyRoom().and(DescribedPredicate.not(Rooms.in("sql")))));
    }

    @Test
    void plansArePure() {
        check(
                "Room 'query' or 'ddl' reaches for a connection. They return statements; others run them.",
                noClasses()
                        .that(Rooms.in("query", "ddl"))
                        .should()
                        .dependOnClassesThat(Rooms.in("postgres", "access", "http")));
    }

    private static DescribedPredicate<JavaClass> packages(String... names) {
        return JavaClass.Predicates.resideInAnyPackage(names);
    }

    private static void check(String sentence, ArchRule rule) {
        EvaluationResult result = rule.allowEmptyShould(true).evaluate(Rooms.CLASSES);
        if (result.hasViolation()) {
            List<String> places = result.getFailureReport().getDetails();
            Assertions.fail(sentence + "\n  " + String.join("\n  ", places.subList(0, Math.min(20, places.size()))));
        }
    }
}
