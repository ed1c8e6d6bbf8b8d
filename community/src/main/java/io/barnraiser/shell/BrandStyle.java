package io.barnraiser.shell;

import io.barnraiser.platform.html.Site;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import io.barnraiser.shell.BrandColour.Rgb;
import java.util.function.Supplier;

/// The style sheet that gives the hub its brand's colour; the only one that is written while the server runs.
final class BrandStyle {

    private static final Rgb BARN = new Rgb(0xa8, 0x32, 0x1f);
    private static final Rgb LIGHT_PAPER = new Rgb(0xfb, 0xfa, 0xf7);
    private static final Rgb DARK_PAPER = new Rgb(0x1d, 0x1b, 0x18);

    private final Supplier<Site> site;

    BrandStyle(Supplier<Site> site) {
        this.site = site;
    }

    Route route() {
        return Route.get(
                "/brand.css",
                Permission.PUBLIC,
                request -> Response.text(
                                "text/css; charset=utf-8", css(site.get().accent()))
                        .header("Cache-Control", "public, max-age=300"));
    }

    static String css(String accent) {
        Rgb colour = Rgb.parse(accent).orElse(BARN);
        Rgb light = BrandColour.readable(colour, LIGHT_PAPER);
        Rgb dark = BrandColour.readable(colour, DARK_PAPER);
        return ":root{--brand:light-dark(" + light.hex() + "," + dark.hex() + ");--on-brand:light-dark("
                + BrandColour.on(light).hex() + "," + BrandColour.on(dark).hex() + ")}\n";
    }
}
