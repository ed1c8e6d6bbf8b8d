package io.barnraiser.testbed.world;

import io.barnraiser.testbed.wire.Json;
import io.barnraiser.testbed.wire.SourceFile;
import io.barnraiser.testbed.wire.Table;
import io.barnraiser.testbed.word.Mix;
import java.util.List;

/// Writes what is done on the site: pages, and answers to surveys. A few devices have a clock that is wrong.
final class Site {

    private static final List<String> PAGES = List.of("/", "/journal", "/care", "/events", "/workshop", "/about");
    private static final double SIGNS_IN = 0.15;

    private final Scene scene;
    private final Identities identities;

    Site(Scene scene, Identities identities) {
        this.scene = scene;
        this.identities = identities;
    }

    /// {@code member} looks at a page. Whoever has not signed in on this device is known by the device alone.
    Evidence page(Member member, int second) {
        if (!member.signedIn && scene.chance.happens(SIGNS_IN)) {
            signIn(member, second);
        }
        String page = PAGES.get(scene.chance.below(PAGES.size()));
        String id = id();
        Json call = begin(member, "page", id, second);
        person(member, call)
                .open("properties")
                .put("title", page.equals("/") ? "Home" : page.substring(1))
                .put("url", Brand.SITE + page)
                .close();
        return send(id, second);
    }

    /// {@code member} comes for the first time, signed in.
    Evidence arrive(Member member, int second) {
        signIn(member, second);
        return page(member, second + 1);
    }

    /// {@code member} answers the survey about a product.
    Evidence survey(Member member, Brand.Product product, String text, int score, int second) {
        if (!member.signedIn) {
            signIn(member, second);
        }
        String id = id();
        Json call = begin(member, "track", id, second).put("event", "Survey Answered");
        person(member, call)
                .open("properties")
                .put("product_id", product.id())
                .put("name", product.name())
                .put("score", score)
                .put("text", text)
                .put("language", Forum.language(member.german))
                .close();
        return send(id, second);
    }

    private void signIn(Member member, int second) {
        member.signedIn = true;
        Identity who = identities.of(member, SourceFile.SITE);
        if (member.clock != 0) {
            scene.truth(Table.ANOMALIES, SourceFile.SITE.word(), who.id(), "clock", member.clock);
        }
        String id = id();
        begin(member, "identify", id, second)
                .put("userId", who.id())
                .put("anonymousId", device(member))
                .open("traits")
                .put("email", who.email())
                .put("name", who.name())
                .close();
        send(id, second);
    }

    private Json person(Member member, Json call) {
        call.put("anonymousId", device(member));
        return member.signedIn
                ? call.put("userId", identities.of(member, SourceFile.SITE).id())
                : call;
    }

    private String device(Member member) {
        long one = Mix.of(scene.settings.seed(), member.number, 90);
        return "d-" + Long.toHexString(one);
    }

    private Json begin(Member member, String type, String id, int second) {
        return Calls.begin(scene, type, id, scene.almanac.time(scene.second(second) + member.clock));
    }

    private Evidence send(String id, int second) {
        scene.out.send(SourceFile.SITE, id, scene.second(second), 1);
        return new Evidence(SourceFile.SITE.word(), id);
    }

    private String id() {
        return scene.out.id(SourceFile.SITE, scene.cell);
    }
}
