package io.barnraiser.understand.journey;

import io.barnraiser.platform.error.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.function.Function;

/// Reads single fields of the form of rules and collects what is wrong with them.
final class RuleFields {

    private static final int LONGEST_WORD = 60;
    private static final int MOST_WORDS = 40;

    private final Function<String, String> typed;
    private final List<FieldError> wrong = new ArrayList<>();

    /// @param typed what stands in a field; empty where nothing does
    RuleFields(Function<String, String> typed) {
        this.typed = typed;
    }

    String text(String field) {
        return typed.apply(field).strip();
    }

    boolean isChecked(String field) {
        return text(field).equals("yes");
    }

    /// A whole number from 1 on.
    int whole(String field, int most) {
        return (int) number(
                field, number -> number == (int) number && number >= 1 && number <= most, "journey.fault.whole", 1);
    }

    /// Percent as a share.
    double share(String field, int otherwise) {
        return number(field, number -> number > 0 && number < 100, "journey.fault.percent", otherwise) / 100;
    }

    double number(String field, DoublePredicate mayBe, String fault, double otherwise) {
        String text = text(field).replace(',', '.');
        OptionalDouble number = text.matches("\\d{1,6}(\\.\\d{1,6})?")
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
        if (number.isEmpty() || !mayBe.test(number.getAsDouble())) {
            fault(field, fault);
            return otherwise;
        }
        return number.getAsDouble();
    }

    /// Words between commas, in lower case and each once.
    List<String> words(String field) {
        List<String> words = Arrays.stream(text(field).split(","))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.size() > MOST_WORDS || words.stream().anyMatch(word -> word.length() > LONGEST_WORD)) {
            fault(field, "journey.fault.words");
            return List.of();
        }
        return words;
    }

    void fault(String field, String message) {
        wrong.add(new FieldError(field, message));
    }

    /// What is wrong, by field; the messages are names of texts.
    List<FieldError> wrong() {
        return List.copyOf(wrong);
    }

    static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
