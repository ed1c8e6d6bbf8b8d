package io.barnraiser.people.consent;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.database.Numbers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The SQL of the ledger: it adds and reads. Only an erasure takes entries away.
final class ConsentStore {

    private static final int PIECE = 400;

    private ConsentStore() {}

    /// A decision with the identity that it goes with.
    record Line(IdentityId identity, Consent consent) {}

    /// Adds decisions; one that stands there already is not added again.
    static void insert(Handle handle, List<Line> lines, Instant knownAt) {
        long id = Numbers.take(handle, "consent_entry", lines.size());
        try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO consent_entry (id, member_id, purpose, channel, decision, origin, wording, evidence,
                  happened_at, known_at)
                VALUES (:id, :member, :purpose, :channel, :decision, :origin, :wording, :evidence,
                  :happenedAt, :knownAt)
                ON CONFLICT (member_id, purpose, channel, decision, happened_at) DO NOTHING
                """)) {
            for (Line line : lines) {
                Consent consent = line.consent();
                batch.bind("id", id++)
                        .bind("member", line.identity().value())
                        .bind("purpose", consent.purpose().name())
                        .bind("channel", Code.of(consent.channel()))
                        .bind("decision", Code.of(consent.decision()))
                        .bind("origin", Code.of(consent.origin()))
                        .bind("wording", consent.wording())
                        .bind("evidence", consent.evidence())
                        .bind("happenedAt", consent.happenedAt().toEpochMilli())
                        .bind("knownAt", knownAt.toEpochMilli())
                        .add();
            }
            batch.execute();
        }
    }

    /// Every entry of these identities, oldest first.
    static List<ConsentEntry> of(Handle handle, Collection<IdentityId> identities) {
        List<Long> numbers = identities.stream().map(IdentityId::value).toList();
        List<ConsentEntry> entries = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += PIECE) {
            entries.addAll(handle.createQuery("""
                            SELECT id, member_id, purpose, channel, decision, origin, wording, evidence,
                              happened_at, known_at
                            FROM consent_entry
                            WHERE member_id IN (<some>)
                            ORDER BY happened_at, id
                            """)
                    .bindList("some", numbers.subList(from, Math.min(numbers.size(), from + PIECE)))
                    .map((row, context) -> entry(row))
                    .list());
        }
        return entries;
    }

    static int delete(Handle handle, Collection<IdentityId> identities) {
        int gone = 0;
        for (IdentityId identity : identities) {
            gone += handle.createUpdate("""
                            DELETE FROM consent_entry
                            WHERE member_id = :member
                            """).bind("member", identity.value()).execute();
        }
        return gone;
    }

    /// The purposes that anybody ever decided on, by name.
    static List<String> purposes(Handle handle, int limit) {
        return handle.createQuery("""
                        SELECT DISTINCT purpose
                        FROM consent_entry
                        WHERE purpose <> '*'
                        ORDER BY purpose
                        LIMIT :limit
                        """).bind("limit", limit).mapTo(String.class).list();
    }

    /// The members that the identities of whoever ever allowed it belong to now.
    static Set<Long> everAllowed(Handle handle, Purpose purpose, ConsentChannel channel) {
        return handle.createQuery("""
                        SELECT DISTINCT i.member_id
                        FROM consent_entry c
                        JOIN identity i ON i.id = c.member_id
                        WHERE c.purpose = :purpose AND c.channel = :channel AND c.decision = :granted
                        """)
                .bind("purpose", purpose.name())
                .bind("channel", Code.of(channel))
                .bind("granted", Code.of(Decision.GRANTED))
                .mapTo(Long.class)
                .set();
    }

    private static ConsentEntry entry(ResultSet row) throws SQLException {
        return new ConsentEntry(
                row.getLong("id"),
                new IdentityId(row.getLong("member_id")),
                new Consent(
                        new Purpose(row.getString("purpose")),
                        Code.read(ConsentChannel.class, row.getString("channel")),
                        Code.read(Decision.class, row.getString("decision")),
                        Code.read(Origin.class, row.getString("origin")),
                        row.getString("wording"),
                        row.getString("evidence"),
                        Instant.ofEpochMilli(row.getLong("happened_at"))),
                Instant.ofEpochMilli(row.getLong("known_at")));
    }
}
