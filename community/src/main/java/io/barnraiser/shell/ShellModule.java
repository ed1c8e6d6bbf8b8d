package io.barnraiser.shell;

import io.barnraiser.platform.html.Assets;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.html.Site;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.platform.web.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Wires the shell: files, brand style, palette, reading preferences, and {@code /design}.
public final class ShellModule {

    /// The bundle with the words of frames and parts; every server with pages loads it.
    public static final String BUNDLE = "shell";

    private ShellModule() {}

    /// The shell as a feature.
    ///
    /// @param palette what the palette asks besides the places of the desk
    /// @param start what the desk begins with
    public static Feature feature(
            Messages messages, Assets assets, Supplier<Site> site, List<PaletteSource> palette, DeskStart start) {
        List<Route> routes = new ArrayList<>(new ShellPages(start).routes());
        routes.add(assets.route());
        routes.add(new BrandStyle(site).route());
        routes.add(new PaletteApi(messages, palette).route());
        return new Feature("shell", routes, List.of(BUNDLE), List.of());
    }
}
