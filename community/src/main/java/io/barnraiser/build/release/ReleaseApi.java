package io.barnraiser.build.release;

import io.barnraiser.evidence.credit.Band;
import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.json.Json;
import io.barnraiser.platform.security.Digests;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.RateLimit;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import io.barnraiser.shell.FigureJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What everybody may see, for programs: {@code GET /api/v1/releases} and the fingerprints of a
/// product. Pages of other
/// sites may ask. An answer may be kept but must be asked about before it is shown again, so that a
/// name that was taken
/// back is gone with the next look.
final class ReleaseApi {

    static final String PATH = "/api/v1/releases";
    static final String PRODUCT = "/api/v1/products/{key}/fingerprints";

    private static final int MOST = 50;
    private static final int NEWEST = 5;
    private static final int NAMES = 40;
    private static final RateLimit LIMIT = RateLimit.perMinute(240);
    private static final Set<String> LANGUAGES = Set.of("en", "de");

    private final Releases releases;
    private final Cures cures;
    private final Supplier<Messages> messages;
    private final Supplier<URI> address;

    ReleaseApi(Releases releases, Cures cures, Supplier<Messages> messages, Supplier<URI> address) {
        this.releases = releases;
        this.cures = cures;
        this.messages = messages;
        this.address = address;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, Permission.PUBLIC, this::list).limited(LIMIT),
                Route.get(PRODUCT, Permission.PUBLIC, this::product).limited(LIMIT));
    }

    /// A page of releases, newest first.
    ///
    /// @param next the {@code after} of the page behind it; null at the end
    record Answer(List<Row> releases, @Nullable String next) {}

    /// A release.
    ///
    /// @param shipped_on ISO 8601
    /// @param people how many had a part in it
    /// @param named those who want to be named
    /// @param cured of those who had complained and could tell, the share that says it is solved
    record Row(
            long number,
            String title,
            String text,
            String product,
            String product_name,
            String shipped_on,
            String url,
            long people,
            List<Named> named,
            FigureJson cured) {}

    /// Somebody who had a part in it.
    ///
    /// @param band major, some or also
    record Named(String name, String band) {}

    /// Whose fingerprints a product carries.
    ///
    /// @param releases how many changes were shaped by members
    /// @param people how many of them there are
    /// @param named of those, who want to be named with the newest changes
    /// @param newest the newest changes
    /// @param words the sentences of the widget, in the language that was asked for
    record Fingerprints(
            String product,
            String product_name,
            long releases,
            long people,
            List<String> named,
            List<Newest> newest,
            String url,
            Words words) {}

    /// A change.
    record Newest(String title, String shipped_on, String url) {}

    /// Sentences.
    record Words(String title, String people, String named, String more) {}

    private Response list(Request request) {
        Releases.Page page = releases.published(request.query("product").orElse(""), Places.of(request), MOST);
        return answer(
                request,
                new Answer(
                        releases.<List<Row>>read(handle -> page.releases().stream()
                                .map(release ->
                                        row(release, Hands.of(handle, release.id()), cures.result(handle, release)))
                                .toList()),
                        page.next().map(Places::text).orElse(null)));
    }

    private Row row(Release release, Hands hands, CureResult cure) {
        return new Row(
                release.id().value(),
                release.title(),
                release.body(),
                release.product(),
                release.productName(),
                day(release),
                url(release.path()),
                hands.people(),
                hands.groups().stream()
                        .flatMap(group -> group.names().stream().map(name -> new Named(name, word(group.band()))))
                        .toList(),
                FigureJson.of(cure.cured()));
    }

    private Response product(Request request) {
        String key = request.path("key");
        List<Release> newest =
                releases.published(key, Releases.Place.NEWEST, NEWEST).releases();
        if (newest.isEmpty()) {
            return open(Response.problem(Problem.notFound("No change of this product has been shown yet.")));
        }
        Locale language = Locale.forLanguageTag(
                request.query("lang").filter(LANGUAGES::contains).orElse("en"));
        return answer(request, releases.<Fingerprints>read(handle -> {
            Set<String> names = new LinkedHashSet<>();
            newest.forEach(
                    release -> names.addAll(Hands.of(handle, release.id()).names(NAMES)));
            List<String> named = names.stream().limit(NAMES).toList();
            long people = HandStore.people(handle, key);
            return new Fingerprints(
                    key,
                    newest.getFirst().productName(),
                    ReleaseStore.published(handle, key),
                    people,
                    named,
                    newest.stream()
                            .map(release -> new Newest(release.title(), day(release), url(release.path())))
                            .toList(),
                    url(ShapedPages.PATH + "?product=" + key),
                    words(language, people, named));
        }));
    }

    private Words words(Locale language, long people, List<String> named) {
        Messages texts = messages.get();
        return new Words(
                texts.text(language, "release.widget.title"),
                texts.text(language, "release.widget.people", people),
                named.isEmpty() ? "" : texts.text(language, "release.widget.named", String.join(", ", named)),
                texts.text(language, "release.widget.more"));
    }

    private Response answer(Request request, Object body) {
        byte[] bytes = Json.write(body).getBytes(StandardCharsets.UTF_8);
        String tag = "\"" + Digests.sha256(bytes).substring(0, 32) + "\"";
        boolean isKnown = request.header("If-None-Match").equals(Optional.of(tag));
        Response response =
                isKnown ? Response.empty().status(304) : Response.bytes("application/json; charset=utf-8", bytes);
        return open(response).header("ETag", tag).header("Cache-Control", "public, no-cache");
    }

    private static Response open(Response response) {
        return response.header("Access-Control-Allow-Origin", "*");
    }

    private String url(String path) {
        return address.get().resolve(path).toString();
    }

    private static String day(Release release) {
        return release.shippedAt().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static String word(Band band) {
        return Code.of(band);
    }
}
