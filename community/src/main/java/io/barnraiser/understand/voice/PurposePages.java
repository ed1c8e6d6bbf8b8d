package io.barnraiser.understand.voice;

import static io.barnraiser.people.account.Permissions.MEMBERS_READ;
import static io.barnraiser.people.account.Permissions.MEMBERS_WRITE;

import io.barnraiser.language.text.Language;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.util.List;
import java.util.Optional;

/// The page of the brand's words beside the members', and what the brand says of itself.
final class PurposePages {

    static final String PATH = VoicePages.PATH + "/purpose";

    private final Voices voices;
    private final Purposes purposes;

    PurposePages(Voices voices, Purposes purposes) {
        this.voices = voices;
        this.purposes = purposes;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, MEMBERS_READ, request -> {
                    Language language = MoodPages.language(request);
                    return page(language, purposes.current(language).text(), "");
                }),
                Route.post(PATH, MEMBERS_WRITE, this::put));
    }

    private Response page(Language language, String typed, String fault) {
        Optional<VoiceRun> run = voices.newest();
        return Response.page(
                "understand/voice/purpose",
                new PurposePage(
                        run,
                        language,
                        purposes.current(language),
                        run.flatMap(reading -> purposes.shared(reading, language)),
                        typed,
                        fault));
    }

    private Response put(Request request) {
        Language language = MoodPages.language(request);
        String text = request.form("text").orElse("");
        if (text.length() > Purposes.LONGEST) {
            return page(language, text, "voice.purpose.fault.long").invalid();
        }
        purposes.put(request.viewer().name(), language, text);
        return Response.redirect(PATH + "?language=" + language.code()).toast("voice.purpose.saved");
    }
}
