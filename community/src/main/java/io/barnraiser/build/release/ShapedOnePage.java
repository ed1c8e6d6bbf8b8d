package io.barnraiser.build.release;

import io.barnraiser.platform.html.View;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What everybody sees of one release.
///
/// @param steps the way to it, in order
public record ShapedOnePage(
        Release release, Hands hands, FingerprintPicture picture, List<Step> steps, CureResult cure) {

    /// How long passed between two steps, as a key of texts and a number; empty key for less than a day.
    public record Gap(String key, long count) {}

    /// What changed, by paragraphs.
    public List<String> paragraphs() {
        return release.body()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// The symbol of a step.
    public String icon(Step step) {
        return switch (step.kind()) {
            case SAID -> "message-square";
            case SAME -> "users";
            case PROPOSED -> "sparkles";
            case DECIDED -> "circle-check";
            case BUILT -> "settings";
            case TESTED -> "eye";
            case WROTE -> "pencil";
            case SHIPPED -> "package";
            case TOLD -> "mail";
            case CURED -> "heart";
        };
    }

    /// Whose words stand with a step: the brand's, a member's by name where they allow it, or a member's.
    public String by(View view, Step step) {
        return switch (step.kind()) {
            case DECIDED, BUILT, SHIPPED, TOLD -> view.site().name();
            case SAID, SAME, PROPOSED, TESTED, WROTE, CURED -> step.by().orElse(view.text("release.member.one"));
        };
    }

    /// How long passed before a step.
    public Gap before(int step) {
        return step == 0
                ? new Gap("", 0)
                : gap(steps.get(step - 1).at(), steps.get(step).at());
    }

    static Gap gap(Instant from, Instant to) {
        var begin = from.atOffset(ZoneOffset.UTC);
        var end = to.atOffset(ZoneOffset.UTC);
        long months = ChronoUnit.MONTHS.between(begin, end);
        long days = ChronoUnit.DAYS.between(begin, end);
        if (months >= 24) {
            return new Gap("release.gap.years", months / 12);
        }
        if (days >= 60) {
            return new Gap("release.gap.months", Math.max(2, months));
        }
        if (days >= 14) {
            return new Gap("release.gap.weeks", days / 7);
        }
        return days >= 1 ? new Gap("release.gap.days", days) : new Gap("", 0);
    }
}
