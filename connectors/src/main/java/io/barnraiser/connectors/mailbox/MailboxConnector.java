package io.barnraiser.connectors.mailbox;

import io.barnraiser.activity.ingest.Connector;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.Position;
import io.barnraiser.activity.ingest.RecordReader;
import io.barnraiser.activity.ingest.Sink;
import io.barnraiser.activity.source.Source;
import io.barnraiser.platform.error.FieldError;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// Reads mail archives. Setting: {@code list}, the name of the mailing list; found in the messages otherwise. The
/// position
/// is the number of messages that were read.
public final class MailboxConnector implements Connector {

    @Override
    public String kind() {
        return "mbox";
    }

    @Override
    public List<SettingField> fields() {
        return List.of(new SettingField("list", false, ""));
    }

    @Override
    public List<FieldError> check(Source source) {
        return List.of();
    }

    @Override
    public Optional<RecordReader> reader(Source source) {
        MailRule rule = new MailRule(source.setting("list"));
        return Optional.of((file, from, sink) -> read(rule, file, from, sink));
    }

    @Override
    public List<Parsed> reparse(Source source, String raw) {
        return List.of(new MailRule(source.setting("list")).parse(RawMessage.of(raw)));
    }

    private static void read(MailRule rule, InputStream file, Position from, Sink sink) throws IOException {
        long skip = from.isStart() ? 0 : Long.parseLong(from.value());
        Messages messages = Messages.open(file);
        long number = 0;
        Optional<RawMessage> message = messages.next();
        while (message.isPresent()) {
            number++;
            if (number > skip) {
                sink.put(rule.parse(message.get()), new Position(String.valueOf(number)));
            }
            message = messages.next();
        }
    }
}
