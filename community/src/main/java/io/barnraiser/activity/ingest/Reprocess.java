package io.barnraiser.activity.ingest;

import io.barnraiser.activity.log.KeptRecord;
import io.barnraiser.activity.log.LogWriter;
import io.barnraiser.activity.source.Run;
import io.barnraiser.activity.source.Source;
import io.barnraiser.platform.database.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Understands anew what was kept of a source: first the records behind its activities, then its drops. Activities keep
/// their numbers and the time at which we came to know; drops that are understood now become activities.
final class Reprocess {

    private static final int CHUNK = 200;
    private static final String DROPS = "drops:";

    private final Database database;
    private final LogWriter log;
    private final Pipeline pipeline;
    private final Runnable rebuild;
    private final DropStore drops = new DropStore();

    /// @param rebuild lets everything that is derived from the log be derived again
    Reprocess(Database database, LogWriter log, Pipeline pipeline, Runnable rebuild) {
        this.database = database;
        this.log = log;
        this.pipeline = pipeline;
        this.rebuild = rebuild;
    }

    void run(Source source, Connector connector, Run run, RunSink sink) {
        if (!run.position().startsWith(DROPS)) {
            records(source, connector, run, sink);
        }
        drops(source, connector, run, sink);
        rebuild.run();
    }

    private void records(Source source, Connector connector, Run run, RunSink sink) {
        long after = run.position().isEmpty() ? 0 : Long.parseLong(run.position());
        while (true) {
            long from = after;
            List<KeptRecord> kept = database.read(handle -> log.kept(handle, source.id(), from, CHUNK));
            if (kept.isEmpty()) {
                return;
            }
            List<Parsed> records = new ArrayList<>();
            for (KeptRecord record : kept) {
                // What is not understood any more stays as it was understood once.
                connector.reparse(source, record.body()).stream()
                        .filter(Parsed.One.class::isInstance)
                        .forEach(records::add);
            }
            after = kept.getLast().activity().value();
            pipeline.rewrite(source.id(), records, Map.of());
            sink.reached(new Position(String.valueOf(after)));
        }
    }

    private void drops(Source source, Connector connector, Run run, RunSink sink) {
        long after =
                run.position().startsWith(DROPS) ? Long.parseLong(run.position().substring(DROPS.length())) : 0;
        while (true) {
            long from = after;
            List<Drop> dropped = database.read(handle -> drops.after(handle, source.id(), from, CHUNK));
            if (dropped.isEmpty()) {
                return;
            }
            for (Drop drop : dropped) {
                after = drop.id();
                List<Parsed> records = connector.reparse(source, drop.body());
                if (!drop.body().isEmpty() && records.stream().anyMatch(Parsed.One.class::isInstance)) {
                    pipeline.rewrite(
                            source.id(),
                            records.stream()
                                    .filter(Parsed.One.class::isInstance)
                                    .toList(),
                            Map.of(drop.id(), drop.reason()));
                }
            }
            sink.reached(new Position(DROPS + after));
        }
    }
}
