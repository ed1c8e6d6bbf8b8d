package io.barnraiser.platform.html;

/// What pages need to know of whose server this is.
///
/// @param name the brand's name, as members know it
/// @param host where members find it, such as {@code community.example.org}
public record Site(String name, String host) {}
