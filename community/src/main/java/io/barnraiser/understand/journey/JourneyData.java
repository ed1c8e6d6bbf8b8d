package io.barnraiser.understand.journey;

import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.people.privacy.PersonalData;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// What the journey keeps of a person: the evidence of each stage, and what the team said of it.
final class JourneyData implements PersonalData {

    private final Journeys journeys;
    private final JourneyFollower follower;

    JourneyData(Journeys journeys, JourneyFollower follower) {
        this.journeys = journeys;
        this.follower = follower;
    }

    @Override
    public String section() {
        return "journey";
    }

    @Override
    public String title() {
        return "What was taken as evidence of a stage of their relationship with the brand, and what was said of it";
    }

    @Override
    public List<String> columns() {
        return List.of("stage", "rule", "day", "times", "activity", "precision", "found");
    }

    @Override
    public void export(Handle handle, DataSubject person, Rows rows) {
        MemberPath path = journeys.of(handle, person.member());
        path.proofs()
                .forEach(proof -> rows.add(
                        proof.stage().key(),
                        proof.rule(),
                        LocalDate.ofEpochDay(proof.day()).toString(),
                        proof.amount(),
                        proof.activity() > 0 ? (Long) proof.activity() : null,
                        proof.precision(),
                        path.said().containsKey(new Corrected(proof.rule(), proof.day())) ? "right" : null));
        path.said().entrySet().stream()
                .filter(said -> !said.getValue())
                .map(Map.Entry::getKey)
                .forEach(wrong -> rows.add(
                        path.rules()
                                .rule(wrong.rule())
                                .map(rule -> rule.stage().key())
                                .orElse(null),
                        wrong.rule(),
                        LocalDate.ofEpochDay(wrong.day()).toString(),
                        null,
                        null,
                        null,
                        "wrong"));
    }

    @Override
    public int erase(Handle handle, DataSubject person, int limit) {
        return person.identities().isEmpty()
                ? 0
                : follower.forget(handle, Set.of(person.member().value()), person.numbers(), limit);
    }
}
