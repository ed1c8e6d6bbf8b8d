package io.barnraiser.activity.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Somebody whose identity is known, and all that was said of them last.
///
/// @param person everything said so far, the newest word for each thing
/// @param at when the newest of it was said
record KnownPerson(long identity, Person person, Instant at) {

    /// Whether {@code said} says nothing that is not known.
    boolean covers(Person said) {
        return said == person
                || covers(said.handle(), person.handle())
                        && covers(said.name(), person.name())
                        && covers(said.email(), person.email())
                        && (!said.emailVouched() || person.emailVouched())
                        && covers(said.url(), person.url())
                        && (said.standing() == Person.Standing.MEMBER || said.standing() == person.standing())
                        && hasTraits(said.traits())
                        && person.keys().containsAll(said.keys());
    }

    /// Asks for each by its name: the entries of an unchangeable map can only be searched one by one.
    private boolean hasTraits(Map<String, String> said) {
        for (Map.Entry<String, String> trait : said.entrySet()) {
            if (!trait.getValue().equals(person.traits().get(trait.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean covers(Optional<String> said, Optional<String> known) {
        return said.isEmpty() || said.equals(known);
    }

    /// Adds what is said now. An older word does not replace a newer one; it was told on, and may be told again.
    KnownPerson and(Person said, Instant when) {
        if (when.isBefore(at)) {
            return this;
        }
        Map<String, String> traits = new LinkedHashMap<>(person.traits());
        traits.putAll(said.traits());
        List<ExternalKey> keys = new ArrayList<>(person.keys());
        said.keys().stream().filter(key -> !keys.contains(key)).forEach(keys::add);
        Person both = new Person(
                person.externalId(),
                person.kind(),
                said.handle().or(person::handle),
                said.name().or(person::name),
                said.email().or(person::email),
                said.email().isPresent() ? said.emailVouched() : person.emailVouched(),
                said.url().or(person::url),
                traits,
                keys,
                said.standing() == Person.Standing.MEMBER ? person.standing() : said.standing());
        return new KnownPerson(identity, both, when);
    }
}
