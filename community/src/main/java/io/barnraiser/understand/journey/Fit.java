package io.barnraiser.understand.journey;

import io.barnraiser.activity.log.Activity;
import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.understand.journey.EvidenceRule.Towards;
import io.barnraiser.understand.journey.EvidenceRule.Where;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// Whether an activity is one that a rule looks at.
sealed interface Fit {

    /// It is.
    ///
    /// @param other the identity it went towards, where the rule asks for one; else 0
    record Yes(long other) implements Fit {}

    /// It is not.
    record No() implements Fit {}

    /// That cannot be said before more is known of a thing.
    record Later(long thing) implements Fit {}

    No NO = new No();
    Yes YES = new Yes(0);

    /// Looks at an activity whose kind is one of the rule's.
    ///
    /// @param channel the name of its channel in lower case; empty where it has none
    /// @param things what is known of the things it names
    static Fit of(EvidenceRule rule, Activity activity, String channel, LongFunction<@Nullable Thing> things) {
        Where where = rule.where();
        boolean fits = (where.source().isEmpty()
                        || where.source().getAsLong() == activity.sourceId().value())
                && (where.channels().isEmpty() || where.channels().stream().anyMatch(channel::contains))
                && (where.labels().isEmpty() || isLabelled(where, activity));
        if (!fits) {
            return NO;
        }
        OptionalLong thing = thing(rule, activity);
        if (activity.directedIdentityId().isPresent()
                && where.towards() != Towards.ANYBODY
                && where.objects().isEmpty()) {
            return towards(activity.identityId(), activity.directedIdentityId().getAsLong());
        }
        return thing.isPresent()
                ? of(rule, activity.identityId(), thing.getAsLong(), things.apply(thing.getAsLong()))
                : without(where);
    }

    /// Looks at what waited for a thing of which more is known now.
    static Fit of(EvidenceRule rule, long identity, long number, @Nullable Thing thing) {
        Where where = rule.where();
        if (asksForType(where) && (thing == null || !thing.isKnown())) {
            return new Later(number);
        }
        if (thing != null && !isOfType(where, thing.type())) {
            return NO;
        }
        if (where.towards() == Towards.ANYBODY) {
            return YES;
        }
        return thing != null && thing.author().isPresent()
                ? towards(identity, thing.author().getAsLong())
                : new Later(number);
    }

    private static Fit without(Where where) {
        return asksForType(where) || where.towards() != Towards.ANYBODY ? NO : YES;
    }

    private static Fit towards(long identity, long other) {
        return identity == other ? NO : new Yes(other);
    }

    private static boolean asksForType(Where where) {
        return where.objects().stream().anyMatch(type -> !type.startsWith("!"));
    }

    private static boolean isOfType(Where where, String type) {
        return !where.objects().contains("!" + type)
                && (!asksForType(where) || where.objects().contains(type));
    }

    private static boolean isLabelled(Where where, Activity activity) {
        String label = activity.label().orElse("").toLowerCase(Locale.ROOT);
        return where.labels().stream().anyMatch(label::contains);
    }

    /// What decides: what a reply answers where it matters to whom it goes, else what the activity is about.
    static OptionalLong thing(EvidenceRule rule, Activity activity) {
        OptionalLong first =
                rule.where().towards() != Towards.ANYBODY && activity.kind().equals(ActivityKind.REPLY)
                        ? activity.replyToObjectId()
                        : activity.objectId();
        return first.isPresent() ? first : activity.replyToObjectId();
    }
}
