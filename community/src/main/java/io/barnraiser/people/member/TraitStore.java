package io.barnraiser.people.member;

import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Chunk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The SQL of traits.
final class TraitStore {

    private TraitStore() {}

    /// Writes traits; a newer statement wins.
    static void put(Handle handle, List<Trait> traits) {
        Batch.run(
                handle,
                """
                INSERT INTO member_trait (identity_id, name, value, stated_at)
                VALUES (?, ?, ?, ?)
                ON CONFLICT (identity_id, name) DO UPDATE
                SET value = excluded.value, stated_at = excluded.stated_at
                WHERE excluded.stated_at >= member_trait.stated_at AND excluded.value <> member_trait.value
                """,
                traits,
                (row, trait) -> row.number(trait.identity().value())
                        .text(trait.name())
                        .text(trait.value())
                        .number(trait.statedAt().toEpochMilli()));
    }

    static List<Trait> of(Handle handle, Collection<Long> identities) {
        List<Trait> traits = new ArrayList<>();
        for (List<Long> some : Chunk.of(identities)) {
            traits.addAll(handle.createQuery("""
                            SELECT identity_id, name, value, stated_at
                            FROM member_trait
                            WHERE identity_id IN (<identities>)
                            ORDER BY name, identity_id
                            """)
                    .bindList("identities", some)
                    .map((row, context) -> new Trait(
                            new IdentityId(row.getLong("identity_id")),
                            row.getString("name"),
                            row.getString("value"),
                            Instant.ofEpochMilli(row.getLong("stated_at"))))
                    .list());
        }
        return traits;
    }
}
