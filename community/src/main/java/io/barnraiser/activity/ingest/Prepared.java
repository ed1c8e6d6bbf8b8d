package io.barnraiser.activity.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What is left to write of something that came: an activity that passed every step that needs no database, or a drop.
sealed interface Prepared {

    /// It may become an activity.
    record Ready(Incoming activity) implements Prepared {}

    /// It will not.
    record Dropped(DropReason reason, String detail, String raw) implements Prepared {}

    /// Sends records through the steps that need no database.
    static List<Prepared> of(List<Parsed> records, Instant now) {
        List<Prepared> prepared = new ArrayList<>(records.size());
        for (Parsed parsed : records) {
            switch (parsed) {
                case Parsed.One(List<Incoming> activities) ->
                    activities.forEach(activity -> prepared.add(stepped(activity, now)));
                case Parsed.Dropped(DropReason reason, String detail, String raw) ->
                    prepared.add(new Dropped(reason, detail, raw));
            }
        }
        return prepared;
    }

    private static Prepared stepped(Incoming activity, Instant now) {
        return switch (Steps.run(activity, now)) {
            case Step.Result.Pass(Incoming passed) -> new Ready(passed);
            case Step.Result.Drop(DropReason reason, String detail) -> new Dropped(reason, detail, activity.raw());
        };
    }
}
