package io.barnraiser.listen.feedback;

import java.util.List;
import java.util.Optional;

/// Reads what members say. A pure function of the text: the same text is always read the same.
interface Reader {

    /// What sort of thing it is.
    ///
    /// @param language what the source says the language is, as a BCP 47 tag
    Reading read(String text, Optional<String> language);

    /// Hashes of which nearly equal texts share at least one; none where the text is too short to
    /// be compared.
    List<Long> bands(String text);
}
