package io.barnraiser.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.platform.error.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private final SecureRandom random = new SecureRandom();

    @TempDir
    private Path folder;

    @Test
    void keys_are_the_same_at_every_start_and_differ_by_purpose() {
        Secrets first = Secrets.open(folder, random);
        Secrets second = Secrets.open(folder, random);

        assertThat(second.key("sessions")).isEqualTo(first.key("sessions")).hasSize(32);
        assertThat(first.key("sessions")).isNotEqualTo(first.key("suppression"));
    }

    @Test
    void another_installation_has_other_keys(@TempDir Path other) {
        assertThat(Secrets.open(folder, random).key("sessions"))
                .isNotEqualTo(Secrets.open(other, random).key("sessions"));
    }

    @Test
    void only_its_owner_may_read_the_file_and_nothing_else_is_left() throws IOException {
        Secrets.open(folder, random);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret.key"))))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining(path -> !path.endsWith("secret.key"));
    }

    @Test
    void a_damaged_key_is_refused_and_kept() throws IOException {
        Files.writeString(folder.resolve("secret.key"), "half a ke");

        assertThatThrownBy(() -> Secrets.open(folder, random))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("secret.key")
                .hasMessageContaining("Restore it");
        assertThat(folder.resolve("secret.key")).hasContent("half a ke");
    }

    @Test
    void a_folder_that_is_not_there_gets_a_sentence() {
        assertThatThrownBy(() -> Secrets.open(folder.resolve("nowhere"), random))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("cannot be read or written");
    }

    @Test
    void what_is_sealed_opens_with_the_same_key_only() {
        Secrets secrets = Secrets.open(folder, random);
        String sealed = secrets.seal("sources").close("api key: ✓");

        assertThat(Secrets.open(folder, random).seal("sources").open(sealed)).contains("api key: ✓");
        assertThat(secrets.seal("webhooks").open(sealed)).isEmpty();
        assertThat(sealed).doesNotContain("api");
        assertThat(secrets.seal("sources").close("api key: ✓")).isNotEqualTo(sealed);
    }

    @Test
    void what_was_changed_does_not_open() {
        Seal seal = Secrets.open(folder, random).seal("sources");
        String sealed = seal.close("api key");
        char other = sealed.charAt(20) == 'A' ? 'B' : 'A';

        assertThat(seal.open(sealed.substring(0, 20) + other + sealed.substring(21)))
                .isEmpty();
        assertThat(seal.open("")).isEmpty();
        assertThat(seal.open("?")).isEmpty();
    }
}
