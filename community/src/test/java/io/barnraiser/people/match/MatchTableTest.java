package io.barnraiser.people.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.error.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchTableTest {

    @TempDir
    Path folder;

    @Test
    void a_table_of_people_becomes_a_table_of_pairs() throws IOException {
        MatchTable.Done done = match("""
                \uFEFFEmail, Source ,handle,name,shoe size
                tess@example.org,forum,,"Dunwoody, Tess",7
                ,shop,kite,Farid Umarov,
                TESS@example.org,shop,,,8
                """, false);
        assertThat(done).isEqualTo(new MatchTable.Done(3, 1));
        assertThat(Files.readString(folder.resolve("out.tsv")))
                .isEqualTo("row_a\trow_b\tscore\trule\n1\t3\t0.9900\tsame-email\n");
    }

    @Test
    void without_a_source_all_rows_are_of_one() throws IOException {
        MatchTable.Done done = match("name,email\nTess,t@example.org\nTessa,t@example.org\n", true);
        assertThat(done.pairs()).isEqualTo(1);
    }

    @Test
    void all_errors_of_the_header_come_at_once() throws IOException {
        assertThat(problem("id,id,shoe size\n", false).fields())
                .extracting(FieldError::field)
                .containsExactly("id", "source", "name");
    }

    @Test
    void broken_rows_are_named_by_their_lines() throws IOException {
        Problem problem = problem("source,name\nforum,Tess\nforum,Dunwoody,Tess\nshop,Farid\nshop\n", false);
        assertThat(problem.fields()).extracting(FieldError::field).containsExactly("line 3", "line 5");
        assertThat(folder.resolve("out.tsv")).doesNotExist();
    }

    @Test
    void an_empty_file_an_absent_file_and_another_encoding_are_problems() throws IOException {
        assertThat(problem("", false).title()).isEqualTo("The file is empty");
        Path latin = Files.write(
                folder.resolve("in.csv"), "source,name\nx,J\u00fcrgen\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problem(latin).title()).isEqualTo("The file cannot be read");
        assertThat(problem(folder.resolve("absent.csv")).title()).isEqualTo("The file is not there");
    }

    private Problem problem(String csv, boolean sameSource) throws IOException {
        Files.writeString(folder.resolve("in.csv"), csv);
        return problem(folder.resolve("in.csv"), sameSource);
    }

    private Problem problem(Path in) {
        return problem(in, false);
    }

    private Problem problem(Path in, boolean sameSource) {
        var table = new MatchTable(MatchSettings.standard().withSameSource(sameSource), MatchProgress.NONE);
        ProblemException[] caught = new ProblemException[1];
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> table.match(in, folder.resolve("out.tsv")))
                .satisfies(error -> caught[0] = error);
        return caught[0].problem();
    }

    private MatchTable.Done match(String csv, boolean sameSource) throws IOException {
        Path in = Files.writeString(folder.resolve("in.csv"), csv);
        return new MatchTable(MatchSettings.standard().withSameSource(sameSource), MatchProgress.NONE)
                .match(in, folder.resolve("out.tsv"));
    }
}
