package io.barnraiser.platform.html;

import java.util.Optional;

/// A file that pages need.
///
/// @param name its path below {@code static/}
/// @param gzipped its bytes gzipped; empty where that would not make it smaller
@SuppressWarnings("ArrayRecordComponent") // loaded once and never compared
record Asset(String name, String contentType, byte[] bytes, Optional<byte[]> gzipped) {}
