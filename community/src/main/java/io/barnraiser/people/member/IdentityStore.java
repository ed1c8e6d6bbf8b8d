package io.barnraiser.people.member;

import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Chunk;
import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.database.Lookup;
import io.barnraiser.platform.database.Parameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The SQL of identities as the sources describe them.
final class IdentityStore {

    private static final String COLUMNS =
            "id, member_id, source_id, external_id, kind, handle, name, email, email_vouched, url, created_at, updated_at";

    private IdentityStore() {}

    static List<Identity> bySource(Handle handle, long sourceId, Collection<String> externalIds) {
        return Lookup.run(handle, """
                SELECT %s
                FROM identity
                WHERE source_id = ?
                  AND external_id IN (<values>)
                """.formatted(COLUMNS), sourceId, externalIds, IdentityStore::identity);
    }

    static List<Identity> byId(Handle handle, Collection<Long> ids) {
        List<Identity> found = new ArrayList<>();
        for (List<Long> some : Chunk.of(ids)) {
            found.addAll(handle.createQuery("""
                            SELECT <columns>
                            FROM identity
                            WHERE id IN (<ids>)
                            """)
                    .define("columns", COLUMNS)
                    .bindList("ids", some)
                    .map((row, context) -> identity(row))
                    .list());
        }
        return found;
    }

    static List<Identity> ofMembers(Handle handle, Collection<Long> members) {
        List<Identity> found = new ArrayList<>();
        for (List<Long> some : Chunk.of(members)) {
            found.addAll(handle.createQuery("""
                            SELECT <columns>
                            FROM identity
                            WHERE member_id IN (<members>)
                            ORDER BY id
                            """)
                    .define("columns", COLUMNS)
                    .bindList("members", some)
                    .map((row, context) -> identity(row))
                    .list());
        }
        return found;
    }

    static void insert(Handle handle, List<Identity> identities) {
        Batch.run(
                handle,
                """
                INSERT INTO identity (kind, handle, name, email, email_vouched, url, updated_at,
                  id, member_id, source_id, external_id, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                identities,
                (row, identity) -> profile(row, identity)
                        .number(identity.id().value())
                        .number(identity.member().value())
                        .number(identity.sourceId())
                        .text(identity.externalId())
                        .number(identity.createdAt().toEpochMilli()));
    }

    static void update(Handle handle, List<Identity> identities) {
        Batch.run(
                handle,
                """
                UPDATE identity
                SET kind = ?, handle = ?, name = ?, email = ?, email_vouched = ?, url = ?, updated_at = ?
                WHERE id = ?
                """,
                identities,
                (row, identity) -> profile(row, identity).number(identity.id().value()));
    }

    private static Parameters profile(Parameters row, Identity identity) throws SQLException {
        return row.text(Code.of(identity.kind()))
                .text(identity.handle())
                .text(identity.name())
                .text(identity.email())
                .number(identity.emailVouched() ? 1 : 0)
                .text(identity.url())
                .number(identity.updatedAt().toEpochMilli());
    }

    private static Identity identity(ResultSet row) throws SQLException {
        return new Identity(
                new IdentityId(row.getLong("id")),
                new MemberId(row.getLong("member_id")),
                row.getLong("source_id"),
                row.getString("external_id"),
                Code.read(Identity.Kind.class, row.getString("kind")),
                Optional.ofNullable(row.getString("handle")),
                Optional.ofNullable(row.getString("name")),
                Optional.ofNullable(row.getString("email")),
                row.getInt("email_vouched") == 1,
                Optional.ofNullable(row.getString("url")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")));
    }
}
