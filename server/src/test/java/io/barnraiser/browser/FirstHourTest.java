package io.barnraiser.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The first hour of a community manager who has a table of what people said.
@InBrowser
final class FirstHourTest {

    private static final String TABLE = """
            nr,person,mail,did,day,words
            1,Ada Alder,ada@example.org,create,2025-05-01T10:00:00Z,Do you ship to Iceland?
            2,Bo Beech,bo@example.org,reply,2025-05-02T10:00:00Z,They do
            3,,,reply,2025-05-03T10:00:00Z,Nobody said this
            4,Ada Alder,ada@example.org,review,2025-05-04T10:00:00Z,It arrived
            """;

    @Test
    void from_the_set_up_link_by_a_file_to_a_member_and_their_timeline(Visit visit) {
        Page page = visit.setUp();
        visit.follow("Upload a file");
        Furniture.choose(visit, "letters.csv", TABLE);

        // The words of the first line are unusual: what the columns hold is chosen, then it is shown what comes of it.
        page.getByLabel("What it holds").selectOption("own");
        visit.press("Look again");
        holds(page, "nr", "Id of the activity");
        holds(page, "person", "Person: name");
        holds(page, "mail", "Person: e-mail");
        holds(page, "did", "What was done");
        holds(page, "day", "When");
        holds(page, "words", "Text");
        visit.press("Look again");
        assertThat(page.getByText("Do you ship to Iceland?").last()).isVisible();
        assertThat(page.locator("tr", with("It does not say who did it"))).containsText("1");
        page.getByLabel("Name of the source").fill("Letters");
        visit.press("Read it in");

        assertThat(page.locator("h1")).hasText("Letters");
        assertThat(page.locator(".c-stats")).containsText(Pattern.compile("Accepted\\s*3"));

        visit.openUntil("/desk/members", "Bo Beech");
        assertThat(rows(page)).hasCount(2);
        page.getByRole(AriaRole.SEARCHBOX).pressSequentially("bo b");
        assertThat(rows(page)).hasCount(1);
        assertThat(rows(page)).containsText("Bo Beech");
        assertThat(page).hasURL(Pattern.compile("[?&]q=bo(\\+|%20)b"));
        page.getByRole(AriaRole.SEARCHBOX).fill("");
        assertThat(rows(page)).hasCount(2);
        page.getByLabel("Any activity").selectOption("review");
        assertThat(page).hasURL(Pattern.compile("[?&]kind=review"));
        assertThat(rows(page)).hasCount(1);

        visit.follow("Ada Alder");
        assertThat(page.locator("h1")).hasText("Ada Alder");
        assertThat(page.locator(".c-entry")).hasCount(2);
        page.locator(".c-chip", with("review")).click();
        assertThat(page).hasURL(Pattern.compile("kind=review"));
        assertThat(page.locator(".c-entry")).hasCount(1);
        assertThat(page.locator(".c-entry")).containsText("It arrived");
    }

    private static void holds(Page page, String column, String field) {
        page.getByLabel("What " + column + " holds").selectOption(field);
    }

    private static Locator rows(Page page) {
        return page.locator("tr[data-row]");
    }

    private static Page.LocatorOptions with(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
