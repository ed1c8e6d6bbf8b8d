package io.barnraiser.listen.survey;

import io.barnraiser.activity.hub.Hub;
import io.barnraiser.people.account.Audit;
import io.barnraiser.people.consent.Permit;
import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.notice.Notice;
import io.barnraiser.people.notice.Notices;
import io.barnraiser.people.notice.Post;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.mail.Sending;
import io.barnraiser.understand.influence.Asks;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks those who were drawn, each once. An ask is claimed, and the member's ask of the month
/// spent, before the mail goes out; a mail of which nobody knows whether it went out goes again
/// under the same name.
final class SurveySending {

    private static final Logger LOG = LoggerFactory.getLogger(SurveySending.class);
    private static final int PIECE = 100;

    private final Database database;
    private final Members members;
    private final Hub hub;
    private final Notices notices;
    private final Post post;
    private final Asks asks;
    private final AskLinks links;
    private final Draw draw;
    private final InstantSource clock;

    SurveySending(Database database, SurveyModule.Neighbours neighbours, AskLinks links, InstantSource clock) {
        this.database = database;
        this.members = neighbours.members();
        this.hub = neighbours.hub();
        this.notices = neighbours.notices();
        this.post = neighbours.post();
        this.asks = neighbours.asks();
        this.links = links;
        this.draw = new Draw(database, neighbours);
        this.clock = clock;
    }

    /// The work of the job. Going on after a crash, it asks those who were not asked yet.
    void run(SurveyId id) {
        Optional<Survey> found = find(id);
        if (found.filter(survey -> survey.state() == SurveyState.SENDING).isEmpty()) {
            return;
        }
        Survey survey = found.get();
        if (isSending(id)) {
            if (database.read(handle -> AskStore.counts(handle, id)).isEmpty()) {
                drawInto(survey);
            }
            database.<List<Ask>>read(handle -> AskStore.in(handle, id, Ask.State.CLAIMED, 0, Survey.MOST_ASKED))
                    .forEach(ask -> mail(survey, ask));
        }
        boolean goesOn = true;
        while (goesOn && isSending(id)) {
            List<Ask> piece = database.read(handle -> AskStore.in(handle, id, Ask.State.DRAWN, 0, PIECE));
            for (Ask ask : piece) {
                if (isSending(id)) {
                    ask(survey, ask);
                }
            }
            goesOn = !piece.isEmpty();
        }
        end(id);
    }

    /// Ends the sending, unless somebody stopped it before. Where the survey itself ended meanwhile, whoever was drawn
    /// and not asked yet is left in peace.
    private void end(SurveyId id) {
        database.run(handle -> {
            if (SurveyStore.move(handle, id, SurveyState.SENDING, SurveyState.OPEN)) {
                AskStore.leaveDrawn(handle, id);
            }
        });
    }

    private boolean isSending(SurveyId id) {
        return find(id).filter(survey -> survey.state() == SurveyState.SENDING && survey.isOpen(clock.instant()))
                .isPresent();
    }

    private Optional<Survey> find(SurveyId id) {
        return database.read(handle -> SurveyStore.find(handle, id));
    }

    private void drawInto(Survey survey) {
        Draw.Drawn drawn = draw.draw(survey);
        database.run(handle -> {
            SurveyStore.setPeople(handle, survey.id(), drawn.people());
            drawn.drawn()
                    .forEach((stratum, chosen) -> chosen.forEach(member -> AskStore.insert(
                            handle, survey.id(), member.oldestIdentity(), stratum, channel(handle, member))));
        });
    }

    /// On their own page where they answered there more often than by mail; else by mail.
    private Ask.Channel channel(Handle handle, MemberId member) {
        List<Long> identities = members.identities(handle, member).stream()
                .map(Identity::id)
                .map(id -> id.value())
                .toList();
        var answered = AskStore.answered(handle, identities);
        long page = answered.getOrDefault(Ask.Channel.PAGE, 0L);
        boolean isPage = page > answered.getOrDefault(Ask.Channel.MAIL, 0L)
                && hub.accountOf(handle, member).isPresent();
        return isPage ? Ask.Channel.PAGE : Ask.Channel.MAIL;
    }

    private void ask(Survey survey, Ask ask) {
        boolean mails = database.<Boolean>write(handle -> {
            Optional<MemberId> member = member(handle, ask);
            boolean isMail = ask.channel() == Ask.Channel.MAIL && post.sends();
            boolean may = member.isPresent()
                    && (isMail || hub.accountOf(handle, member.get()).isPresent())
                    && post.permit(handle, member.get(), Notices.RESEARCH).isPresent()
                    && asks.spend(handle, Audit.PROGRAM, member.get());
            if (!may) {
                AskStore.move(handle, ask.id(), Ask.State.DRAWN, Ask.State.LEFT, clock.instant());
                return false;
            }
            AskStore.move(
                    handle, ask.id(), Ask.State.DRAWN, isMail ? Ask.State.CLAIMED : Ask.State.ASKED, clock.instant());
            if (!isMail) {
                notices.tell(
                        handle,
                        ask.identity(),
                        new Notice(
                                "survey:" + survey.id(),
                                "survey",
                                "survey.notice",
                                List.of(survey.title()),
                                links.path(survey.id(), ask.id())));
            }
            return isMail;
        });
        if (mails) {
            mail(survey, ask);
        }
    }

    private Optional<MemberId> member(Handle handle, Ask ask) {
        return members.identities(handle, List.of(ask.identity())).values().stream()
                .map(Identity::member)
                .findFirst();
    }

    private void mail(Survey survey, Ask ask) {
        Optional<Permit> permit = database.read(
                handle -> member(handle, ask).flatMap(member -> post.permit(handle, member, Notices.RESEARCH)));
        if (permit.isEmpty()) {
            done(ask, Ask.State.LEFT);
            return;
        }
        switch (post.send(permit.get(), ask.identity(), letter(survey, ask, post.language(permit.get())))) {
            case Sending.Sent() -> done(ask, Ask.State.ASKED);
            case Sending.NotConfigured() -> done(ask, Ask.State.LEFT);
            case Sending.Refused(String why) -> {
                LOG.warn("survey-mail-refused ask={} why={}", ask.id(), why);
                done(ask, Ask.State.REFUSED);
            }
            case Sending.Failed(String why) ->
                throw new IllegalStateException("The mails of survey %s stopped: %s".formatted(survey.id(), why));
        }
    }

    private void done(Ask ask, Ask.State state) {
        database.run(handle -> AskStore.move(handle, ask.id(), Ask.State.CLAIMED, state, clock.instant()));
    }

    private Post.Letter letter(Survey survey, Ask ask, Locale language) {
        String until = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(language)
                .format(survey.closesAt().atOffset(ZoneOffset.UTC));
        String question = survey.questions().size() == 1
                ? survey.questions().getFirst().text()
                : post.text(language, "survey.mail.several", survey.questions().size());
        String text = post.text(
                language,
                "survey.mail.text",
                post.brand(),
                survey.lead().isEmpty() ? "" : survey.lead() + "\n\n",
                question,
                post.url(links.path(survey.id(), ask.id())),
                until);
        return new Post.Letter("survey-ask-" + ask.id(), survey.title(), text);
    }
}
