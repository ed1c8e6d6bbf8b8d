package io.barnraiser.platform.config;

/// One setting as it stands, for people to read.
///
/// @param key in kebab case with its area, such as {@code server.public-url}
/// @param value as it is in force; hidden when it is secret, empty when there is none
/// @param about what it is for, in one sentence
public record Setting(String key, String value, Origin origin, String about) {}
