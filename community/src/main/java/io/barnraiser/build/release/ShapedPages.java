package io.barnraiser.build.release;

import static io.barnraiser.people.account.Permissions.RELEASES_WRITE;

import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.html.Atom;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.RateLimit;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jsoup.nodes.Entities;

/// What everybody may see: what was shaped by members, and the way of each change.
final class ShapedPages {

    static final String PATH = "/shaped";
    static final String WIDGET = PATH + "/widget.js";

    private static final String FEED = PATH + "/feed.atom";
    private static final int ROWS = 20;
    private static final RateLimit LIMIT = RateLimit.perMinute(240);

    private final Releases releases;
    private final Cures cures;
    private final Supplier<String> brand;
    private final Supplier<URI> address;
    private final byte[] widget = widget();

    /// @param brand what the brand is called
    ShapedPages(Releases releases, Cures cures, Supplier<String> brand, Supplier<URI> address) {
        this.releases = releases;
        this.cures = cures;
        this.brand = brand;
        this.address = address;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, Permission.PUBLIC, this::list),
                Route.get(FEED, Permission.PUBLIC, this::feed).limited(LIMIT),
                Route.get(
                        WIDGET,
                        Permission.PUBLIC,
                        request -> Response.bytes("text/javascript; charset=utf-8", widget)
                                .header("Access-Control-Allow-Origin", "*")
                                .header("Cache-Control", "public, max-age=3600")),
                Route.get(
                        PATH + "/{id}",
                        Permission.PUBLIC,
                        request -> Response.redirect(visible(request).path())),
                Route.get(PATH + "/{id}/{slug}", Permission.PUBLIC, this::show).limited(LIMIT));
    }

    private Response list(Request request) {
        String product = request.query("product").orElse("");
        Releases.Page page = releases.published(product, Places.of(request), ROWS);
        return Response.page(
                "build/release/shaped",
                releases.<ShapedPage>read(handle -> new ShapedPage(
                        page.releases().stream()
                                .map(release -> new ShapedPage.Row(release, Hands.of(handle, release.id())))
                                .toList(),
                        product,
                        page.next()
                                .map(place -> PATH + "?after=" + Places.text(place)
                                        + (product.isEmpty() ? "" : "&product=" + Release.slug(product)))
                                .orElse(""))));
    }

    private Response show(Request request) {
        Release release = visible(request);
        if (!request.path().equals(release.path())) {
            return Response.redirect(release.path());
        }
        List<Link> links = releases.links(release.id());
        Map<Long, Piece> pieces = releases.trails().behind(links);
        return Response.page("build/release/shapedOne", releases.<ShapedOnePage>read(handle -> {
            Hands hands = Hands.of(handle, release.id());
            return new ShapedOnePage(
                    release,
                    hands,
                    FingerprintPicture.of(release.id(), hands.bands(FingerprintPicture.MOST)),
                    Story.of(handle, release, links, pieces, releases.now()),
                    cures.result(handle, release));
        }));
    }

    private Response feed(Request request) {
        List<Atom.Entry> entries = releases.published("", Releases.Place.NEWEST, ROWS).releases().stream()
                .map(release -> new Atom.Entry(
                        release.title(),
                        release.path(),
                        brand.get(),
                        release.publishedAt().orElseThrow(),
                        html(release.body())))
                .toList();
        return new Atom(brand.get(), FEED, PATH, entries).response(address.get(), request.now());
    }

    /// What everybody may see, and drafts for those who work on them.
    private Release visible(Request request) {
        return releases.find(new ReleaseId(request.pathLong("id")))
                .filter(release -> release.isPublished() || request.viewer().may(RELEASES_WRITE))
                .orElseThrow(() -> Problem.notFound("There is no such change. It may not have been shown yet.")
                        .exception());
    }

    private static String html(String body) {
        return "<p>" + Entities.escape(body).replace("\n\n", "</p><p>").replace("\n", "<br>") + "</p>";
    }

    private static byte[] widget() {
        try (InputStream in = ShapedPages.class.getResourceAsStream("/static/js/fingerprints.js")) {
            return Optional.ofNullable(in).orElseThrow().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
