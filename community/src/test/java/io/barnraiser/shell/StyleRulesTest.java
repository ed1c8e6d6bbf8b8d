package io.barnraiser.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The habits of styles, scripts and templates that a reviewer would otherwise have to look for.
final class StyleRulesTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Path STATIC = MAIN.resolve("resources/static");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(rgb|rgba|hsl|oklch|lab|lch)\\(");
    private static final Pattern SIZE = Pattern.compile("\\b\\d*\\.?\\d+(px|rem|pt|ms|s)\\b");
    private static final Pattern INLINE =
            Pattern.compile("\\sstyle=|<style|<script(?![^>]*\\ssrc=)|\\son[a-z]+=|\\$unsafe|javascript:");
    private static final Pattern TEXT_KEY = Pattern.compile("view\\.text\\(\"([a-zA-Z.]+[a-zA-Z])\"");

    @Test
    void colours_sizes_and_times_stand_in_tokens_alone() throws IOException {
        for (var sheet : files(STATIC.resolve("css"), ".css").entrySet()) {
            if (!sheet.getKey().endsWith("tokens.css")) {
                String rules =
                        sheet.getValue().replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("@font-face \\{[^}]*}", "");
                assertThat(COLOUR.matcher(rules).results().map(found -> found.group()))
                        .as("colours in %s", sheet.getKey())
                        .isEmpty();
                assertThat(SIZE.matcher(rules).results().map(found -> found.group()))
                        .as("sizes in %s", sheet.getKey())
                        .isEmpty();
            }
        }
    }

    @Test
    void every_token_that_is_used_exists() throws IOException {
        String tokens = Files.readString(STATIC.resolve("css/tokens.css"));
        for (var sheet : files(STATIC.resolve("css"), ".css").entrySet()) {
            Matcher used = Pattern.compile("var\\((--[a-z0-9-]+)").matcher(sheet.getValue());
            while (used.find()) {
                String token = used.group(1);
                boolean isLocal = sheet.getValue().contains(token + ":");
                boolean isOfBrand = BrandStyle.css("#000000").contains(token + ":");
                assertThat(isLocal || isOfBrand || tokens.contains(token + ":"))
                        .as("%s in %s", token, sheet.getKey())
                        .isTrue();
            }
        }
    }

    @Test
    void every_style_sheet_stands_in_a_layer_and_is_short() throws IOException {
        for (var sheet : files(STATIC.resolve("css"), ".css").entrySet()) {
            assertThat(sheet.getValue().lines().count()).as(sheet.getKey()).isLessThan(200);
            assertThat(sheet.getValue()).as(sheet.getKey()).containsPattern("@layer (tokens|base|part|page) \\{");
        }
    }

    @Test
    void every_script_is_one_short_module_that_evaluates_nothing() throws IOException {
        for (var script : files(STATIC.resolve("js"), ".js").entrySet()) {
            assertThat(script.getValue().lines().count()).as(script.getKey()).isLessThan(150);
            assertThat(script.getValue()).as(script.getKey()).doesNotContain("eval(", "innerHTML", "new Function");
        }
    }

    @Test
    void no_template_has_a_style_a_script_or_a_handler_inline_or_writes_unescaped() throws IOException {
        for (var template : files(MAIN.resolve("jte"), ".jte").entrySet()) {
            assertThat(INLINE.matcher(template.getValue()).results().map(found -> found.group()))
                    .as(template.getKey())
                    .isEmpty();
        }
    }

    @Test
    void every_form_that_posts_carries_the_token() throws IOException {
        Pattern form = Pattern.compile("<form[^>]*method=\"post\".*?</form>", Pattern.DOTALL);
        for (var template : files(MAIN.resolve("jte"), ".jte").entrySet()) {
            Matcher found = form.matcher(template.getValue());
            while (found.find()) {
                boolean isDesign = template.getKey().contains("shell/design");
                assertThat(isDesign || found.group().contains("template.part.csrf"))
                        .as("a form in %s", template.getKey())
                        .isTrue();
            }
        }
    }

    @Test
    void every_part_says_at_its_head_how_to_use_it() throws IOException {
        for (var part : files(MAIN.resolve("jte/part"), ".jte").entrySet()) {
            assertThat(part.getValue()).as(part.getKey()).startsWith("<%--");
        }
    }

    @Test
    void every_text_that_a_template_names_exists_in_some_bundle() throws IOException {
        String texts = String.join(
                "\n",
                files(MAIN.resolve("resources/messages"), "_en.properties").values());
        for (var template : files(MAIN.resolve("jte"), ".jte").entrySet()) {
            String code = template.getValue().replaceAll("(?s)<%--.*?--%>", "");
            Matcher key = TEXT_KEY.matcher(code);
            while (key.find()) {
                assertThat(("\n" + texts).contains("\n" + key.group(1) + "="))
                        .as("%s, named by %s", key.group(1), template.getKey())
                        .isTrue();
            }
        }
    }

    @Test
    void every_behaviour_that_a_template_names_exists() throws IOException {
        Pattern behaviour = Pattern.compile("data-behaviour=\"([a-z ]+)\"");
        for (var template : files(MAIN.resolve("jte"), ".jte").entrySet()) {
            Matcher found = behaviour.matcher(template.getValue());
            while (found.find()) {
                for (String name : List.of(found.group(1).split(" "))) {
                    assertThat(STATIC.resolve("js/behaviour/" + name + ".js"))
                            .as(template.getKey())
                            .exists();
                }
            }
        }
    }

    @Test
    void every_vendored_file_is_the_one_whose_hash_was_written_down() throws Exception {
        List<String> lines = Files.readAllLines(STATIC.resolve("vendor/VENDORED.md"));
        for (var file : files(STATIC.resolve("vendor"), "").keySet()) {
            if (!file.endsWith("LICENSE.txt") && !file.endsWith("VENDORED.md")) {
                Path path = Path.of(file);
                byte[] digest =
                        java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path));
                String name = STATIC.resolve("vendor").relativize(path).toString();
                assertThat(lines)
                        .as(name)
                        .anyMatch(line -> line.startsWith("| " + name + " |")
                                && line.contains(java.util.HexFormat.of().formatHex(digest)));
                assertThat(path.resolveSibling("LICENSE.txt")).exists();
            }
        }
    }

    private static TreeMap<String, String> files(Path root, String ending) throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(one -> one.toString().endsWith(ending))
                    .toList()) {
                files.put(
                        file.toString(), new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        assertThat(files).as("files below %s", root).isNotEmpty();
        return files;
    }
}
