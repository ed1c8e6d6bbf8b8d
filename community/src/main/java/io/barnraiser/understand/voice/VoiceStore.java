package io.barnraiser.understand.voice;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.database.Removal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The SQL of what readings found: topics, who talks about them, and texts that say it.
final class VoiceStore {

    /// So many topics are shown at most, more than a search ever finds.
    private static final int MOST_TOPICS = 200;

    private static final int LONGEST_QUOTE = 320;

    private VoiceStore() {}

    static void insert(Handle handle, long run, VoiceWork.Result result) {
        for (Topic topic : result.topics()) {
            handle.createUpdate("""
                            INSERT INTO voice_topic (run_id, topic, words, conversations, trend, change, change_lower,
                              change_upper, change_n)
                            VALUES (:run, :topic, :words, :conversations, :trend, :change, :lower, :upper, :n)
                            """)
                    .bind("run", run)
                    .bind("topic", topic.number())
                    .bind("words", String.join(" ", topic.words()))
                    .bind("conversations", topic.conversations())
                    .bind("trend", Code.of(topic.trend()))
                    .bind("change", topic.change().map(Interval::value).orElse(null))
                    .bind("lower", topic.change().map(Interval::lower).orElse(null))
                    .bind("upper", topic.change().map(Interval::upper).orElse(null))
                    .bind("n", topic.change().map(Interval::n).orElse(null))
                    .execute();
        }
        Batch.run(
                handle,
                """
                INSERT INTO voice_share (run_id, tribe_id, first_month, last_month, topic, talked, wrote)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                result.counts(),
                (row, count) -> row.number(run)
                        .number(count.tribe())
                        .number(count.first())
                        .number(count.last())
                        .number(count.share().topic())
                        .number(count.share().talked())
                        .number(count.share().wrote()));
        MoodStore.insert(handle, run, result.mood());
        PurposeStore.insert(handle, run, result.shared());
        for (int place = 0; place < result.topics().size(); place++) {
            quotes(
                    handle,
                    run,
                    result.topics().get(place).number(),
                    result.quotes().get(place));
        }
    }

    private static void quotes(Handle handle, long run, int topic, List<Said> quotes) {
        for (int place = 0; place < quotes.size(); place++) {
            handle.createUpdate("""
                            INSERT INTO voice_quote (run_id, topic, place, activity_id, identity_id)
                            VALUES (:run, :topic, :place, :activity, :identity)
                            """)
                    .bind("run", run)
                    .bind("topic", topic)
                    .bind("place", place)
                    .bind("activity", quotes.get(place).id())
                    .bind("identity", quotes.get(place).identity())
                    .execute();
        }
    }

    /// Lets the findings of older readings go: their pages cannot be reached any more.
    static void prune(Handle handle, long newest) {
        for (String table : List.of("voice_topic", "voice_share", "voice_quote")) {
            handle.createUpdate("DELETE FROM <table> WHERE run_id < :newest")
                    .define("table", table)
                    .bind("newest", newest)
                    .execute();
        }
        MoodStore.prune(handle, newest);
        PurposeStore.prune(handle, newest);
        handle.createUpdate("DELETE FROM voice_run WHERE id < :newest")
                .bind("newest", newest)
                .execute();
    }

    /// The topics of a reading in the order of their numbers.
    static List<Topic> topics(Handle handle, long run) {
        return handle.createQuery("""
                        SELECT topic, words, conversations, trend, change, change_lower, change_upper, change_n
                        FROM voice_topic
                        WHERE run_id = :run
                        ORDER BY topic
                        LIMIT :most
                        """)
                .bind("run", run)
                .bind("most", MOST_TOPICS)
                .map((row, context) -> new Topic(
                        row.getInt("topic"),
                        List.of(row.getString("words").split(" ")),
                        row.getLong("conversations"),
                        Code.read(Trend.class, row.getString("trend")),
                        change(row)))
                .list();
    }

    private static Optional<Interval> change(ResultSet row) throws SQLException {
        double value = row.getDouble("change");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Interval(
                        value,
                        row.getDouble("change_lower"),
                        row.getDouble("change_upper"),
                        Level.USUAL,
                        row.getLong("change_n"),
                        Method.BOOTSTRAP));
    }

    /// How many of a tribe talked about each topic in some months.
    ///
    /// @param tribe {@link Talk#EVERYBODY} for all
    static Map<Integer, Share> shares(Handle handle, long run, long tribe, Period period) {
        Map<Integer, Share> shares = new HashMap<>();
        handle.createQuery("""
                        SELECT topic, talked, wrote
                        FROM voice_share
                        WHERE run_id = :run AND tribe_id = :tribe AND first_month = :first AND last_month = :last
                        LIMIT :most
                        """)
                .bind("run", run)
                .bind("tribe", tribe)
                .bind("first", period.first())
                .bind("last", period.last())
                .bind("most", MOST_TOPICS)
                .map((row, context) -> new Share(row.getInt("topic"), row.getLong("talked"), row.getLong("wrote")))
                .forEach(share -> shares.put(share.topic(), share));
        return shares;
    }

    /// How many of each tribe talked about one topic in some months, by the number of the tribe.
    static Map<Long, Share> tribes(Handle handle, long run, int topic, Period period) {
        Map<Long, Share> shares = new HashMap<>();
        handle.createQuery("""
                        SELECT tribe_id, talked, wrote
                        FROM voice_share
                        WHERE run_id = :run AND topic = :topic AND first_month = :first AND last_month = :last
                        LIMIT :most
                        """)
                .bind("run", run)
                .bind("topic", topic)
                .bind("first", period.first())
                .bind("last", period.last())
                .bind("most", 1_000)
                .map((row, context) -> shares.put(
                        row.getLong("tribe_id"), new Share(topic, row.getLong("talked"), row.getLong("wrote"))))
                .list();
        return shares;
    }

    /// The texts that say what a topic is about, as they stand in the log now: what was erased
    /// is not among them.
    static List<Quote> quotes(Handle handle, long run, int topic) {
        return handle.createQuery("""
                        SELECT q.topic, a.text, a.happened_at, i.member_id, m.name,
                          COALESCE(o.url, r.url) AS url
                        FROM voice_quote q
                        JOIN activity a ON a.id = q.activity_id
                        JOIN identity i ON i.id = a.identity_id
                        JOIN member m ON m.id = i.member_id
                        LEFT JOIN activity_object o ON o.id = a.object_id
                        LEFT JOIN activity_object r ON r.id = a.reply_to_object_id
                        WHERE q.run_id = :run AND q.topic = :topic
                        ORDER BY q.place
                        LIMIT :most
                        """)
                .bind("run", run)
                .bind("topic", topic)
                .bind("most", Quotes.MOST)
                .map((row, context) -> new Quote(
                        row.getInt("topic"),
                        shortened(Optional.ofNullable(row.getString("text")).orElse("")),
                        row.getLong("happened_at"),
                        row.getLong("member_id"),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("url")).filter(VoiceStore::isWeb)))
                .list();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + " […]";
    }

    private static boolean isWeb(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }

    /// Takes the quotations of somebody away; returns how many.
    static int forget(Handle handle, List<Long> identities, int most) {
        return new Removal(handle, identities, most)
                .from("voice_quote", "identity_id", "run_id, topic, place")
                .done();
    }

    /// Where a person is quoted: the words of the topics, the newest reading only, for there is
    /// no other.
    static List<Quoted> quoted(Handle handle, List<Long> identities) {
        return identities.isEmpty()
                ? List.of()
                : handle.createQuery("""
                                SELECT r.as_of, t.words, q.activity_id
                                FROM voice_quote q
                                JOIN voice_run r ON r.id = q.run_id
                                JOIN voice_topic t ON t.run_id = q.run_id AND t.topic = q.topic
                                WHERE q.identity_id IN (<identities>)
                                ORDER BY q.activity_id
                                LIMIT :most
                                """)
                        .bindList("identities", identities)
                        .bind("most", MOST_TOPICS * Quotes.MOST)
                        .map((row, context) ->
                                new Quoted(row.getLong("as_of"), row.getString("words"), row.getLong("activity_id")))
                        .list();
    }

    /// @param asOf the day of the reading, in epoch milliseconds
    record Quoted(long asOf, String words, long activity) {}
}
