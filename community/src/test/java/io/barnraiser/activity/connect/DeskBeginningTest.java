package io.barnraiser.activity.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.source.NewSource;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.people.account.Permissions;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.Viewer;
import io.barnraiser.shell.DeskStart;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@BothDatabases
final class DeskBeginningTest {

    private final Sources sources;
    private final DeskStart start;

    DeskBeginningTest(Database database) {
        sources = new Sources(database, InstantSource.system());
        start = ConnectModule.start(sources);
    }

    @Test
    void the_desk_is_the_first_hour_until_a_place_is_connected() {
        assertThat(start.page(somebody(Permissions.SOURCES_WRITE))).isPresent();

        sources.add(new NewSource("Forum", "csv", Map.of(), Optional.empty(), false));

        assertThat(start.page(somebody(Permissions.SOURCES_WRITE))).isEmpty();
    }

    @Test
    void whoever_cannot_connect_a_place_is_not_asked_to() {
        assertThat(start.page(somebody(Permissions.MEMBERS_READ))).isEmpty();
    }

    private static Viewer somebody(Permission permission) {
        return new Viewer(Viewer.Kind.ACCOUNT, 1, "Ada", Set.of(permission), Locale.ENGLISH, ZoneOffset.UTC, "secret");
    }
}
