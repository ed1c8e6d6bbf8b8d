package io.barnraiser.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The browser of all browser tests: the Chromium of this machine. Nothing is downloaded.
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

    /// What to do where there is none.
    static final String MISSING = "There is no Chromium on the PATH, so no page was tried in a browser. Install it"
            + " (apt-get install chromium), or name one with the environment variable CHROMIUM.";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /// How long anything may take before a test says that it does not happen, in milliseconds.
    static final int PATIENCE_MILLIS = 30_000;

    /// A browser in a container: without a sandbox of its own, and without the small shared memory and the graphics
    /// card.
    private static final List<String> FLAGS =
            List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--force-color-profile=srgb");

    /// Where a Chromium lies.
    static Optional<Path> find() {
        Stream<Path> named = Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of).stream();
        Stream<Path> onPath = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }

    /// Starts it.
    static Chromium start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(find().orElseThrow())
                        .setArgs(FLAGS));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return new Chromium(playwright, browser);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
