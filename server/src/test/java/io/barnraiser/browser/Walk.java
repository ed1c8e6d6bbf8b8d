package io.barnraiser.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import io.barnraiser.platform.web.Method;
import io.barnraiser.platform.web.Route;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/// Goes from page to page by their links, as a visitor would, and remembers one page for each route.
final class Walk {

    /// Never ends, so that nobody can wait until it is there; LivePagesTest listens to it.
    private static final String STREAM = "/desk/pulse";

    private final BrowserContext context;
    private final URI address;
    private final List<Route> routes;
    private final Map<String, String> pages = new LinkedHashMap<>();
    private final Set<String> others = new TreeSet<>();

    /// @param context whose pages: what its cookies let it see
    Walk(BrowserContext context, URI address, List<Route> routes) {
        this.context = context;
        this.address = address;
        this.routes = routes.stream()
                .filter(route -> route.method() == Method.GET && !route.path().equals(STREAM))
                .toList();
    }

    /// Walks from {@code start}, with everything that routes without a variable lead to.
    Walk from(String... start) {
        Deque<String> open = new ArrayDeque<>(List.of(start));
        routes.stream().map(Route::path).filter(path -> !path.contains("{")).forEach(open::add);
        while (!open.isEmpty()) {
            String path = open.poll();
            Optional<String> route = routeOf(path);
            if (route.isPresent() && !pages.containsKey(route.get()) && !others.contains(route.get())) {
                open.addAll(visit(route.get(), path));
            }
        }
        return this;
    }

    /// The pages that were found, one for each route.
    List<String> pages() {
        return List.copyOf(pages.values());
    }

    /// The routes for which nothing was found, neither a page nor anything else.
    Set<String> missed() {
        return routes.stream()
                .map(Route::path)
                .filter(path -> !pages.containsKey(path) && !others.contains(path))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> visit(String route, String path) {
        APIResponse answer = context.request().get(address.resolve(path).toString());
        boolean isPage = answer.headers().getOrDefault("content-type", "").startsWith("text/html")
                && !answer.headers().containsKey("content-disposition")
                && answer.text().stripLeading().startsWith("<!doctype html>");
        URI end = URI.create(answer.url());
        if (!isPage || !routeOf(end.toString()).equals(Optional.of(route))) {
            others.add(route);
            return isPage ? List.of(end.toString()) : List.of();
        }
        pages.put(route, address.resolve(path).getPath());
        return Jsoup.parse(answer.text(), answer.url()).select("a[href]").eachAttr("abs:href");
    }

    /// The route that a link on this server leads to.
    private Optional<String> routeOf(String link) {
        URI target = address.resolve(link.replace(" ", "%20").replaceAll("[\\[\\]|\"<>]", ""));
        if (!address.getAuthority().equals(target.getAuthority())) {
            return Optional.empty();
        }
        return routes.stream()
                .map(Route::path)
                .filter(path -> target.getPath().matches(path.replaceAll("[{<][^}>]+[}>]", "[^/]+")))
                .min((one, other) -> Long.compare(variables(one), variables(other)));
    }

    private static long variables(String path) {
        return path.chars().filter(letter -> letter == '{').count();
    }
}
