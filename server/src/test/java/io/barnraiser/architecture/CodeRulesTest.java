package io.barnraiser.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What may stand in a file.
final class CodeRulesTest {

    private static final int LINES = 400;
    private static final int TEST_LINES = 500;

    @Test
    void only_stores_speak_SQL() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.barnraiser.people..",
                        "io.barnraiser.activity..",
                        "io.barnraiser.understand..",
                        "io.barnraiser.shell..")
                .and()
                .haveSimpleNameNotContaining("Store")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "javax.sql..", "org.jdbi.v3.core.statement..", "org.jdbi.v3.core.result..")
                .check(House.classes());
    }

    @Test
    void only_the_platform_knows_the_web_server_behind_the_routes() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.barnraiser.platform.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
                .check(House.classes());
    }

    @Test
    void time_and_chance_are_given_not_taken() {
        noClasses()
                .that()
                .resideInAnyPackage("io.barnraiser..")
                .and()
                .resideOutsideOfPackages(
                        "io.barnraiser.server..", "io.barnraiser.bench..", "io.barnraiser.platform.security..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(Random.class)
                .check(House.classes());
    }

    @Test
    void no_public_field_can_be_changed() {
        fields().that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage("io.barnraiser..")
                .should()
                .beFinal()
                .allowEmptyShould(true)
                .check(House.classes());
    }

    @Test
    void no_package_goes_without_its_contract() {
        List<Path> missing = House.files(".java").stream()
                .filter(path -> path.toString().contains("/src/main/"))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java"))
                        || !House.read(folder.resolve("package-info.java")).contains("@NullMarked"))
                .toList();
        assertThat(missing)
                .as("packages without a package-info.java that says @NullMarked")
                .isEmpty();
    }

    @Test
    void no_file_outgrows_its_room() {
        for (String ending : List.of(".java", ".jte", ".js", ".css", ".sql")) {
            assertThat(House.files(ending))
                    .filteredOn(path -> House.read(path).lines().count()
                            > (path.toString().contains("/src/test/") ? TEST_LINES : LINES))
                    .as("files over %s lines (%s in tests)", LINES, TEST_LINES)
                    .isEmpty();
        }
    }

    @Test
    void no_statement_selects_everything() {
        assertThat(House.files(".java"))
                .filteredOn(path -> path.toString().contains("/src/main/"))
                .filteredOn(path -> House.read(path).contains("SELECT *"))
                .as("SQL lists its columns")
                .isEmpty();
    }

    @Test
    void nothing_prints_but_commands() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.barnraiser.platform..",
                        "io.barnraiser.people..",
                        "io.barnraiser.activity..",
                        "io.barnraiser.understand..",
                        "io.barnraiser.connectors..")
                .and()
                .resideOutsideOfPackages("io.barnraiser.platform.command..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(House.classes());
    }
}
