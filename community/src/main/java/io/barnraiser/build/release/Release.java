package io.barnraiser.build.release;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// A change of a product that was shipped.
///
/// @param title what it is called, up to {@link ReleaseForm#MOST_TITLE} characters
/// @param body what changed, in members' words; plain text
/// @param product the key of the product, as in addresses
/// @param shippedAt the day it reached the shelf, at its beginning in UTC
/// @param publishedAt since when everybody may see it; empty for a draft
/// @param method how the shares were worked out; empty before the first time
public record Release(
        ReleaseId id,
        String title,
        String body,
        String product,
        String productName,
        Instant shippedAt,
        Optional<Instant> publishedAt,
        String method,
        Instant createdAt) {

    private static final int MOST_SLUG = 60;

    /// Where everybody can see it.
    public String path() {
        return lastingPath() + "/" + slug(title);
    }

    /// Where everybody can see it, whatever it will be called: leads on to {@link #path}.
    public String lastingPath() {
        return "/shaped/" + id;
    }

    /// Where the team works on it.
    public String deskPath() {
        return "/desk/releases/" + id;
    }

    /// Whether everybody may see it.
    public boolean isPublished() {
        return publishedAt.isPresent();
    }

    /// Words as a step of an address: lower case letters, digits and hyphens; {@code x} where nothing is left.
    static String slug(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replace("ß", "ss")
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        String cut = plain.length() > MOST_SLUG
                ? plain.substring(0, MOST_SLUG).replaceAll("-[^-]*$|[\\uD800-\\uDBFF]$", "")
                : plain;
        return cut.isEmpty() ? "x" : cut;
    }
}
