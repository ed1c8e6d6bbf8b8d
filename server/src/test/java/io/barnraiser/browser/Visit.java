package io.barnraiser.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import io.barnraiser.server.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// Somebody in front of a browser, and a server that has just been installed. Whatever the browser complains about
/// (scripts that fail, the security policy, missing files) is remembered in {@link #complaints}.
final class Visit implements AutoCloseable {

    static final String EMAIL = "ann@example.org";
    static final String PASSWORD = "a long enough password";

    static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    private final Path folder;
    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final RunningServer server;
    private final BrowserContext context;
    private final BrowserContext phones;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(Browser browser) {
        try {
            folder = Files.createTempDirectory("barnraiser-visit");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // The forums of the tests live on this machine, which connectors may not ask by default.
        post.start();
        server = RunningServer.start(
                folder.resolve("data"),
                Map.of(
                        "outgoing.allow-hosts", "127.0.0.1",
                        "mail.host", "127.0.0.1",
                        "mail.port", Integer.toString(post.getSmtp().getPort()),
                        "mail.tls", "none"));
        context = browser.newContext(options().setViewportSize(1280, 800));
        phones = browser.newContext(options()
                .setViewportSize(PHONE_WIDTH, PHONE_HEIGHT)
                .setIsMobile(true)
                .setHasTouch(true));
        context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        phones.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        page = watched(context);
    }

    private Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setBaseURL(server.address().toString())
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin")
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    private static Cookie same(Cookie cookie) {
        return new Cookie(cookie.name, cookie.value)
                .setDomain(cookie.domain)
                .setPath(cookie.path)
                .setHttpOnly(cookie.httpOnly)
                .setSameSite(cookie.sameSite);
    }

    private Page watched(BrowserContext whose) {
        Page opened = whose.newPage();
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.location().startsWith(opened.url())) {
                complaints.add(opened.url() + ": " + message.text());
            }
        });
        opened.onPageError(error -> complaints.add(opened.url() + ": " + error));
        return opened;
    }

    Page page() {
        return page;
    }

    RunningServer server() {
        return server;
    }

    /// A folder for files of the test's own.
    Path folder() {
        return folder;
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /// The same person with a phone.
    Page phone() {
        if (phones.pages().isEmpty()) {
            phones.addCookies(context.cookies().stream().map(Visit::same).toList());
            watched(phones);
        }
        return phones.pages().getFirst();
    }

    /// A walk over all that the visitor may see.
    Walk walk() {
        return new Walk(context, server.address(), server.routes());
    }

    /// Opens a page by its path, and waits until its keys and buttons answer, where it has any.
    Page open(String path) {
        page.navigate(path);
        assertThat(page.locator("html[data-ready], html:not(:has(script[src*='js/app']))"))
                .isAttached();
        return page;
    }

    /// Opens a page again until it shows {@code text}: what is derived from the log follows it by moments. The page
    /// before may load itself anew just then, when a run that it shows has ended, and so end the first attempt.
    Page openUntil(String path, String text) {
        Awaitility.await()
                .atMost(Duration.ofMillis(Chromium.PATIENCE_MILLIS))
                .ignoreExceptionsMatching(e -> String.valueOf(e.getMessage()).contains("ERR_ABORTED"))
                .until(() -> open(path).content().contains(text));
        return page;
    }

    /// The link to {@code path} in the newest mail, which is waited for.
    String mailedLink(String path) {
        Pattern link = Pattern.compile("http\\S+" + path + "/\\S+");
        return Awaitility.await()
                .atMost(Duration.ofMillis(Chromium.PATIENCE_MILLIS))
                .until(
                        () -> Stream.of(post.getReceivedMessages())
                                .map(GreenMailUtil::getBody)
                                .flatMap(body -> link.matcher(body).results())
                                .map(MatchResult::group)
                                .reduce("", (earlier, later) -> later),
                        found -> !found.isEmpty());
    }

    /// Follows the set-up link and makes the owner's account, which is signed in afterwards.
    Page setUp() {
        open(server.setUpLink().toString());
        page.getByLabel("Name").fill("Ann Ash");
        page.getByLabel("E-mail").fill(EMAIL);
        page.getByLabel("Password").fill(PASSWORD);
        press("Set up");
        page.waitForURL("**/desk");
        return page;
    }

    /// Forgets who is signed in, on the desk and on the phone.
    void forget() {
        context.clearCookies();
        phones.clearCookies();
    }

    /// Presses the button of that name.
    void press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /// Follows the link of that name.
    void follow(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    @Override
    public void close() {
        context.close();
        phones.close();
        server.close();
        post.stop();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException failed)
                        throws IOException {
                    Files.delete(emptied);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
