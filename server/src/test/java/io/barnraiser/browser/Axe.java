package io.barnraiser.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// The automated part of "everyone can use it": axe-core with the rules for WCAG 2.0 to 2.2, levels A and AA.
final class Axe {

    private static final String SCRIPT = read("/vendor/axe-core-4.14.1/axe.min.js");

    private static final Map<String, Object> ALL =
            Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));

    /// The rules whose answer depends on colours.
    private static final Map<String, Object> COLOURS =
            Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));

    private static final String RUN = """
            async (rules) => {
                const found = await axe.run(document, { runOnly: rules, resultTypes: ["violations"] });
                return found.violations.flatMap((violation) => violation.nodes.map((node) =>
                    `${violation.id} at ${node.target.join(" ")}: ${node.failureSummary.split("\\n").slice(1).join("; ").trim()}`));
            }""";

    private Axe() {}

    /// What breaks a rule on the page, each with its place and why.
    static List<String> violations(Page page) {
        return run(page, ALL);
    }

    /// As {@link #violations}, the rules about colours alone: for a page that was looked at in other colours before.
    static List<String> violationsOfColour(Page page) {
        return run(page, COLOURS);
    }

    private static List<String> run(Page page, Map<String, Object> rules) {
        // The policy of the pages lets no foreign script in by an element; what a debugger evaluates is none.
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(SCRIPT);
        }
        return ((List<?>) page.evaluate(RUN, rules))
                .stream().map(String::valueOf).toList();
    }

    private static String read(String resource) {
        try (InputStream in = Axe.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
