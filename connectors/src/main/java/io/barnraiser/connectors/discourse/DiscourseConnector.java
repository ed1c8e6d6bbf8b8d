package io.barnraiser.connectors.discourse;

import io.barnraiser.activity.ingest.Connector;
import io.barnraiser.activity.ingest.ConnectorException;
import io.barnraiser.activity.ingest.DropReason;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.source.Source;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.security.Outgoing;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads a Discourse. Settings: {@code address}; {@code secret}, an API key; {@code username}, whom the key acts as;
/// {@code requests-per-minute}; {@code emails}, {@code yes} where members' addresses are to be asked for.
public final class DiscourseConnector implements Connector {

    private final Outgoing outgoing;
    private final InstantSource clock;
    private final Pace.Waiting waiting;
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();

    public DiscourseConnector(Outgoing outgoing, InstantSource clock) {
        this(outgoing, clock, Thread::sleep);
    }

    DiscourseConnector(Outgoing outgoing, InstantSource clock, Pace.Waiting waiting) {
        this.outgoing = outgoing;
        this.clock = clock;
        this.waiting = waiting;
    }

    @Override
    public String kind() {
        return "discourse";
    }

    @Override
    public List<SettingField> fields() {
        return List.of(
                new SettingField("address", true, ""),
                new SettingField("secret", true, ""),
                new SettingField("username", false, "system"),
                new SettingField("requests-per-minute", false, "60"),
                new SettingField("emails", false, "no"));
    }

    @Override
    public List<FieldError> check(Source source) {
        return Forum.check(source);
    }

    /// Asks the forum whether address and key work: empty when they do, else why not, in words.
    @Override
    public Optional<String> verify(Source source) throws InterruptedException {
        List<FieldError> errors = check(source);
        if (!errors.isEmpty()) {
            return Optional.of(errors.getFirst().message());
        }
        try {
            boolean forum = client(Forum.of(source))
                    .get("/posts.json")
                    .path("latest_posts")
                    .isArray();
            return forum ? Optional.empty() : Optional.of("What answers at this address is no Discourse.");
        } catch (ConnectorException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Optional<String> hookSecret(Source source) {
        return Optional.of(Forum.of(source).webhookSecret());
    }

    @Override
    public Optional<Puller> puller(Source source) {
        Forum forum = Forum.of(source);
        return Optional.of(new Pull(client(forum), new Rule(forum.address()), clock, forum.withEmails()));
    }

    @Override
    public Optional<Receiver> receiver(Source source) {
        Forum forum = Forum.of(source);
        return Optional.of(new Webhook(forum.webhookSecret(), new Rule(forum.address()), clock));
    }

    @Override
    public Optional<Poster> poster(Source source) {
        Client client = client(Forum.of(source));
        return Optional.of((thing, text) -> new Answer(client).post(thing, text));
    }

    @Override
    public List<Parsed> reparse(Source source, String raw) {
        try {
            return List.of(new Rule(Forum.of(source).address())
                    .parse(JsonMapper.shared().readTree(raw)));
        } catch (JacksonException e) {
            return List.of(Parsed.dropped(DropReason.MALFORMED, "not a record that was kept", raw));
        }
    }

    private Client client(Forum forum) {
        Pace pace = paces.computeIfAbsent(forum.address(), address -> new Pace(clock, waiting));
        return new Client(forum, outgoing, pace);
    }
}
