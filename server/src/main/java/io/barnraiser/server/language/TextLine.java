package io.barnraiser.server.language;

import java.util.Optional;

/// One text of a file.
///
/// @param number of its line, from 1
/// @param text may be empty
/// @param code of its language, as the file says it, in whatever way
record TextLine(long number, String text, Optional<String> code) {}
