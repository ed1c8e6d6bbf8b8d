package io.barnraiser.connectors.row;

import io.barnraiser.activity.ingest.ExternalKey;
import io.barnraiser.activity.ingest.Person;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who a row speaks of.
final class People {

    /// GitHub's stand-in for an address that its owner hides; it carries their handle there.
    private static final Pattern GITHUB = Pattern.compile("(?:\\d+\\+)?([^@+]+)@users\\.noreply\\.github\\.com");

    private final Mapping mapping;
    private final RowOptions options;

    People(Mapping mapping, RowOptions options) {
        this.mapping = mapping;
        this.options = options;
    }

    /// The person of {@code row}; nobody, where neither id, handle, address nor phone number names one. A mere name
    /// names
    /// nobody: two people may have it.
    Optional<Person> of(Row row) {
        Map<String, String> given = options.given();
        Optional<String> email = text(Field.MEMBER_EMAIL, row).map(value -> value.toLowerCase(Locale.ROOT));
        Optional<String> phone = text(Field.MEMBER_PHONE, row).map(value -> value.replaceAll("[^+\\d]", ""));
        Optional<String> handle = text(Field.MEMBER_HANDLE, row);
        Optional<String> id = mapping.text(Field.MEMBER_ID, row, given).or(() -> handle);
        Person.Builder person;
        if (id.isPresent()) {
            person = account(id.get());
        } else if (email.isPresent()) {
            person = Person.of(Person.Kind.EMAIL, email.get());
        } else if (phone.isPresent()) {
            person = Person.account("phone:" + phone.get());
        } else {
            return Optional.empty();
        }
        handle.ifPresent(person::handle);
        Optional<String> name = name(row);
        name.ifPresent(person::name);
        text(Field.MEMBER_URL, row).ifPresent(person::url);
        email.ifPresent(address -> address(person, address));
        phone.filter(number -> number.length() > 5)
                .ifPresent(number -> person.key(new ExternalKey("phone", number, false)));
        mapping.traits()
                .forEach((trait, expression) ->
                        expression.all(row, given).stream().findFirst().ifPresent(value -> person.trait(trait, value)));
        if (name.or(() -> handle).orElse("").endsWith("[bot]")) {
            person.standing(Person.Standing.BOT);
        }
        return Optional.of(person.build());
    }

    /// A person of whom a row says nothing but the name they are addressed by.
    Person named(String handle) {
        String plain = handle.startsWith("@") ? handle.substring(1) : handle;
        return account(plain).handle(plain).build();
    }

    private Person.Builder account(String id) {
        boolean caseMatters = !options.option("member-id-case").orElse("").equals("ignore");
        return Person.account(caseMatters ? id : id.toLowerCase(Locale.ROOT));
    }

    private void address(Person.Builder person, String address) {
        Matcher github = GITHUB.matcher(address);
        if (github.matches()) {
            person.handle(github.group(1)).key(new ExternalKey("github", github.group(1), true));
        } else if (options.option("email-vouched").orElse("").equals("true")) {
            person.vouchedEmail(address);
        } else {
            person.email(address);
        }
    }

    private Optional<String> name(Row row) {
        Optional<String> whole = text(Field.MEMBER_NAME, row);
        if (whole.isPresent()) {
            return whole;
        }
        String parts = text(Field.MEMBER_FIRST_NAME, row).orElse("") + " "
                + text(Field.MEMBER_LAST_NAME, row).orElse("");
        return Optional.of(parts.strip()).filter(name -> !name.isEmpty());
    }

    private Optional<String> text(Field field, Row row) {
        return mapping.text(field, row, options.given());
    }
}
