package io.barnraiser.connectors.row;

import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.error.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which mapping counts for a file, and the rule that comes of it.
///
/// @param preset the name of the preset, or {@code mapping} for one that somebody wrote, or {@code guess}
/// @param mapping what each part of a row is
/// @param options choices for all rows
public record Understanding(String preset, Mapping mapping, RowOptions options) {

    /// The name for a mapping that stands in the settings of the source.
    public static final String OWN = "mapping";
    /// The name for a mapping that was guessed from the names of columns.
    public static final String GUESSED = "guess";

    /// Everything that is wrong with the settings {@code preset}, {@code mapping} and the options of rows.
    public static List<FieldError> check(Map<String, String> settings) {
        List<FieldError> errors = new ArrayList<>();
        String preset = settings.getOrDefault("preset", "");
        if (!isKnown(preset)) {
            errors.add(new FieldError(
                    "preset", "there is no preset '" + preset + "'; there are " + String.join(", ", Mappings.PRESETS)));
        }
        try {
            Mapping mapping = settings.getOrDefault("mapping", "").isBlank()
                    ? Mapping.of(Map.of())
                    : Mappings.parse(settings.getOrDefault("mapping", ""));
            if (RowOptions.of(mapping, settings) instanceof RowOptions.Result.Wrong wrong) {
                errors.addAll(wrong.errors());
            }
        } catch (ProblemException e) {
            errors.addAll(e.problem().fields());
        }
        return errors;
    }

    /// How rows with these columns are understood by these settings: by the mapping given, by the preset given, or
    /// by what the names of the columns tell.
    ///
    /// @throws ProblemException with everything that is wrong with the settings
    public static Understanding of(Map<String, String> settings, List<String> columns) {
        List<FieldError> errors = check(settings);
        if (!errors.isEmpty()) {
            throw Problem.invalid("The file cannot be read as asked", errors).exception();
        }
        String written = settings.getOrDefault("mapping", "");
        if (!written.isBlank()) {
            return with(OWN, Mappings.parse(written), settings);
        }
        String preset = settings.getOrDefault("preset", "");
        if (preset.isBlank() || preset.equals("auto")) {
            Guess.Guessed guessed = Guess.of(columns);
            String likely = guessed.preset().orElse("activities");
            return guessed.preset().isPresent() && finds(known(likely), columns)
                    ? named(likely, settings)
                    : with(GUESSED, known(likely).with(guessed.fields()), settings);
        }
        return named(preset, settings);
    }

    /// How rows were understood when they were kept under {@code preset}.
    public static Understanding again(String preset, Map<String, String> settings, List<String> columns) {
        return Mappings.PRESETS.contains(preset) ? named(preset, settings) : of(settings, columns);
    }

    /// The rule for rows.
    public RowRule rule() {
        return RowRule.of(mapping, options);
    }

    private static boolean isKnown(String preset) {
        return preset.isBlank()
                || preset.equals("auto")
                || preset.equals("segment")
                || Mappings.PRESETS.contains(preset);
    }

    private static Understanding named(String preset, Map<String, String> settings) {
        return with(preset, known(preset), settings);
    }

    /// Whether {@code mapping} finds anybody in such columns: a preset knows the names of one language.
    private static boolean finds(Mapping mapping, List<String> columns) {
        Set<String> keys = columns.stream().map(TableRow::key).collect(Collectors.toSet());
        return Stream.of(Field.MEMBER_ID, Field.MEMBER_EMAIL, Field.MEMBER_HANDLE, Field.MEMBER_PHONE)
                .flatMap(field -> mapping.fields().getOrDefault(field, List.of()).stream())
                .flatMap(expression -> expression.columns().stream())
                .anyMatch(column -> keys.contains(TableRow.key(column)));
    }

    private static Mapping known(String preset) {
        return Mappings.preset(preset).orElseThrow(() -> new IllegalArgumentException("no preset " + preset));
    }

    private static Understanding with(String preset, Mapping mapping, Map<String, String> settings) {
        return switch (RowOptions.of(mapping, settings)) {
            case RowOptions.Result.Ok ok -> new Understanding(preset, mapping, ok.options());
            case RowOptions.Result.Wrong wrong ->
                throw Problem.invalid("The file cannot be read as asked", wrong.errors())
                        .exception();
        };
    }
}
