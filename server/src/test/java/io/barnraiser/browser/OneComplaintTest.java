package io.barnraiser.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/// What all of Listening and Building is for, in one piece: somebody complains in a forum, is answered, sees an idea
/// and then a change come of it, is thanked, and lets their name stand beside it.
@InBrowser
final class OneComplaintTest {

    private static final String COMPLAINT = "The zip of my rain coat broke after two weeks.";
    private static final String ANSWER = "Send it to us, we mend it, and look for a better one.";

    @Test
    void a_complaint_in_a_forum_ends_as_a_fingerprint_on_a_product(Visit visit) {
        Page page = visit.setUp();
        Instant weeksAgo = Instant.now().minus(Duration.ofDays(20));
        Furniture.read(
                visit,
                "Forum",
                "csv",
                "forum.csv",
                "id,name,email,kind,time,text\n1,Ada Alder,ada@example.org,create,%s,%s\n"
                        .formatted(weeksAgo, COMPLAINT),
                "--option",
                "email-vouched=true");

        visit.forget();
        join(visit);
        visit.forget();
        signIn(visit);
        answer(visit);
        build(visit);
        visit.forget();
        comeBack(visit);

        assertThat(page.locator("#said")).containsText(COMPLAINT);
        assertThat(page.locator("#said")).containsText(ANSWER);
        assertThat(page.locator("#said")).containsText("It became the idea: A zip that lasts");
        assertThat(page.locator("#said")).containsText("It was built: Stronger zips");
        page.locator("#told a").first().click();
        assertThat(page.locator("h1")).containsText("Thank you, Ada Alder");
        page.getByLabel("Yes, as Ada Alder").check();
        visit.press("Save");
        visit.forget();
        visit.open("/shaped");
        visit.follow("Stronger zips");
        assertThat(page.locator("main")).containsText("Ada Alder");
        assertThat(page.locator("main")).containsText("Somebody said it first");
    }

    private static void answer(Visit visit) {
        Page page = visit.openUntil("/desk/listening", COMPLAINT);
        visit.follow("The zip of my rain coat");
        page.locator("a", new Page.LocatorOptions().setHasText("Make it an idea"))
                .click();
        page.locator("[name=title]").fill("A zip that lasts");
        page.locator("[name=product]").fill("Rain coat");
        visit.press("Put it on the board");
        visit.open("/desk/listening");
        visit.follow("The zip of my rain coat");
        assertThat(page.locator(".q-outcome")).containsText("A zip that lasts");
        page.locator("#answer").fill(ANSWER);
        visit.press("Answer");
        visit.open("/desk/listening?shelf=answered");
        assertThat(page.locator("main")).containsText(COMPLAINT);
    }

    private static void build(Visit visit) {
        Page page = visit.open("/desk/releases/new");
        page.locator("[name=title]").fill("Stronger zips");
        page.locator("[name=body]").fill("The new zip runs on metal teeth.");
        page.locator("[name=product]").fill("Rain coat");
        page.locator("[name=shipped]").fill(LocalDate.now(ZoneOffset.UTC).toString());
        visit.press("Save");
        page.locator("#ways [name=kind]").selectOption("idea");
        page.locator("#ways [name=q]").pressSequentially("lasts");
        page.locator("#found").getByText("Link").click();
        assertThat(page.locator("#ways")).containsText("A zip that lasts");
        visit.follow("Show and thank");
        page.locator("dialog").getByText("Show and thank").last().click();
        assertThat(page.locator("main")).containsText("Rain coat");
    }

    private static void signIn(Visit visit) {
        Page page = visit.open("/sign-in");
        page.locator("[name=email]").fill(Visit.EMAIL);
        page.locator("[name=password]").fill(Visit.PASSWORD);
        visit.press("Sign in");
        page.waitForURL(url -> url.contains("/desk"));
    }

    private static void comeBack(Visit visit) {
        Page page = visit.open("/sign-in/link");
        page.locator("[name=email]").fill("ada@example.org");
        visit.press("Send the link");
        visit.open(visit.mailedLink("/sign-in/link"));
        visit.press("Sign in");
        page.waitForURL("**/mine");
    }

    private static void join(Visit visit) {
        Page page = visit.open("/join");
        page.locator("[name=name]").fill("Ada");
        page.locator("[name=email]").fill("ada@example.org");
        page.locator("[name=agreed]").check();
        visit.press("Send me the link");
        visit.open(visit.mailedLink("/join"));
        visit.press("Become a member");
        page.waitForURL("**/mine");
        visit.openUntil("/mine", COMPLAINT);
    }
}
