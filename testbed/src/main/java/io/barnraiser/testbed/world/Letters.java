package io.barnraiser.testbed.world;

import io.barnraiser.testbed.setting.Mailing;
import io.barnraiser.testbed.setting.Stage;
import io.barnraiser.testbed.wire.Json;
import io.barnraiser.testbed.wire.SourceFile;
import io.barnraiser.testbed.wire.Table;
import java.util.function.UnaryOperator;

/// Writes who takes the newsletter and opens it, and carries campaigns out with a hold-out drawn by lot.
final class Letters {

    private static final int WEEK = 7;
    private static final int WRITTEN_ON = 3;
    private static final double OPENS_CAMPAIGN = 0.5;

    private final Scene scene;
    private final Identities identities;
    private final Counter counter;

    Letters(Scene scene, Identities identities, Counter counter) {
        this.scene = scene;
        this.identities = identities;
        this.counter = counter;
    }

    /// {@code member} takes the newsletter.
    void subscribe(Member member, int second) {
        member.newsletter = true;
        write(member, "join", second, row -> row.put("label", "subscribed").put("newsletter", "yes"));
    }

    /// What a subscriber does with letters today.
    void read(Member member) {
        Mailing mailing = scene.settings.mailing();
        if (scene.chance.happens(mailing.leaves() / Almanac.MONTH)) {
            member.newsletter = false;
            write(
                    member,
                    "leave",
                    scene.hour(member),
                    row -> row.put("label", "unsubscribed").put("newsletter", "no"));
        } else if (scene.day() % WEEK == WRITTEN_ON
                && scene.chance.happens(scene.settings.habits().opens())) {
            opened(member, "letter-" + scene.day() / WEEK, "Quillmoor letter " + scene.day() / WEEK);
        }
    }

    /// Sends the campaigns of today.
    void campaigns() {
        for (Mailing.Campaign campaign : scene.settings.mailing().campaigns()) {
            if (campaign.day() == scene.day()) {
                send(campaign);
            }
        }
    }

    private void send(Mailing.Campaign campaign) {
        int sent = 0;
        int held = 0;
        for (Member member : scene.people.members()) {
            if (member.newsletter && member.reached(Stage.PURCHASE) && !member.scripted) {
                boolean holdout = scene.chance.happens(campaign.holdout());
                boolean moved = !holdout && scene.chance.happens(campaign.uplift());
                String order = moved
                        ? counter.order(member, campaign.name(), scene.hour(member))
                                .id()
                        : "";
                if (!holdout && scene.chance.happens(OPENS_CAMPAIGN)) {
                    opened(
                            member,
                            campaign.name(),
                            "Quillmoor: " + campaign.name().replace('-', ' '));
                }
                scene.truth(Table.ARMS, campaign.name(), member.key(), holdout ? "held-out" : "sent", order);
                sent += holdout ? 0 : 1;
                held += holdout ? 1 : 0;
            }
        }
        scene.truth(
                Table.CAMPAIGNS,
                campaign.name(),
                scene.cell,
                scene.today(),
                campaign.name(),
                campaign.uplift(),
                scene.settings.mailing().window(),
                sent,
                held);
    }

    private void opened(Member member, String letter, String subject) {
        write(
                member,
                "view",
                scene.hour(member),
                row -> row.put("label", "letter opened").put("letter", letter).put("subject", subject));
    }

    /// @param fields adds what only rows of this kind have
    private void write(Member member, String kind, int second, UnaryOperator<Json> fields) {
        Identity who = identities.of(member, SourceFile.MAIL);
        String id = scene.out.id(SourceFile.MAIL, scene.cell);
        fields.apply(scene.out
                .json()
                .put("id", id)
                .put("kind", kind)
                .put("time", scene.almanac.time(scene.second(second)))
                .put("list", "newsletter")
                .put("email", who.email())
                .put("name", who.name()));
        scene.out.send(SourceFile.MAIL, id, scene.second(second), 1);
    }
}
