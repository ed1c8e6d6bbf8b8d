package io.barnraiser.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/// An installation in which something has happened, so that every page has something to show.
final class Furniture {

    /// Three people of a forum, who ask, answer and mention one another, and a line that is broken.
    static final String FORUM = """
            {"topic_id":7,"title":"Which saddle?","category":"Gear","post_no":1,"author":"Ann","ts":"2025-01-01T10:00:00Z","likes":3,"quotes":[],"mentions":[],"content_html":"<p>For rain</p>"}
            {"topic_id":7,"title":"Which saddle?","category":"Gear","post_no":2,"author":"benbirch","ts":"2025-01-01T11:00:00Z","likes":0,"quotes":[],"mentions":["Ann"],"content_html":"<p>This one, @Ann</p>"}
            {"topic_id":8,"title":"A very long title about a journey over the mountains in late autumn","category":"Travel","post_no":1,"author":"cy","ts":"2025-02-01T11:00:00Z","likes":0,"quotes":[],"mentions":[],"content_html":"<p>We went.</p>"}
            broken
            """;

    /// What a shop sold, to one of them among others.
    static final String SHOP = """
            Name,Email,Financial Status,Paid at,Accepts Marketing,Currency,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Refunded Amount,Cancelled at
            #1001,ben.birch@example.org,paid,2025-03-01 10:00:05 +0100,yes,EUR,60.00,2025-03-01 10:00:00 +0100,2,Saddle,20.00,SAD-1,Ben Birch,0.00,
            #1001,ben.birch@example.org,,,,,,,1,Grip,20.00,GRI-1,,,
            #1002,cyrus@example.org,paid,,no,EUR,10.00,2025-03-02 10:00:00 +0100,1,Bell,10.00,BEL-1,Cy Cedar,0.00,
            #1003,dora@example.org,refunded,,no,EUR,15.00,2025-03-03 10:00:00 +0100,1,Bell,15.00,BEL-1,Dora Dale,15.00,2025-03-05 09:00:00 +0100
            #1004,eve@example.org,paid,,no,EUR,15.00,soon,1,Bell,15.00,BEL-1,Eve Elm,0.00,
            """;

    /// A table that says plainly who, when and what.
    static final String TABLE = "id,name,email,kind,time,text\n"
            + "1,Ada Alder,ada@example.org,create,2025-05-01T10:00:00Z,Do you ship to Iceland?\n"
            + "2,Bo Beech,bo@example.org,reply,2025-05-02T10:00:00Z,They do\n"
            + "3,,,reply,2025-05-03T10:00:00Z,Nobody said this\n"
            + "4,Ada Alder,ada@example.org,like,2025-05-04T10:00:00Z,\n";

    /// What buyers and others say with stars.
    private static final String REVIEWS = """
            product_id,product_name,rating,review_text,author,customer_email,date
            BEL-1,Bell,5,It rings,Cy Cedar,cyrus@example.org,2025-04-01T10:00:00Z
            BEL-1,Bell,1,It does not ring in the rain,Ann Ash,ann@example.org,2025-04-02T10:00:00Z
            SAD-1,Saddle,4,,Ben Birch,ben.birch@example.org,2025-04-03T10:00:00Z
            """;

    private Furniture() {}

    /// Makes the owner, brings in a forum and a shop, and leaves a trace on every page of settings.
    ///
    /// @return the path of a page that looks at a file
    static String moveIn(Visit visit) {
        visit.setUp();
        read(visit, "Forum", "jsonl", "forum.jsonl", FORUM);
        read(visit, "Shop", "csv", "orders.csv", SHOP);
        visit.server().run("key", "add", "--kind", "server", "--name", "Reports");
        Page page = visit.open("/desk/settings/webhooks");
        page.getByLabel("Address").fill("https://example.org/hooks");
        page.getByLabel("order.placed").check();
        visit.press("Make the webhook");
        visit.openUntil("/desk/members", "Dora Dale");
        visit.open("/desk/matches");
        visit.press("Look again");
        return upload(visit, "people.csv", TABLE);
    }

    /// Lets groups of people talk among themselves for some days, and looks for tribes until it finds them.
    ///
    /// @return the path of the page of one of them
    static String findTribes(Visit visit) {
        read(visit, "Talk", "jsonl", "talk.jsonl", Talk.until(Instant.now()));
        Page page = visit.open("/desk/tribes");
        Awaitility.await().atMost(Duration.ofMillis(Chromium.PATIENCE_MILLIS)).until(() -> {
            if (page.locator("tr[data-tribe]").count() > 0) {
                return true;
            }
            // A look that began before the ties had followed the log finds nobody yet.
            visit.open("/desk/tribes");
            for (String look : List.of("Look now", "Look again")) {
                if (page.content().contains(look)) {
                    visit.press(look);
                }
            }
            return false;
        });
        String tribe = URI.create(page.locator("tr[data-tribe] a").first().getAttribute("href"))
                .getPath();
        awaitRest(visit);
        return tribe;
    }

    /// Begins one of each thing that the team makes with members: an idea, a question, a release, a survey.
    static void listenAndBuild(Visit visit) {
        read(visit, "Reviews", "csv", "reviews.csv", REVIEWS);
        visit.openUntil("/desk/reviews", "Saddle");
        make(visit, "/desk/ideas/new", Map.of("title", "A bell that sings", "product", "Bell"), "Put it on the board");
        make(
                visit,
                "/desk/opinions/new",
                Map.of("title", "How should bells sound?", "statements", "Loud\nFriendly\nLike birds"),
                "Make the question");
        make(
                visit,
                "/desk/releases/new",
                Map.of("title", "A louder bell", "body", "It rings.", "product", "Bell", "shipped", "2025-06-01"),
                "Save");
        make(
                visit,
                "/desk/surveys/new",
                Map.of("title", "Bells", "text1", "Do you ring?", "options1", "Yes\nNo", "wanted", "10"),
                "Keep as a draft");
    }

    private static void make(Visit visit, String form, Map<String, String> fields, String button) {
        Page page = visit.open(form);
        fields.forEach((name, text) -> page.locator("[name=" + name + "]").fill(text));
        visit.press(button);
        page.waitForURL(url -> !url.endsWith("/new"));
    }

    /// Waits until nothing is looked for any more: a page that shows how far a look is loads itself again at its end.
    private static void awaitRest(Visit visit) {
        for (String path : List.of("/desk/tribes", "/desk/tribes/behaviour")) {
            Awaitility.await()
                    .atMost(Duration.ofMillis(Chromium.PATIENCE_MILLIS))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> visit.open(path)
                                    .locator("#tribe-look, #behaviour-asking")
                                    .count()
                            == 0);
        }
    }

    /// Uploads a file by the form and returns the path of the page that looks at it.
    static String upload(Visit visit, String name, String text) {
        visit.open("/desk/sources/connect/file");
        choose(visit, name, text);
        return URI.create(visit.page().url()).getPath();
    }

    /// Chooses a file on the page that asks for one.
    static void choose(Visit visit, String name, String text) {
        Page page = visit.page();
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        visit.press("Upload and look");
        page.waitForURL("**/connect/file/*");
    }

    /// Reads a file in by the command line, with further options.
    static void read(Visit visit, String source, String format, String name, String text, String... options) {
        try {
            Path file = Files.writeString(visit.folder().resolve(name), text);
            List<String> command = new ArrayList<>(List.of("import", "--source", source, "--format", format));
            command.addAll(List.of(options));
            command.add(file.toString());
            visit.server().run(command.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
