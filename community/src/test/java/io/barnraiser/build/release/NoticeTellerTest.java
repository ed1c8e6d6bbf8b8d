package io.barnraiser.build.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.hub.Square;
import io.barnraiser.people.account.Role;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.notice.NoticeModule;
import io.barnraiser.people.notice.Notices;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.understand.influence.Asks;
import io.barnraiser.understand.influence.InfluenceModule;
import io.barnraiser.understand.journey.JourneyModule;
import io.barnraiser.understand.network.NetworkModule;
import io.barnraiser.understand.tribe.TribeModule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whether a release helped is asked as surveys ask: of those who allow it, and of nobody twice within a month.
@BothDatabases
final class NoticeTellerTest {

    private final Square square;
    private final Asks asks;
    private final NoticeTeller teller;

    NoticeTellerTest(Database database) {
        square = new Square(database, List.of(NoticeModule.BUNDLE));
        NetworkModule network = new NetworkModule(database, square.members, square.account.settings(), square);
        TribeModule tribes = new TribeModule(database, network.networks(), square.members, square);
        JourneyModule journey = new JourneyModule(
                database,
                new JourneyModule.Neighbours(square.members, square.sources, tribes.tribes(), square.account.audit()),
                () -> "EUR",
                square.jobs,
                square);
        asks = new InfluenceModule(
                        database,
                        new InfluenceModule.Neighbours(
                                square.members,
                                square.consents,
                                network.networks(),
                                tribes.tribes(),
                                journey.journeys(),
                                square.account.settings(),
                                square.account.audit()),
                        square.jobs,
                        square)
                .asks();
        teller = new NoticeTeller(square.members, square.notice.notices(), square.notice.post(), asks);
    }

    @AfterEach
    void close() {
        square.close();
    }

    private IdentityId member(String name, boolean allows) {
        IdentityId identity =
                square.hub.identityOf(square.has(name, Role.MEMBER).id());
        square.database.run(handle ->
                square.notice.notices().decide(handle, identity, Notices.RESEARCH, allows, "Ask me short questions"));
        return identity;
    }

    private static Release release(long id) {
        return new Release(
                new ReleaseId(id),
                "A dry lid",
                "It is dry.",
                "jar",
                "Jar",
                Square.START,
                Optional.empty(),
                "",
                Instant.EPOCH);
    }

    private boolean ask(IdentityId who, long release) {
        return square.database.write(handle -> teller.ask(handle, release(release), who.value(), "/shaped/thanks/x"));
    }

    private int notices(IdentityId who) {
        return square.database
                .read(handle ->
                        square.notice.notices().of(handle, square.members.memberOf(handle, who), Long.MAX_VALUE, 10))
                .size();
    }

    @Test
    void only_who_allows_short_questions_is_asked() {
        IdentityId ada = member("Ada", true);
        IdentityId leo = member("Leo", false);
        assertThat(ask(ada, 1)).isTrue();
        assertThat(ask(leo, 1)).isFalse();
        assertThat(notices(ada)).isEqualTo(1);
        assertThat(notices(leo)).isZero();
    }

    @Test
    void who_was_asked_anything_is_left_in_peace_for_a_month() {
        IdentityId ada = member("Ada", true);
        square.database.run(handle -> asks.spend(handle, "a survey", square.members.memberOf(handle, ada)));
        square.pass(Asks.MONTH.minusMillis(1));
        assertThat(ask(ada, 1)).isFalse();
        square.pass(Duration.ofMillis(1));
        assertThat(ask(ada, 1)).isTrue();
        assertThat(ask(ada, 2)).isFalse();
        assertThat(notices(ada)).isEqualTo(1);
    }
}
