package io.barnraiser.shell;

import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import io.barnraiser.platform.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Answers the palette: the places of the desk, what there is to do, then whatever the sources find.
final class PaletteApi {

    private static final int MOST = 6;
    private static final int LONGEST_WORDS = 100;

    private final Messages messages;
    private final List<PaletteSource> sources;

    PaletteApi(Messages messages, List<PaletteSource> sources) {
        this.messages = messages;
        this.sources = List.copyOf(sources);
    }

    record Answer(List<PaletteItem> items) {}

    Route route() {
        return Route.get("/desk/palette", Permission.PUBLIC, this::find);
    }

    private Response find(Request request) {
        Viewer viewer = request.viewer();
        Locale locale = request.chosenLocale().orElse(viewer.locale());
        String words = request.query("q").orElse("").strip();
        String bounded = words.substring(0, Math.min(words.length(), LONGEST_WORDS));
        List<PaletteItem> items = new ArrayList<>(desk(viewer, locale, bounded.toLowerCase(locale)));
        if (!bounded.isEmpty()) {
            sources.forEach(source -> items.addAll(source.find(viewer, bounded, MOST)));
        }
        return Response.json(new Answer(items));
    }

    private List<PaletteItem> desk(Viewer viewer, Locale locale, String words) {
        return Stream.concat(places(viewer, locale), actions(viewer, locale))
                .filter(item -> item.label().toLowerCase(locale).contains(words))
                .toList();
    }

    private Stream<PaletteItem> places(Viewer viewer, Locale locale) {
        return DeskPlaces.all().stream()
                .filter(place -> viewer.may(place.permission()))
                .flatMap(place -> items(place, viewer, locale));
    }

    private Stream<PaletteItem> actions(Viewer viewer, Locale locale) {
        return DeskActions.all().stream()
                .filter(action -> viewer.may(action.permission()))
                .map(action -> new PaletteItem(
                        messages.text(locale, action.key()),
                        messages.text(locale, action.place()),
                        action.path(),
                        action.icon()));
    }

    private Stream<PaletteItem> items(DeskPlace place, Viewer viewer, Locale locale) {
        String name = messages.text(locale, place.key());
        if (place.views().isEmpty()) {
            return Stream.of(new PaletteItem(name, "", place.path(), place.icon()));
        }
        return place.views().stream()
                .filter(view -> viewer.may(view.permission()))
                .map(view -> new PaletteItem(messages.text(locale, view.key()), name, view.path(), place.icon()));
    }
}
