package io.barnraiser.activity.ingest;

import static io.barnraiser.activity.ingest.IngestHouse.minutesAgo;
import static io.barnraiser.activity.ingest.IngestHouse.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.log.Activity;
import io.barnraiser.activity.source.Source;
import io.barnraiser.people.member.BridgePattern;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who acts, and on whose behalf: merges, bridges, programs, the erased.
@BothDatabases
final class PipelinePeopleTest {

    private final IngestHouse house;
    private final Source forum;

    PipelinePeopleTest(Database database) {
        house = new IngestHouse(database);
        forum = house.source("forum");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_person_who_was_merged_later_keeps_the_log_as_it_was() {
        house.accept(
                forum, said("1", "ada", "a").build(), said("2", "ada2", "b").build());
        List<Activity> before = house.log();
        house.members.merge(
                "team",
                new MemberId(before.getFirst().identityId()),
                new MemberId(before.getLast().identityId()),
                "she said so",
                true);
        house.accept(forum, said("3", "ada2", "c").build());
        assertThat(house.log().subList(0, 2)).isEqualTo(before);
        assertThat(house.log().getLast().identityId())
                .isEqualTo(before.getLast().identityId());
    }

    @Test
    void what_a_bridge_relays_belongs_to_the_nick_that_said_it() {
        house.accept(forum, said("1", "gate", "<ada> before").build());
        house.members.declareBridge(
                "team", new IdentityId(house.log().getFirst().identityId()), BridgePattern.COMMON);
        house.accept(
                forum,
                said("2", "gate", "<ada> good morning").build(),
                said("3", "gate", "restarted").build());
        assertThat(house.log()).extracting(house::actor).containsExactly("gate", "nick:ada", "gate");
        assertThat(house.log().get(1).text()).contains("good morning");
    }

    @Test
    void a_program_is_marked_as_one() {
        house.accept(
                forum,
                Incoming.of(
                                "1",
                                "create",
                                minutesAgo(1),
                                Person.account("robot")
                                        .standing(Person.Standing.BOT)
                                        .build())
                        .build());
        MemberId member = new MemberId(house.log().getFirst().identityId());
        assertThat(house.database
                        .read(handle -> house.members.get(handle, member))
                        .standing())
                .isEqualTo(io.barnraiser.people.member.Standing.BOT);
    }

    @Test
    void nothing_of_or_towards_an_erased_person_comes_back_nor_is_kept() {
        house.accept(
                forum, said("1", "ada", "a").build(), said("2", "eve", "secret").build());
        MemberId eve = new MemberId(house.log().getLast().identityId());
        house.privacy.erase("team", eve, "asked for it");
        Receipt receipt = house.accept(
                forum,
                said("2", "eve", "secret").build(),
                said("3", "ada", "hi eve")
                        .directedAt(Person.account("eve").build())
                        .build(),
                said("4", "ada", "fine")
                        .replyTo(Thing.of("post", "p")
                                .by(Person.account("eve").name("Eve").build())
                                .titled("By Eve"))
                        .build());
        assertThat(receipt).isEqualTo(new Receipt(1, 0, Map.of(DropReason.ERASED_PERSON, 2L)));
        assertThat(house.count("identity")).isEqualTo(1);
        assertThat(house.count("activity")).isEqualTo(2);
        assertThat(drops()).allSatisfy(drop -> assertThat(drop.body()).isEmpty());
        String things = house.database.read(handle -> handle.createQuery("SELECT title FROM activity_object")
                .mapTo(String.class)
                .findFirst()
                .orElse("none"));
        assertThat(things).isEqualTo("none");
    }

    private List<Drop> drops() {
        return house.database.read(handle -> new DropStore().newest(handle, forum.id(), 10_000));
    }
}
