package io.barnraiser.server.language;

import io.barnraiser.language.text.Language;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The options that say which texts are meant. A command has it as a {@code @Mixin}.
@Command(footerHeading = "%nThe file: UTF-8, packed with gzip or not; a line has at most 16 MB.%n")
final class TextsIn {

    /// What stands for standard input.
    static final Path STANDARD = Path.of("-");

    @Option(names = "--in", paramLabel = "FILE", description = "The texts. Default: -, standard input.")
    private Path file = STANDARD;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description =
                    "lines: each line is a text. jsonl: each line is a JSON object with \"text\" and perhaps \"lang\"."
                            + " Default: jsonl when the file is named so or its first line is such an object, else lines.")
    private Optional<TextForm> form = Optional.empty();

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "The language that all texts are in, whatever they say: en, de. Default: as each text says or"
                    + " shows.")
    private Optional<String> code = Optional.empty();

    Path file() {
        return file;
    }

    /// The language that was forced.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException when there is no such language
    Optional<Language> language() {
        return code.map(each -> Language.of(each)
                .orElseThrow(() -> Problem.invalid(
                                "The options cannot be understood",
                                List.of(new FieldError(
                                        "--language",
                                        "Must be one of %s."
                                                .formatted(Arrays.stream(Language.values())
                                                        .map(Language::code)
                                                        .collect(Collectors.joining(", "))))))
                        .exception()));
    }

    /// What takes the texts.
    interface Reader {
        void read(Texts texts) throws IOException;
    }

    /// Opens the file and gives its texts to `reader`. What goes wrong with reading is told as
    /// such.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException when it is not there or cannot be read
    ///     or understood
    void read(Reader reader) throws IOException {
        String name = file.equals(STANDARD) ? "standard input" : file.toString();
        try (InputStream in = open(name)) {
            reader.read(new Texts(name, in, file, form));
        }
    }

    private InputStream open(String name) throws IOException {
        if (file.equals(STANDARD)) {
            return System.in;
        }
        if (Files.isDirectory(file)) {
            throw Texts.unreadable(name, "it is a folder");
        }
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw Problem.notFound("There is no file %s.".formatted(name)).exception();
        } catch (AccessDeniedException e) {
            throw Texts.unreadable(name, "it may not be read by who runs this");
        }
    }
}
