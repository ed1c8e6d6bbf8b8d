package io.barnraiser.activity.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.platform.error.ProblemException;
import io.barnraiser.platform.web.Upload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UploadsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path folder = Path.of("");

    private Upload upload(String name) throws IOException {
        Path file = Files.writeString(folder.resolve("incoming"), "a,b\n1,2\n");
        return new Upload(name, "text/csv", 8, file);
    }

    @Test
    void a_file_is_found_under_the_name_it_was_kept_by() throws IOException {
        Uploads uploads = new Uploads(folder.resolve("uploads"), () -> NOW);
        String name = uploads.keep(upload("März & Co.csv"));
        assertThat(uploads.find(name)).hasContent("a,b\n1,2\n");
        assertThat(Uploads.shown(name)).isEqualTo("M_rz___Co.csv");
    }

    @Test
    void no_name_leads_out_of_the_folder() throws IOException {
        Uploads uploads = new Uploads(folder.resolve("uploads"), () -> NOW);
        String kept = uploads.keep(upload("../../etc/passwd"));
        assertThat(uploads.find(kept).getParent()).isEqualTo(folder.resolve("uploads"));
        for (String name : new String[] {"../incoming", "1-../x", "/etc/passwd", "", "1-nothing"}) {
            assertThatThrownBy(() -> uploads.find(name)).as(name).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void what_nobody_read_in_a_week_is_removed_by_the_next_upload() throws IOException {
        Uploads uploads = new Uploads(folder.resolve("uploads"), () -> NOW);
        String old = uploads.keep(upload("old.csv"));
        Files.setLastModifiedTime(uploads.find(old), FileTime.from(NOW.minus(Duration.ofDays(8))));
        uploads.keep(upload("new.csv"));
        assertThatThrownBy(() -> uploads.find(old)).isInstanceOf(ProblemException.class);
    }

    @Test
    void the_name_tells_the_format() {
        assertThat(Uploads.kind("1-posts.JSONL.gz")).contains("jsonl");
        assertThat(Uploads.kind("1-orders.tsv")).contains("csv");
        assertThat(Uploads.kind("1-Posts.xml")).contains("stackexchange");
        assertThat(Uploads.kind("1-list.mbox")).contains("mbox");
        assertThat(Uploads.kind("1-photo.png")).isEmpty();
    }
}
