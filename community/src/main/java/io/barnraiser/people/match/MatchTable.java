package io.barnraiser.people.match;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.error.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/// Matches the people of a CSV file, without any server: {@code members match}.
///
/// **In.** UTF-8, comma, a header line with any of {@code source,id,name,handle,email} and of {@code born,place,phone,
/// key:<system>} in any order; others are left alone. Without {@code source} all rows are of one source, which makes
/// sense only with aliases allowed. Blanks around a value do not count. **Out.** Tab-separated, with a header line:
/// {@code row_a row_b score rule}, rows numbered from 1, the header not counted; best pairs first.
public final class MatchTable {

    private static final int ROWS_BETWEEN_REPORTS = 100_000;

    private final MatchSettings settings;
    private final MatchProgress progress;

    /// A table to be matched with these settings.
    public MatchTable(MatchSettings settings, MatchProgress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /// What was done.
    ///
    /// @param rows how many rows were read
    /// @param pairs how many pairs were written
    public record Done(long rows, long pairs) {}

    /// Reads {@code in}, matches, and writes {@code out}. The output appears whole or not at all.
    ///
    /// @throws ProblemException if a file cannot be read or written, the header misses what is needed, or rows are
    ///     broken; all errors of the header, or the first errors of the rows with their lines, at once
    public Done match(Path in, Path out) {
        MatchEngine engine = new MatchEngine(settings);
        long rows = read(in, engine);
        List<MatchPair> pairs = engine.match(progress);
        write(out, pairs);
        return new Done(rows, pairs.size());
    }

    private long read(Path in, MatchEngine engine) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(Files.newBufferedReader(in, StandardCharsets.UTF_8))) {
            var records = reader.iterator();
            if (!records.hasNext()) {
                throw Problem.of(ErrorCode.INVALID, "The file is empty", in + " has no header line.")
                        .exception();
            }
            MatchHeader header = MatchHeader.read(records.next().getFields(), settings.sameSource());
            RowErrors errors = new RowErrors();
            long rows = 0;
            while (records.hasNext()) {
                CsvRecord row = records.next();
                errors.check(row, header.width());
                if (errors.isEmpty()) {
                    engine.add(header.row(row.getFields()));
                }
                rows++;
                if (rows % ROWS_BETWEEN_REPORTS == 0) {
                    progress.goOn(MatchProgress.Step.READ, rows, rows);
                }
            }
            errors.throwIfAny();
            return rows;
        } catch (NoSuchFileException absent) {
            throw Problem.of(ErrorCode.NOT_FOUND, "The file is not there", "There is no file " + in + ".")
                    .exception();
        } catch (IOException | UncheckedIOException error) {
            throw unreadable(in, error);
        } catch (CsvParseException error) {
            throw Problem.of(ErrorCode.INVALID, "The file is no CSV", in + ": " + error.getMessage())
                    .exception();
        }
    }

    private static ProblemException unreadable(Path in, Exception error) {
        return Problem.of(
                        ErrorCode.INVALID,
                        "The file cannot be read",
                        in + ": " + error.getMessage() + ". Is it UTF-8 text?")
                .exception();
    }

    private static void write(Path out, List<MatchPair> pairs) {
        Path unfinished = out.resolveSibling(out.getFileName() + ".unfinished");
        try {
            try (Writer writer = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
                writer.write("row_a\trow_b\tscore\trule\n");
                for (MatchPair pair : pairs) {
                    writer.write(String.format(
                            Locale.ROOT,
                            "%d\t%d\t%.4f\t%s\n",
                            pair.a() + 1,
                            pair.b() + 1,
                            pair.score(),
                            pair.rule().word()));
                }
            }
            Files.move(unfinished, out, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException error) {
            throw Problem.of(ErrorCode.INVALID, "The file cannot be written", out + ": " + error.getMessage())
                    .exception();
        }
    }
}
