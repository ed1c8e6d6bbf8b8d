package io.barnraiser.build.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is kept of how many had a part is what counting them one by one would give.
@BothDatabases
final class HandStoreTest {

    private final Database database;
    private final Hall hall;

    HandStoreTest(Database database) {
        this.database = database;
        this.hall = new Hall(database);
    }

    private List<String> kept(ReleaseId release) {
        return database.<List<HandStore.Count>>read(handle -> HandStore.of(handle, release)).stream()
                .map(count -> "%s %s %d".formatted(count.band(), count.naming(), count.people()))
                .sorted()
                .toList();
    }

    private List<String> counted(ReleaseId release) {
        return hall.standing(release).stream()
                .map(person -> person.band().orElseThrow() + " " + person.naming())
                .distinct()
                .map(kind -> kind + " "
                        + hall.standing(release).stream()
                                .filter(person -> kind.equals(person.band().orElseThrow() + " " + person.naming()))
                                .count())
                .sorted()
                .toList();
    }

    private long people(ReleaseId release) {
        return database.read(
                handle -> HandStore.people(handle, hall.releases.get(release).product()));
    }

    @Test
    void it_follows_what_people_say_merges_their_undoing_and_corrections() {
        long ann = hall.somebody("ann");
        long nan = hall.somebody("nan");
        long ben = hall.somebody("ben");
        ReleaseId id = hall.draft(hall.complaint("c1", "2026-01-01T10:00:00Z", ann, nan, ben));
        assertThat(kept(id)).isEqualTo(counted(id)).isNotEmpty();
        assertThat(people(id)).as("not published yet").isZero();

        hall.releases.publish("Olga", id);
        assertThat(people(id)).isEqualTo(3);
        for (Answer answer : List.of(
                new Answer(Naming.NAME, "Ann", true),
                new Answer(Naming.NAME, "Anna", false),
                new Answer(Naming.MEMBER, "", false))) {
            hall.now = hall.now.plusSeconds(60);
            hall.thanks.answer(new ThanksLinks.Holder(id, ann), answer);
            assertThat(kept(id)).isEqualTo(counted(id));
        }

        Runnable apart = hall.merge(ann, nan);
        hall.releases.catchUp(10);
        assertThat(kept(id)).isEqualTo(counted(id));
        assertThat(people(id)).isEqualTo(2);
        hall.thanks.answer(new ThanksLinks.Holder(id, nan), new Answer(Naming.HIDDEN, "", false));
        assertThat(kept(id)).isEqualTo(counted(id));

        apart.run();
        hall.releases.catchUp(10);
        assertThat(kept(id)).isEqualTo(counted(id));
        assertThat(people(id)).isEqualTo(3);

        hall.releases.unlink("Olga", id, hall.releases.links(id).getFirst().id());
        assertThat(kept(id)).isEmpty();
        assertThat(people(id)).isZero();
    }
}
