package io.barnraiser.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// Coming and going.
@InBrowser
final class SignInTest {

    @Test
    void who_signs_out_comes_back_with_the_right_password_only(Visit visit) {
        Page page = visit.setUp();
        page.getByText("You and how you read").locator("..").click();
        visit.press("Sign out");
        assertThat(page).hasURL("/sign-in");

        visit.open("/desk/settings/keys");
        signIn(visit, "not the password");
        assertThat(page.getByText("The address or the password is not right.")).isVisible();
        assertThat(page.getByLabel("E-mail address")).hasValue(Visit.EMAIL);
        assertThat(page.getByLabel("Password")).hasValue("");

        signIn(visit, Visit.PASSWORD);
        // Where they wanted to go before they were asked who they are.
        assertThat(page).hasURL("/desk/settings/keys");
    }

    private static void signIn(Visit visit, String password) {
        visit.page().getByLabel("E-mail address").fill(Visit.EMAIL);
        visit.page().getByLabel("Password").fill(password);
        visit.press("Sign in");
    }
}
