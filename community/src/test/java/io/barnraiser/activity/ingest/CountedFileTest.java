package io.barnraiser.activity.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CountedFileTest {

    private final byte[] content = new byte[4_000_000];

    @TempDir
    Path folder;

    @Test
    void half_a_file_read_is_about_half_of_it() throws IOException {
        new Random(1).nextBytes(content);
        try (CountedFile file = CountedFile.open(Files.write(folder.resolve("plain.csv"), content))) {
            assertThat(file.share()).isZero();
            assertThat(file.content().readNBytes(2_000_000)).hasSize(2_000_000);
            assertThat(file.share()).isCloseTo(0.5, within(0.02));
            assertThat(file.content().readAllBytes()).hasSize(2_000_000);
            assertThat(file.share()).isEqualTo(1);
        }
    }

    @Test
    void a_packed_file_is_unpacked_and_its_share_is_that_of_the_packed_one() throws IOException {
        new Random(1).nextBytes(content);
        Path path = folder.resolve("packed.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
            out.write(content);
        }
        try (CountedFile file = CountedFile.open(path)) {
            assertThat(file.content().readNBytes(1_000_000)).hasSize(1_000_000);
            assertThat(file.share()).isCloseTo(0.25, within(0.05));
        }
    }

    @Test
    void what_is_called_packed_and_is_not_is_refused_and_an_empty_file_is_read_at_once() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.gz"), "not packed at all");
        assertThatThrownBy(() -> CountedFile.open(wrong)).isInstanceOf(IOException.class);
        try (CountedFile file = CountedFile.open(Files.createFile(folder.resolve("empty.csv")))) {
            assertThat(file.share()).isEqualTo(1);
        }
    }
}
