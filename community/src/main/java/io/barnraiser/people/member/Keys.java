package io.barnraiser.people.member;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Brings what sources state as keys into the form in which keys are compared.
final class Keys {

    static final String EMAIL = "email";
    static final String PHONE = "phone";
    private static final int LONGEST = 300;

    private Keys() {}

    /// The further keys of a sighting in the form in which they are compared; what has no usable form is left out.
    static List<ExternalKey> stated(Sighting sighting) {
        return sighting.keys().stream().flatMap(key -> normal(key).stream()).toList();
    }

    private static Optional<ExternalKey> normal(ExternalKey key) {
        String type = key.type().strip().toLowerCase(Locale.ROOT);
        Optional<String> value = switch (type) {
            case EMAIL -> Emails.normal(key.value());
            case PHONE -> Phones.normal(key.value());
            default -> Optional.of(key.value().strip());
        };
        return value.filter(text -> !text.isEmpty() && text.length() <= LONGEST && !type.isEmpty())
                .map(text -> new ExternalKey(type, text, key.vouched()));
    }
}
