package io.barnraiser.activity.ingest;

import java.util.Optional;

/// What an activity is about, as its source knows it.
///
/// @param externalId the source's id of it, unique among all things of the source: prefix it with the type where the
///     source counts posts and topics separately ({@code post:5})
/// @param type {@code topic}, {@code post}, {@code comment}, {@code product}, {@code page}, {@code order},
///     {@code group}, {@code article}
/// @param author who made it, where known
/// @param parentExternalId the thing that it is part of, such as the topic of a post
/// @param title its title
/// @param url where the original can be opened
public record Thing(
        String externalId,
        String type,
        Optional<Person> author,
        Optional<String> parentExternalId,
        Optional<String> title,
        Optional<String> url) {

    /// A thing of which nothing is known but that it is there.
    public static Thing of(String type, String externalId) {
        return new Thing(externalId, type, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// The same thing, made by {@code person}.
    public Thing by(Person person) {
        return new Thing(externalId, type, Optional.of(person), parentExternalId, title, url);
    }

    /// The same thing as a part of another.
    public Thing in(String parent) {
        return new Thing(externalId, type, author, Values.said(parent), title, url);
    }

    /// The same thing with a title.
    public Thing titled(String value) {
        return new Thing(externalId, type, author, parentExternalId, Values.said(value), url);
    }

    /// The same thing with the address of its original.
    public Thing at(String address) {
        return new Thing(externalId, type, author, parentExternalId, title, Values.said(address));
    }
}
