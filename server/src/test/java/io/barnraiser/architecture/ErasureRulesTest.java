package io.barnraiser.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// An erasure goes in steps of so many rows, whatever there is of a person.
final class ErasureRulesTest {

    private static final Pattern ERASE = Pattern.compile(
            "( +)public int erase\\(Handle handle, DataSubject person, int limit\\) \\{(.*?)\\n\\1}\\n",
            Pattern.DOTALL);

    @Test
    void every_feature_keeps_to_the_limit_of_rows_in_a_step() {
        List<String> seen = new ArrayList<>();
        for (Path file : House.files(".java")) {
            Matcher erase = ERASE.matcher(House.read(file));
            while (file.toString().contains("/src/main/") && erase.find()) {
                seen.add(file.getFileName().toString());
                String body = erase.group(2).replaceAll("//.*", "").strip();
                assertThat(body.equals("return 0;") || body.contains("limit"))
                        .as("%s removes at most `limit` rows", file.getFileName())
                        .isTrue();
            }
        }
        assertThat(seen).hasSizeGreaterThan(15);
    }
}
