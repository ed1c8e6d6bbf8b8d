package io.barnraiser.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

@BothDatabases
final class KeysTest {

    private final Team team;
    /// The same installation as another process sees it.
    private final KeyCheck otherCheck;

    private final Keys elsewhere;

    KeysTest(Database database) {
        team = new Team(database);
        otherCheck = new KeyCheck(database, team.locksmith, team);
        elsewhere = new Keys(database, team.locksmith, team.audit, team, otherCheck);
    }

    private IssuedKey writeKey() {
        return team.keys.add(Actor.COMMAND_LINE, NewKey.write("shop", 7));
    }

    @Test
    void a_key_is_shown_once_and_recognised_by_its_hint() {
        IssuedKey issued = writeKey();

        assertThat(issued.secret()).startsWith("brw_");
        assertThat(issued.key().hint())
                .isEqualTo("brw_…" + issued.secret().substring(issued.secret().length() - 4));
        assertThat(team.keys.list()).containsExactly(issued.key());
        assertThat(issued.toString()).doesNotContain(issued.secret());
        assertThat(team.check.find(issued.secret()))
                .map(Key::id)
                .contains(issued.key().id());
        assertThat(team.check.find(issued.secret()).orElseThrow().sourceId()).isEqualTo(OptionalLong.of(7));
    }

    @Test
    void a_write_key_sends_events_and_a_server_key_does_what_its_scopes_say() {
        IssuedKey server = team.keys.add(Actor.COMMAND_LINE, NewKey.server("report", Set.of(Permissions.MEMBERS_READ)));

        assertThat(writeKey().key().scopes()).containsExactly(Permissions.EVENTS_WRITE);
        assertThat(server.secret()).startsWith("brs_");
        assertThat(server.key().scopes()).containsExactly(Permissions.MEMBERS_READ);
        assertThatThrownBy(() -> new NewKey(KeyKind.SERVER, "report", Set.of(), OptionalLong.of(7)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_revoked_key_is_refused_at_once_here_and_within_a_second_elsewhere() {
        IssuedKey issued = writeKey();
        assertThat(team.check.find(issued.secret())).isPresent();
        assertThat(otherCheck.find(issued.secret())).isPresent();

        assertThat(team.keys.revoke(Actor.COMMAND_LINE, issued.key().id())).isTrue();

        assertThat(team.check.find(issued.secret())).isEmpty();
        team.pass(KeyCheck.BELIEVED);
        assertThat(otherCheck.find(issued.secret())).isEmpty();
        assertThat(team.keys.revoke(Actor.COMMAND_LINE, issued.key().id())).isFalse();
    }

    @Test
    void a_key_that_another_process_made_works_at_once() {
        assertThat(team.check.find("brw_token0001")).isEmpty();

        IssuedKey issued = elsewhere.add(Actor.COMMAND_LINE, NewKey.write("shop", 7));

        assertThat(issued.secret()).isEqualTo("brw_token0001");
        assertThat(team.check.find(issued.secret())).isPresent();
    }

    @Test
    void the_last_use_is_written_once_a_minute() {
        IssuedKey issued = writeKey();
        assertThat(issued.key().lastUsedAt()).isEmpty();
        var first = team.instant();
        team.check.find(issued.secret());
        assertThat(lastUse(issued)).contains(first);

        team.pass(KeyCheck.TOUCH.minus(Duration.ofSeconds(1)));
        team.check.find(issued.secret());
        assertThat(lastUse(issued)).contains(first);

        team.pass(Duration.ofSeconds(1));
        team.check.find(issued.secret());
        assertThat(lastUse(issued)).contains(first.plus(KeyCheck.TOUCH));
    }

    @Test
    void what_is_no_key_is_nobody() {
        assertThat(team.check.find("")).isEmpty();
        assertThat(team.check.find("brw_unknown")).isEmpty();
        assertThat(team.check.find("x".repeat(100_000))).isEmpty();
    }

    private Optional<java.time.Instant> lastUse(IssuedKey issued) {
        return team.keys.find(issued.key().id()).orElseThrow().lastUsedAt();
    }
}
