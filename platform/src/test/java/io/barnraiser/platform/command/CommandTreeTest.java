package io.barnraiser.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class CommandTreeTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Console console = new Console(new PrintWriter(out), new PrintWriter(err));

    @Command(name = "add", description = "Adds a key.")
    private static final class Add implements Runnable {

        private final Console console;

        @Option(names = "--name", required = true, paramLabel = "NAME", description = "What to call it.")
        private String name = "";

        Add(Console console) {
            this.console = console;
        }

        @Override
        public void run() {
            switch (name) {
                case "taken" ->
                    throw Problem.of(ErrorCode.CONFLICT, "There is one already", "Choose another name than taken.")
                            .exception();
                case "wrong" ->
                    throw Problem.invalid("The key is wrong", List.of(new FieldError("name", "is too short")))
                            .exception();
                case "broken" -> throw new IllegalStateException("a bolt is loose");
                default -> console.print("secret of " + name);
            }
        }
    }

    @Test
    void data_goes_to_standard_output_alone() {
        assertThat(run("key", "add", "--name", "Site")).isZero();
        assertThat(out).hasToString("secret of Site\n");
        assertThat(err).hasToString("");
    }

    @Test
    void a_problem_is_a_sentence_and_the_exit_code_of_its_kind() {
        assertThat(run("key", "add", "--name", "taken")).isEqualTo(5);
        assertThat(err).hasToString("There is one already: Choose another name than taken.\n");
        assertThat(out).hasToString("");
    }

    @Test
    void all_errors_of_fields_are_listed() {
        assertThat(run("key", "add", "--name", "wrong")).isEqualTo(2);
        assertThat(err.toString()).contains("The key is wrong", "  name is too short");
    }

    @Test
    void a_defect_has_no_stack_trace_unless_asked_for() {
        assertThat(run("key", "add", "--name", "broken")).isEqualTo(70);
        assertThat(err.toString()).contains("a bolt is loose", "--debug").doesNotContain("\tat ");

        assertThat(run("key", "add", "--name", "broken", "--debug")).isEqualTo(70);
        assertThat(err.toString()).contains("\tat ");
    }

    @Test
    void what_cannot_be_understood_is_named_with_the_way_to_help() {
        assertThat(run("key", "add")).isEqualTo(2);
        assertThat(err.toString()).contains("--name", "Try: barn key add --help");
        assertThat(run("key")).isEqualTo(2);
        assertThat(run("ky")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void help_is_everywhere_and_goes_to_standard_output() {
        assertThat(run("--help")).isZero();
        assertThat(run("key", "--help")).isZero();
        assertThat(run("key", "add", "--help")).isZero();
        assertThat(out.toString()).contains("Raises barns.", "Keys of programs.", "What to call it.");
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).contains("1.2.3");
    }

    private int run(String... arguments) {
        return new CommandTree(
                        "barn",
                        "Raises barns.",
                        "1.2.3",
                        console,
                        List.of(new CommandGroup("key", "Keys of programs.", List.of(new Add(console)))))
                .run(arguments);
    }
}
