package io.barnraiser.understand.tribe;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Evidence;
import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.count.Shares;
import java.util.Map;
import java.util.Optional;

/// The estimates about a tribe, as pages and programs show them.
final class TribeFigures {

    private static final String NEWCOMERS =
            "Newcomers: who first wrote within the 180 days up to that day, into a conversation of which members at home"
                    + " in the tribe had said more than half until then, or else into a channel of which they say more than"
                    + " half; whether anybody answered plays no part. ";

    private final TribeRun look;
    private final TribeId tribe;
    private final Map<Measure, Measured> measures;

    TribeFigures(TribeRun look, TribeId tribe, Map<Measure, Measured> measures) {
        this.look = look;
        this.tribe = tribe;
        this.measures = measures;
    }

    /// The figure of a measure; "cannot tell" where the look did not ask for it yet.
    Figure of(Measure measure) {
        return measures.getOrDefault(measure, Measured.NOTHING).figure(look.asOf(), evidence(basis(measure)));
    }

    /// Of the members at home, the share that bought a product.
    Figure share(Product product, long size) {
        return bought(product.buyers(), size);
    }

    /// Of all members who have to do with others, the share that bought it.
    Figure shareEverywhere(Product product) {
        return bought(
                product.everywhere(),
                look.outcome().map(TribeRun.Outcome::members).orElse(0L));
    }

    private Figure bought(long buyers, long of) {
        return Measured.of(of, Doubt.NOTHING_COUNTED, () -> Optional.of(Shares.wilson(Math.min(buyers, of), of)))
                .figure(look.asOf(), evidence("Orders of the 365 days up to that day that were not called off"));
    }

    private Evidence evidence(String basis) {
        return Evidence.of(basis, TribePages.PATH + "/" + tribe.value() + "?at=" + TribesPage.day(look));
    }

    private static String basis(Measure measure) {
        return switch (measure) {
            case STABILITY -> "Searches for groups among ties that were drawn again with replacement";
            case OPENNESS -> "All ties of members at home, as they weigh on that day; whole members are drawn";
            case ANSWERED -> "Replies, mentions and likes between members of the tribe, as they weigh on that day";
            case NEWCOMERS_ANSWERED ->
                NEWCOMERS + "Counted are the first conversations they opened, a week ago or longer";
            case NEWCOMERS_WAIT -> NEWCOMERS + "Counted are the first conversations they opened";
            case OLD_TIMERS_WAIT ->
                "The first conversations that members at home opened within the 180 days up to that day, who had"
                        + " written before";
            case NEWCOMERS_AFTER_30, NEWCOMERS_AFTER_90 ->
                NEWCOMERS + "Who has not written for 30 days has gone on the day of the last word";
            case WITHOUT_ONE, WITHOUT_THREE ->
                "Ties between members of the tribe, as they weigh on that day; the interval from draws in which 37 of"
                        + " 100 ties are missing";
            case WITHOUT_ONE_ALIKE, WITHOUT_THREE_ALIKE ->
                "Ties between members of the tribe, as they weigh on that day; who leaves is drawn from those who come"
                        + " next by their ties";
            case HALF_OF_POSTS, CONCENTRATION ->
                "What members at home wrote within the 180 days up to that day; of more than 2,000, so many drawn by lot";
        };
    }
}
