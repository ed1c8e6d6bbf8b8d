package io.barnraiser.activity.log;

import io.barnraiser.activity.source.SourceId;
import java.util.Optional;
import java.util.OptionalLong;

/// A thing that activities are about, as far as it is known by now.
///
/// @param id its number
/// @param sourceId the source that knows it
/// @param externalId the source's id
/// @param type {@code topic}, {@code post}, {@code product}, ...; {@code thing} while only its id is known
/// @param parentId the thing that it is part of
/// @param authorIdentityId who made it
/// @param title its title
/// @param url where the original can be opened
public record ActivityObject(
        long id,
        SourceId sourceId,
        String externalId,
        String type,
        OptionalLong parentId,
        OptionalLong authorIdentityId,
        Optional<String> title,
        Optional<String> url) {}
