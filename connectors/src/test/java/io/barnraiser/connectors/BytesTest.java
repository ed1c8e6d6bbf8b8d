package io.barnraiser.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BytesTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void where_the_bytes_are_cut_makes_no_difference(long seed) throws IOException {
        byte[] bytes = "Grüße 🚲 an\r\nalle\n\nEnde ø".getBytes(StandardCharsets.UTF_8);
        Lines lines = new Lines(new Trickle(bytes, seed), 100);
        List<String> read = new ArrayList<>();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            read.add(line.get().text());
        }
        assertThat(read).containsExactly("Grüße 🚲 an", "alle", "", "Ende ø");
        StringWriter text = new StringWriter();
        Utf8OrWestern.of(new Trickle(bytes, seed)).transferTo(text);
        assertThat(text).hasToString("Grüße 🚲 an\r\nalle\n\nEnde ø");
    }

    @Test
    void a_line_that_is_too_long_is_cut_and_the_next_one_is_whole() throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream("abcdef\nxy\n".getBytes(StandardCharsets.UTF_8)), 4);
        Lines.Line first = lines.next().orElseThrow();
        assertThat(first.whole()).isFalse();
        assertThat(first.text()).isEqualTo("abcd");
        assertThat(lines.next().orElseThrow()).satisfies(line -> {
            assertThat(line.whole()).isTrue();
            assertThat(line.text()).isEqualTo("xy");
        });
        assertThat(lines.next()).isEmpty();
    }

    @Test
    void what_is_no_utf_8_is_windows_1252() {
        byte[] western = "Müller zahlt 5 €; ".getBytes(Charset.forName("windows-1252"));
        byte[] utf8 = "Müller".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.writeBytes(western);
        mixed.writeBytes(utf8);
        assertThat(Utf8OrWestern.text(mixed.toByteArray())).isEqualTo("Müller zahlt 5 €; Müller");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void the_mark_of_an_encoding_is_obeyed_and_left_out(String name) throws IOException {
        byte[] bytes = "\ufeffname;größe".getBytes(Charset.forName(name));
        StringWriter text = new StringWriter();
        Utf8OrWestern.of(new Trickle(bytes, 9)).transferTo(text);
        assertThat(text).hasToString("name;größe");
    }

    @Test
    void a_packed_file_is_known_by_its_bytes() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("hello".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Unpacked.of(new Trickle(packed.toByteArray(), 3)).readAllBytes())
                .asString()
                .isEqualTo("hello");
        assertThat(Unpacked.of(new Trickle(new byte[] {'h'}, 3)).readAllBytes())
                .asString()
                .isEqualTo("h");
        assertThat(Unpacked.of(new Trickle(new byte[0], 3)).readAllBytes()).isEmpty();
    }
}
