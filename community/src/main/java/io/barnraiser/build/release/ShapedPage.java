package io.barnraiser.build.release;

import java.util.List;

/// What everybody sees of all that was shaped by members.
///
/// @param product the key of the only product that is shown; empty for all
/// @param next the address of the page after this one; empty at the end
public record ShapedPage(List<Row> rows, String product, String next) {

    /// A release and who had a part in it.
    public record Row(Release release, Hands hands) {

        /// The beginning of what changed.
        public String beginning() {
            return Titles.of(release.body(), 220);
        }

        /// The picture of it.
        public FingerprintPicture picture() {
            return FingerprintPicture.of(release.id(), hands.bands(FingerprintPicture.MOST));
        }
    }
}
