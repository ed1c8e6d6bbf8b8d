package io.barnraiser.shell;

/// What the front door shows.
///
/// @param team whether the reader works at the desk
public record FrontPage(boolean team) {}
