package io.barnraiser.understand.network;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.barnraiser.platform.database.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The shapes of the JSON interface. What stands here is a promise to programs: fields are added, never
/// renamed.
final class NetworkWords {

    private NetworkWords() {}

    /// @param asOf the day (UTC) at whose end the ties are seen
    /// @param assumed whether half-life and weights are still those that nobody has fitted or set
    /// @param next for {@code ?after=}; null at the end
    record TieList(
            List<OneTie> ties,
            @JsonProperty("as_of") String asOf,
            @JsonProperty("half_life_days") int halfLifeDays,
            boolean assumed,
            @Nullable String next) {}

    record OneTie(
            @JsonProperty("member_id") long memberId,
            String name,
            String standing,
            double weight,
            boolean mutual,
            Way towards,
            Way from,
            @JsonProperty("last_day") String lastDay) {

        static OneTie of(Tie tie) {
            return new OneTie(
                    tie.other().value(),
                    tie.name(),
                    Code.of(tie.standing()),
                    tie.weight(),
                    tie.isMutual(),
                    new Way(tie.given().weight(), tie.given().acts()),
                    new Way(tie.received().weight(), tie.received().acts()),
                    tie.last().toString());
        }
    }

    record Way(double weight, List<Tie.Times> acts) {}
}
