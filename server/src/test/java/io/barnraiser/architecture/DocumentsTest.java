package io.barnraiser.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The documents speak of what is there.
final class DocumentsTest {

    private static final Pattern PATH =
            Pattern.compile("`((?:\\.?[A-Za-z][\\w.-]*/)+[\\w.-]*|[A-Z_]+\\.md)`|\\]\\((?!https?:)([^)#]+)\\)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "ARCHITECTURE.md",
                "GLOSSARY.md",
                "DECISIONS.md",
                "CONTRIBUTING.md",
                "OPERATIONS.md",
                "THREAT_MODEL.md",
                "CHANGELOG.md",
                "docs/validation.md"
            })
    void every_path_that_a_document_names_exists(String document) {
        Path file = House.root().resolve(document);
        assertThat(file).exists();
        List<String> missing = new ArrayList<>();
        Matcher matcher = PATH.matcher(House.read(file));
        while (matcher.find()) {
            String path = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            if (!Files.exists(House.root().resolve(path))) {
                missing.add(path);
            }
        }
        assertThat(missing).as("paths in %s that do not exist", document).isEmpty();
    }
}
