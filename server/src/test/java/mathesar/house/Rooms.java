package mathesar.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rooms of the server, by floor. A room that is in no list below is a feature. */
final class Rooms {
    static final List<String> FOUNDATION = List.of("config", "errors", "sql", "postgres", "rpc", "http", "outbound", "mail");
    static final List<String> DOMAIN =
            List.of("catalog", "datatypes", "query", "ddl", "shaping", "appdb", "access", "attachments", "live");
    static final String ROOF = "app";

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("mathesar");

    private Rooms() {}

    /** Whatever stands in the source folder beside foundation, domain and roof. */
    static Set<String> features() {
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/mathesar"))) {
            Set<String> names = new TreeSet<>();
            folders.filter(Files::isDirectory)
                    .map(f -> f.getFileName().toString())
                    .forEach(names::add);
            names.removeAll(FOUNDATION);
            names.removeAll(DOMAIN);
            names.remove(ROOF);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DescribedPredicate<JavaClass> in(String... rooms) {
        return resideInAnyPackage(
                Stream.of(rooms).map(room -> "mathesar." + room + "..").toArray(String[]::new));
    }

    static DescribedPredicate<JavaClass> inAny(List<String> rooms) {
        return in(rooms.toArray(String[]::new));
    }

    static DescribedPredicate<JavaClass> inAnyRoom() {
        return resideInAnyPackage("mathesar..");
    }
}
