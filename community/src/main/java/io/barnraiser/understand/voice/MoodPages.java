package io.barnraiser.understand.voice;

import static io.barnraiser.people.account.Permissions.MEMBERS_READ;
import static io.barnraiser.people.account.Permissions.MEMBERS_WRITE;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.Grade;
import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Suppression;
import io.barnraiser.language.text.Language;
import io.barnraiser.people.account.AccountId;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import io.barnraiser.understand.tribe.Tribe;
import io.barnraiser.understand.tribe.Tribes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The pages of the mood of groups, and of labelling texts.
final class MoodPages {

    static final String PATH = VoicePages.PATH + "/mood";
    static final String LABELS = VoicePages.PATH + "/feelings";

    /// So many months the cards speak of.
    static final int LATELY = 3;

    private final Voices voices;
    private final Moods moods;
    private final Tribes tribes;

    MoodPages(Voices voices, Moods moods, Tribes tribes) {
        this.voices = voices;
        this.moods = moods;
        this.tribes = tribes;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, MEMBERS_READ, this::mood),
                Route.get(
                        LABELS,
                        MEMBERS_WRITE,
                        request -> Response.page("understand/voice/feelings", card(request, language(request)))),
                Route.post(LABELS, MEMBERS_WRITE, this::label),
                Route.post(LABELS + "/undo", MEMBERS_WRITE, this::undo));
    }

    /// Whose share in which months, of what.
    private record Key(long tribe, Period period, Feeling feeling) {}

    private Response mood(Request request) {
        Optional<VoiceRun> run = voices.newest();
        List<LanguageCount> languages = run.map(moods::languages).orElse(List.of());
        Language language = request.query("language").flatMap(MoodPages::known).orElseGet(() -> mostUsed(languages));
        List<Tribe> found = run.flatMap(reading -> tribes.look(reading.asOf()))
                .map(tribes::list)
                .orElse(List.of());
        Optional<Tribe> tribe = request.query("tribe")
                .flatMap(code -> found.stream()
                        .filter(one -> Long.toString(one.id().value()).equals(code))
                        .findFirst());
        Map<Key, MoodWork.Row> rows = new HashMap<>();
        run.map(reading -> moods.rows(reading, language))
                .orElse(List.of())
                .forEach(row -> rows.put(new Key(row.tribe(), row.period(), row.feeling()), row));
        long group = tribe.map(one -> one.id().value()).orElse(Talk.EVERYBODY);
        double highest = highest(rows, run, group);
        return Response.page(
                "understand/voice/mood",
                new MoodPage(
                        run,
                        voices.last().filter(VoiceRun::isRunning),
                        language,
                        progress(languages),
                        languages,
                        found,
                        tribe,
                        run.filter(reading -> !rows.isEmpty())
                                .map(reading -> shown(reading, rows, group, highest))
                                .orElse(List.of()),
                        run.filter(reading -> !rows.isEmpty())
                                .map(reading -> byTribe(reading, rows, found))
                                .orElse(List.of()),
                        highest));
    }

    private List<MoodPage.Progress> progress(List<LanguageCount> languages) {
        return Moods.LANGUAGES.stream()
                .map(one -> new MoodPage.Progress(
                        one,
                        moods.labelled(one),
                        languages.stream()
                                .anyMatch(
                                        known -> known.code().equals(one.code()) && known.labels() >= MoodWork.ENOUGH)))
                .toList();
    }

    private static List<MoodPage.Shown> shown(VoiceRun run, Map<Key, MoodWork.Row> rows, long group, double highest) {
        List<MoodPage.Shown> shown = new ArrayList<>();
        for (Feeling feeling : Feeling.SHARED) {
            List<Optional<Interval>> shares = new ArrayList<>();
            List<Figure> months = new ArrayList<>();
            for (int month = 0; month < run.months(); month++) {
                Key key = new Key(group, new Period(month, month), feeling);
                shares.add(share(rows, key));
                months.add(figure(run, rows, key));
            }
            Period lately = Period.last(Math.min(LATELY, run.months()), run.months());
            shown.add(new MoodPage.Shown(
                    feeling,
                    figure(run, rows, new Key(group, lately, feeling)),
                    MonthPicture.ofIntervals(shares, highest),
                    months));
        }
        return shown;
    }

    private static List<MoodPage.TribeRow> byTribe(VoiceRun run, Map<Key, MoodWork.Row> rows, List<Tribe> found) {
        Period all = Period.last(run.months(), run.months());
        return found.stream()
                .filter(tribe -> rows.containsKey(new Key(tribe.id().value(), all, Feeling.GOOD)))
                .map(tribe -> new MoodPage.TribeRow(
                        tribe,
                        figure(run, rows, new Key(tribe.id().value(), all, Feeling.GOOD)),
                        figure(run, rows, new Key(tribe.id().value(), all, Feeling.BAD))))
                .toList();
    }

    private static Optional<Interval> share(Map<Key, MoodWork.Row> rows, Key key) {
        return Optional.ofNullable(rows.get(key)).flatMap(MoodWork.Row::share);
    }

    /// Of fewer than ten authors there is no row.
    private static Figure figure(VoiceRun run, Map<Key, MoodWork.Row> rows, Key key) {
        return Suppression.USUAL.show(
                Optional.ofNullable(rows.get(key)).map(MoodWork.Row::authors).orElse(0L),
                () -> Figure.of(share(rows, key), Doubt.CHECKS_FAILED, Grade.D, run.until(), Share.evidence()));
    }

    private static double highest(Map<Key, MoodWork.Row> rows, Optional<VoiceRun> run, long group) {
        double highest = 0.1;
        for (int month = 0; month < run.map(VoiceRun::months).orElse(0); month++) {
            for (Feeling feeling : Feeling.SHARED) {
                highest = Math.max(
                        highest,
                        share(rows, new Key(group, new Period(month, month), feeling))
                                .map(Interval::upper)
                                .orElse(0.0));
            }
        }
        return highest;
    }

    private static Language mostUsed(List<LanguageCount> languages) {
        return languages.stream()
                .flatMap(one -> known(one.code()).stream())
                .findFirst()
                .orElse(Moods.LANGUAGES.getFirst());
    }

    private static Optional<Language> known(String code) {
        return Moods.LANGUAGES.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /// The language that is asked for, or the first.
    static Language language(Request request) {
        return request.query("language")
                .or(() -> request.form("language"))
                .flatMap(MoodPages::known)
                .orElse(Moods.LANGUAGES.getFirst());
    }

    private FeelingCard card(Request request, Language language) {
        return new FeelingCard(
                language, moods.next(language), moods.last(account(request), language), moods.labelled(language));
    }

    private Response label(Request request) {
        Feeling feeling = request.form("feeling")
                .flatMap(Feeling::of)
                .orElseThrow(() -> Problem.invalid(
                                "The feeling is missing",
                                List.of(new FieldError(
                                        "feeling", "Must be good, bad, neither, cannot_tell or skipped.")))
                        .exception());
        moods.label(account(request), activity(request), feeling);
        return after(request);
    }

    private Response undo(Request request) {
        moods.undo(account(request), activity(request));
        return after(request);
    }

    private Response after(Request request) {
        Language language = language(request);
        return request.wantsFragment()
                ? Response.fragment("understand/voice/feeling", card(request, language))
                : Response.redirect(LABELS + "?language=" + language.code());
    }

    private static AccountId account(Request request) {
        return new AccountId(request.viewer().id());
    }

    private static long activity(Request request) {
        return request.form("activity")
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(() -> Problem.invalid(
                                "Which text is meant is missing",
                                List.of(new FieldError("activity", "Must be the number of a text.")))
                        .exception());
    }
}
