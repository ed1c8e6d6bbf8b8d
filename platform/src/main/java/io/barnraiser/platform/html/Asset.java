package io.barnraiser.platform.html;

/// A file that pages need.
///
/// @param name its path below {@code static/}
@SuppressWarnings("ArrayRecordComponent") // loaded once and never compared
record Asset(String name, String contentType, byte[] bytes) {}
