package io.barnraiser.activity.ingest;

import io.barnraiser.activity.log.LogWriter;
import io.barnraiser.activity.source.Source;
import io.barnraiser.activity.source.SourceId;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.people.member.BridgePattern;
import io.barnraiser.people.privacy.SourcePerson;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Writes a group of submissions in one transaction: the steps that need the database, each for the whole group at
/// once.
///
/// paused → known → erased → bridged → written. What one step drops or sets aside, the next does not see.
final class Group {

    private final LogWriter log;
    private final Gate gate;
    private final GroupRows rows;
    private final Sources sources;
    private final DropStore drops = new DropStore();
    private final InstantSource clock;

    Group(LogWriter log, Gate gate, GroupRows rows, Sources sources, InstantSource clock) {
        this.log = log;
        this.gate = gate;
        this.rows = rows;
        this.sources = sources;
        this.clock = clock;
    }

    /// An activity that is still on its way in.
    record Candidate(Source source, Incoming activity, Tally tally, Submission.Mode mode) {

        SourceId sourceId() {
            return source.id();
        }

        Candidate with(Incoming other) {
            return new Candidate(source, other, tally, mode);
        }
    }

    /// Writes everything; the receipts stand in the order of the submissions.
    List<Receipt> write(Handle handle, List<Submission> submissions) {
        log.begin(handle);
        Instant now = Instant.ofEpochMilli(clock.millis());
        Map<SourceId, Source> found = new HashMap<>();
        List<Tally> tallies = new ArrayList<>(submissions.size());
        List<Candidate> candidates = new ArrayList<>();
        for (Submission submission : submissions) {
            Tally tally = new Tally();
            tallies.add(tally);
            Source source = found.computeIfAbsent(submission.source(), id -> sources.get(handle, id));
            for (Prepared record : submission.records()) {
                enter(record, source, tally, submission.mode()).ifPresent(candidates::add);
            }
        }
        List<Candidate> again = new ArrayList<>();
        List<Candidate> fresh = bridged(handle, erased(handle, known(handle, candidates, again)));
        if (!fresh.isEmpty()) {
            rows.write(handle, fresh, now);
        }
        if (!again.isEmpty()) {
            rows.rewrite(handle, bridged(handle, erased(handle, again)), now);
        }
        submissions.forEach(submission -> forgive(handle, submission));
        count(handle, submissions, tallies, now);
        submissions.forEach(submission -> submission.alongside().accept(handle));
        return tallies.stream().map(Tally::receipt).toList();
    }

    /// Step "paused": what comes from a paused source stays out. What is only understood anew was let in or counted
    /// before.
    private static Optional<Candidate> enter(Prepared record, Source source, Tally tally, Submission.Mode mode) {
        boolean again = mode == Submission.Mode.REWRITE;
        switch (record) {
            case Prepared.Dropped dropped -> {
                if (!again) {
                    tally.dropped(dropped);
                }
                return Optional.empty();
            }
            case Prepared.Ready(Incoming activity) -> {
                if (source.paused() && !again) {
                    tally.dropped(DropReason.PAUSED, "The source is paused.", activity);
                    return Optional.empty();
                }
                return Optional.of(new Candidate(source, activity, tally, mode));
            }
        }
    }

    /// Step "known": what is in the log, or came twice in this group, is a duplicate, and the first word stays;
    /// unless it is wanted to be understood anew.
    private List<Candidate> known(Handle handle, List<Candidate> candidates, List<Candidate> again) {
        Map<SourceId, Set<String>> ids = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            ids.computeIfAbsent(candidate.sourceId(), source -> new HashSet<>())
                    .add(candidate.activity().externalId());
        }
        Map<SourceId, Set<String>> known = new HashMap<>();
        ids.forEach((source, wanted) -> known.put(source, log.known(handle, source, wanted)));
        List<Candidate> fresh = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            Set<String> before = known.getOrDefault(candidate.sourceId(), Set.of());
            if (before.add(candidate.activity().externalId())) {
                fresh.add(candidate);
            } else if (candidate.mode() == Submission.Mode.REWRITE) {
                again.add(candidate);
            } else {
                candidate.tally().duplicate();
            }
        }
        return fresh;
    }

    /// Step "erased": nothing of or towards somebody who was erased comes back.
    private List<Candidate> erased(Handle handle, List<Candidate> candidates) {
        Set<SourcePerson> erased = gate.erased(handle, candidates);
        if (erased.isEmpty()) {
            return candidates;
        }
        List<Candidate> left = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            if (!Gate.isOfErased(candidate, erased)) {
                left.add(Gate.without(candidate, erased));
            } else if (candidate.mode() != Submission.Mode.REWRITE) {
                // Not even the record is kept: it would bring back what was erased.
                candidate
                        .tally()
                        .dropped(new Prepared.Dropped(DropReason.ERASED_PERSON, "Somebody in it was erased.", ""));
            }
        }
        return left;
    }

    /// Step "bridged": what a bridge relayed belongs to the nick that said it.
    private List<Candidate> bridged(Handle handle, List<Candidate> candidates) {
        Map<PersonBook.Key, BridgePattern> bridges = gate.bridges(handle);
        if (bridges.isEmpty()) {
            return candidates;
        }
        return candidates.stream().map(candidate -> bridged(candidate, bridges)).toList();
    }

    private static Candidate bridged(Candidate candidate, Map<PersonBook.Key, BridgePattern> bridges) {
        Incoming activity = candidate.activity();
        Optional<BridgePattern> pattern =
                Optional.ofNullable(bridges.get(PersonBook.Key.of(candidate.sourceId(), activity.actor())));
        return pattern.flatMap(bridge -> activity.text().flatMap(bridge::read))
                .map(relayed -> {
                    Person nick = Person.of(Person.Kind.NICK, relayed.externalId())
                            .handle(relayed.nick())
                            .build();
                    return candidate.with(activity.spokenBy(nick, relayed.text()));
                })
                .orElse(candidate);
    }

    /// Takes back the drops that are understood now.
    private void forgive(Handle handle, Submission submission) {
        submission.forgiven().forEach((drop, reason) -> {
            if (drops.remove(handle, drop)) {
                sources.count(handle, submission.source(), Map.of(reason.code(), -1L), Optional.empty());
            }
        });
    }

    private void count(Handle handle, List<Submission> submissions, List<Tally> tallies, Instant now) {
        Map<SourceId, Map<String, Long>> outcomes = new LinkedHashMap<>();
        Map<SourceId, Long> newest = new HashMap<>();
        Map<SourceId, List<Prepared.Dropped>> dropped = new LinkedHashMap<>();
        for (int i = 0; i < submissions.size(); i++) {
            SourceId source = submissions.get(i).source();
            Tally tally = tallies.get(i);
            Map<String, Long> sum = outcomes.computeIfAbsent(source, id -> new HashMap<>());
            tally.outcomes().forEach((outcome, count) -> sum.merge(outcome, count, Long::sum));
            newest.merge(source, tally.newest(), Math::max);
            if (!tally.drops().isEmpty()) {
                dropped.computeIfAbsent(source, id -> new ArrayList<>()).addAll(tally.drops());
            }
        }
        outcomes.forEach((source, sum) -> sources.count(
                handle,
                source,
                sum,
                Optional.of(newest.getOrDefault(source, Long.MIN_VALUE))
                        .filter(at -> at != Long.MIN_VALUE)
                        .map(Instant::ofEpochMilli)));
        dropped.forEach((source, list) -> drops.add(handle, source, list, now.toEpochMilli()));
    }
}
