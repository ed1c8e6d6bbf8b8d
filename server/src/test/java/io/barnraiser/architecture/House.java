package io.barnraiser.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The whole product as the rules see it: its classes and its files.
final class House {

    /// The features in the order in which they may use one another: each only those before it.
    static final List<String> FEATURES = List.of(
            "shell",
            "people.account",
            "people.member",
            "people.match",
            "people.consent",
            "people.privacy",
            "people.notice",
            "activity.source",
            "activity.log",
            "activity.order",
            "activity.ingest",
            "activity.hub",
            "activity.pulse",
            "activity.timeline",
            "activity.connect",
            "activity.webhook",
            "understand.network",
            "understand.tribe",
            "understand.journey",
            "understand.influence",
            "understand.behaviour",
            "understand.voice",
            "listen.feedback",
            "listen.inbox",
            "listen.review",
            "listen.survey",
            "listen.opinion",
            "build.idea",
            "build.release",
            "guide.mine",
            "guide.today",
            "guide.tour");

    static final List<String> MODULES = List.of(
            "network", "language", "evidence", "testbed", "platform", "community", "connectors", "server", "bench");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("io.barnraiser");

    private House() {}

    /// All classes of the product, without tests.
    static JavaClasses classes() {
        return CLASSES;
    }

    /// The folder that holds the modules.
    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("community")) ? here : here.resolveSibling("");
    }

    /// Every file of our own under the modules whose name ends in {@code ending}; no build output, nothing
    /// vendored.
    static List<Path> files(String ending) {
        return MODULES.stream()
                .map(module -> root().resolve(module).resolve("src"))
                .filter(Files::exists)
                .flatMap(House::walk)
                .filter(path -> path.toString().endsWith(ending))
                .filter(path -> !path.toString().contains("/vendor/"))
                .sorted()
                .toList();
    }

    static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
