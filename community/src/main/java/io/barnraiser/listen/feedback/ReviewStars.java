package io.barnraiser.listen.feedback;

import io.barnraiser.activity.log.Activity;
import io.barnraiser.activity.log.ActivityKind;
import java.util.regex.Pattern;

/// The stars of reviews. They stand in the label, as the sources write them: 4, 4.0, 4/5, 4 stars.
/// Half a star more is left out.
public final class ReviewStars {

    private static final Pattern RATING = Pattern.compile("[1-5]([.,]\\d+)?(\\s*/\\s*5|\\s*(stars?|Sterne?))?");

    private ReviewStars() {}

    /// From 1 to 5; 0 for what is no review, or one without stars.
    public static int of(Activity activity) {
        if (!activity.kind().equals(ActivityKind.REVIEW)) {
            return 0;
        }
        String label = activity.label().orElse("").strip();
        return RATING.matcher(label).matches() ? label.charAt(0) - '0' : 0;
    }
}
