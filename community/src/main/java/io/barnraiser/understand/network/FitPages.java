package io.barnraiser.understand.network;

import static io.barnraiser.people.account.Permissions.SETTINGS_WRITE;

import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.util.List;
import java.util.Optional;

/// Learning how ties are to be weighed: beginning and ending it, taking what was learned, and giving it back.
final class FitPages {

    private static final String PATH = NetworkPages.PATH + "/fit";

    private final TieFits fits;

    FitPages(TieFits fits) {
        this.fits = fits;
    }

    List<Route> routes() {
        return List.of(
                Route.post(PATH, SETTINGS_WRITE, request -> begin()),
                Route.get(PATH + "/progress", SETTINGS_WRITE, request -> progress()),
                Route.post(PATH + "/cancel", SETTINGS_WRITE, request -> cancel()),
                Route.post(PATH + "/adopt", SETTINGS_WRITE, this::adopt),
                Route.post(PATH + "/back", SETTINGS_WRITE, this::giveBack));
    }

    private Response begin() {
        return told(fits.begin(), "network.fit.toast.begun", "network.fit.toast.running");
    }

    private Response cancel() {
        return told(fits.cancel(), "network.fit.toast.cancelled", "network.fit.toast.ended");
    }

    private Response adopt(Request request) {
        return told(fits.adopt(request.viewer().name()), "network.fit.toast.adopted", "network.fit.toast.nothing");
    }

    private Response giveBack(Request request) {
        return told(fits.giveBack(request.viewer().name()), "network.fit.toast.back", "network.fit.toast.nothing");
    }

    private static Response told(boolean isDone, String done, String otherwise) {
        return Response.redirect(NetworkPages.PATH).toast(isDone ? done : otherwise);
    }

    /// The bar while a fit goes on; when it is over, the page is asked for anew.
    private Response progress() {
        Optional<TieFit> running = fits.last().filter(TieFit::isRunning);
        return running.isPresent()
                ? Response.fragment("understand/network/progress", running.get())
                : Response.empty().status(200).header("HX-Refresh", "true");
    }
}
