package io.barnraiser.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// What holds on every page that anybody can reach, in an installation in which something has happened: everyone can
/// use
/// it, by day and in the dark, on a desk and on a phone, where nothing scrolls sideways; and no script or file fails.
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EveryPageTest {

    private final List<String> team = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();
    private Walk walk;

    @BeforeAll
    void everything_that_can_be_seen(Visit visit) {
        String look = Furniture.moveIn(visit);
        String invitation = visit.server().run("user", "add", "--email", "ben@example.org", "--name", "Ben");
        Furniture.listenAndBuild(visit);
        walk = visit.walk().from("/desk", look, Furniture.findTribes(visit));
        team.addAll(walk.pages());
        team.addAll(List.of(
                "/design/hub",
                "/design/plain",
                "/desk/nowhere",
                "/ideas",
                "/ideas/new",
                "/opinions",
                "/shaped",
                "/mine"));
        strangers.addAll(List.of(
                "/",
                "/ideas",
                "/roadmap",
                "/shaped",
                "/join",
                "/sign-in",
                invitation.replaceAll("^https?://[^/]+", ""),
                "/reset/none"));
    }

    @TestFactory
    Stream<DynamicTest> everyone_can_use_it(Visit visit) {
        return Stream.concat(
                team.stream().map(path -> DynamicTest.dynamicTest(path, () -> check(visit, path))),
                strangers.stream()
                        .map(path -> DynamicTest.dynamicTest("signed out: " + path, () -> {
                            visit.forget();
                            check(visit, path);
                        })));
    }

    @Test
    void no_page_is_left_out() {
        assertThat(walk.missed())
                .filteredOn(path -> path.startsWith("/desk"))
                .as("routes that no link leads to: pieces of pages")
                .containsExactly(
                        "/desk/opinions/{id}/votes.csv",
                        "/desk/releases/{id}/find",
                        "/desk/sources/{id}/runs/{run}",
                        "/desk/sources/{id}/waiting",
                        "/desk/surveys/{id}/progress",
                        // So few texts have no topics; the tests of the feature open the page of one.
                        "/desk/voices/{topic}");
    }

    private static void check(Visit visit, String path) {
        int before = visit.complaints().size();
        SoftAssertions promises = new SoftAssertions();
        Page desk = visit.open(path);
        in(desk, ColorScheme.LIGHT);
        promises.assertThat(Axe.violations(desk)).as("by day").isEmpty();
        in(desk, ColorScheme.DARK);
        promises.assertThat(Axe.violationsOfColour(desk)).as("in the dark").isEmpty();
        Page phone = visit.phone();
        phone.navigate(path);
        promises.assertThat(Axe.violations(phone)).as("on a phone").isEmpty();
        promises.assertThat((int) phone.evaluate("document.scrollingElement.scrollWidth"))
                .as("width on a phone")
                .isLessThanOrEqualTo(Visit.PHONE_WIDTH);
        promises.assertThat(
                        visit.complaints().subList(before, visit.complaints().size()))
                .as("what the browser complains about")
                .isEmpty();
        promises.assertAll();
    }

    private static void in(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }
}
