package io.barnraiser.activity.ingest;

import io.barnraiser.activity.source.Source;
import io.barnraiser.platform.error.FieldError;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A place where people say numbers; a file has one a line. What goes wrong is told by the test.
final class NumbersConnector implements Connector {

    int dieAt;
    int read;
    int busy;
    int last = 30;
    int at;
    Runnable then = () -> {};
    String word = "number ";

    @Override
    public String kind() {
        return "numbers";
    }

    @Override
    public List<SettingField> fields() {
        return List.of();
    }

    @Override
    public List<FieldError> check(Source source) {
        return List.of();
    }

    Incoming activity(String number) {
        return Incoming.of(
                        "n" + number,
                        "create",
                        Clockwork.START,
                        Person.account("p" + number.length()).build())
                .text(word + number)
                .raw(number)
                .build();
    }

    private Parsed parse(String line) {
        return line.equals("bad") ? Parsed.dropped(DropReason.MALFORMED, "no number", line) : Parsed.of(activity(line));
    }

    @Override
    public List<Parsed> reparse(Source source, String raw) {
        return List.of(parse(raw));
    }

    @Override
    public Optional<RecordReader> reader(Source source) {
        return Optional.of((file, from, sink) -> {
            BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            long skip = from.isStart() ? 0 : Long.parseLong(from.value());
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (number <= skip) {
                    continue;
                }
                if (number == dieAt) {
                    throw new IllegalStateException("killed");
                }
                if (number == at) {
                    then.run();
                }
                read++;
                sink.put(parse(line), new Position(String.valueOf(number)));
            }
        });
    }

    @Override
    public Optional<Puller> puller(Source source) {
        return Optional.of((from, sink) -> {
            if (busy-- > 0) {
                throw ConnectorException.later("The place is busy.", Duration.ofSeconds(7));
            }
            int first = from.isStart() ? 1 : Integer.parseInt(from.value()) + 1;
            if (first > last) {
                return Optional.empty();
            }
            int end = Math.min(last, first + 9);
            for (int number = first; number <= end; number++) {
                sink.put(Parsed.of(activity(String.valueOf(number))), new Position(String.valueOf(number)));
            }
            return Optional.of(new Position(String.valueOf(end)));
        });
    }
}
