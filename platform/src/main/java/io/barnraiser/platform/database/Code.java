package io.barnraiser.platform.database;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How values of an enumeration stand in the database and in addresses: their names in lower case.
public final class Code {

    private Code() {}

    /// The code of a value: {@code same_email}.
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// The value of a code that somebody may have made up; empty where it has none.
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> of(value).equals(code))
                .findFirst();
    }

    /// The value of a code.
    ///
    /// @throws IllegalArgumentException when it has none
    public static <E extends Enum<E>> E read(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }
}
