package io.barnraiser.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Everything without a mouse.
@InBrowser
final class KeyboardTest {

    @Test
    void a_list_is_searched_walked_and_opened(Visit visit) {
        Furniture.moveIn(visit);
        Page page = visit.open("/desk/members");

        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Skip to the content");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator("main :focus")).hasCount(1);

        page.locator("body").click();
        page.keyboard().press("/");
        assertThat(page.getByRole(AriaRole.SEARCHBOX)).isFocused();
        page.keyboard().type("benb");
        assertThat(page.locator("tr[data-row]")).hasCount(1);
        page.keyboard().press("Tab");
        page.locator("h1").click();
        page.keyboard().press("j");
        assertThat(page.locator("tr[data-row] a:focus")).containsText("benbirch");
        page.keyboard().press("x");
        assertThat(page.locator("tr[data-row] input")).isChecked();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/desk/members/\\d+$"));
    }

    @Test
    void anybody_is_found_from_anywhere(Visit visit) {
        Furniture.moveIn(visit);
        Page page = visit.open("/desk/settings/keys");

        page.keyboard().press("Control+k");
        assertThat(page.getByRole(AriaRole.COMBOBOX)).isFocused();
        page.keyboard().type("Dora");
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
        assertThat(page.getByRole(AriaRole.OPTION)).containsText("Dora Dale");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Dora Dale");
    }

    @Test
    void a_thing_to_do_is_found_by_its_name_and_leads_to_its_form(Visit visit) {
        Page page = visit.setUp();

        for (String[] deed : new String[][] {
            {"a place", "/desk/sources/connect", "main a[href='/desk/sources/connect/file']"},
            {"import", "/desk/sources/connect/file", "input[type=file]"},
            {"who are one", "/desk/matches", "h1"},
            {"invite", "/desk/settings/team#invite", "#invite input[name=email]"},
            {"make a key", "/desk/settings/keys#make", "#make input[name=name]"},
        }) {
            assertThat(page.locator("[data-behaviour=palette]")).isVisible();
            page.keyboard().press("Control+k");
            page.keyboard().type(deed[0]);
            assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(deed[1] + "$"));
            assertThat(page.locator(deed[2])).isVisible();
        }
    }

    @Test
    void a_menu_opens_closes_and_gives_the_focus_back(Visit visit) {
        Page page = visit.setUp();

        page.locator("summary", self()).focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Sign out"))).isVisible();
        page.keyboard().press("Tab");
        assertThat(page.locator(".c-menu__list :focus")).hasCount(1);
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Sign out"))).isHidden();
        assertThat(page.locator("summary", self())).isFocused();
    }

    private static Page.LocatorOptions self() {
        return new Page.LocatorOptions().setHasText("You and how you read");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
