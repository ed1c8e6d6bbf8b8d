package io.barnraiser.listen.survey;

import io.barnraiser.activity.hub.Square;
import io.barnraiser.people.account.Account;
import io.barnraiser.people.account.Role;
import io.barnraiser.people.consent.KeyedHash;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.notice.NoticeModule;
import io.barnraiser.people.notice.Notices;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.mail.Mail;
import io.barnraiser.platform.mail.Mailer;
import io.barnraiser.platform.mail.Sending;
import io.barnraiser.understand.influence.Asks;
import io.barnraiser.understand.influence.InfluenceModule;
import io.barnraiser.understand.journey.JourneyModule;
import io.barnraiser.understand.network.NetworkModule;
import io.barnraiser.understand.tribe.TribeModule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A hub whose members can be asked, and a post that can break down.
final class Poll implements AutoCloseable {

    final Square square;
    final SurveyModule.Neighbours neighbours;
    final SurveyModule module;
    final Surveys surveys;
    final Asks asks;
    final List<Mail> mails = new ArrayList<>();

    /// How many mails go out before the post breaks down; negative for never.
    int breaksAfter = -1;

    /// Hears how many mails went out by now, at each.
    IntConsumer onMail = count -> {};

    Poll(Database database) {
        square = new Square(database, List.of(NoticeModule.BUNDLE, SurveyModule.BUNDLE), new Breaking());
        NetworkModule network = new NetworkModule(database, square.members, square.account.settings(), square);
        TribeModule tribes = new TribeModule(database, network.networks(), square.members, square);
        JourneyModule journey = new JourneyModule(
                database,
                new JourneyModule.Neighbours(square.members, square.sources, tribes.tribes(), square.account.audit()),
                () -> "EUR",
                square.jobs,
                square);
        InfluenceModule influence = new InfluenceModule(
                database,
                new InfluenceModule.Neighbours(
                        square.members,
                        square.consents,
                        network.networks(),
                        tribes.tribes(),
                        journey.journeys(),
                        square.account.settings(),
                        square.account.audit()),
                square.jobs,
                square);
        asks = influence.asks();
        neighbours = new SurveyModule.Neighbours(
                square.members,
                square.consents,
                square.hub,
                square.notice.notices(),
                square.notice.post(),
                asks,
                tribes.tribes(),
                journey.journeys(),
                square.account.audit());
        module = new SurveyModule(database, neighbours, KeyedHash.with(new byte[32]), square.jobs, square);
        surveys = module.surveys();
        square.privacy.cover(module.personalData());
        square.privacy.cover(influence.personalData());
    }

    /// Somebody who allows short questions.
    IdentityId allows(String name) {
        Account account = square.has(name, Role.MEMBER);
        IdentityId identity = square.hub.identityOf(account.id());
        square.database.run(
                handle -> square.notice.notices().decide(handle, identity, Notices.RESEARCH, true, "Ask me"));
        return identity;
    }

    Survey draft(int wanted, Question... questions) {
        return new Survey(
                new SurveyId(0),
                "Bells",
                "",
                SurveyState.DRAFT,
                7,
                Strata.NONE,
                wanted,
                List.of(questions),
                Optional.empty(),
                square.instant().plus(Duration.ofDays(14)),
                "Mia",
                square.instant());
    }

    static Question scale() {
        return new Question(1, QuestionKind.SCALE, "Will you buy a bell?", List.of());
    }

    /// Writes the survey down and begins to ask; asks nobody yet.
    SurveyId begin(Survey survey) {
        SurveyId id = surveys.add(survey);
        surveys.send("Mia", id);
        return id;
    }

    /// A pass of the job.
    void run(SurveyId id) {
        new SurveySending(square.database, neighbours, new AskLinks(KeyedHash.with(new byte[32])), square).run(id);
    }

    SurveyId asked(Survey survey) {
        SurveyId id = begin(survey);
        run(id);
        return id;
    }

    /// The path of the personal link in a mail.
    String link(int mail) {
        Matcher matcher = Pattern.compile(Square.ADDRESS + "(/surveys/\\d+/[\\w.]+)")
                .matcher(mails.get(mail).text());
        if (!matcher.find()) {
            throw new AssertionError(mails.get(mail).text());
        }
        return matcher.group(1);
    }

    Ask ask(SurveyId survey, int mail) {
        String link = link(mail);
        return surveys.byLink(survey, link.substring(link.lastIndexOf('/') + 1)).orElseThrow();
    }

    @Override
    public void close() {
        square.close();
    }

    /// What ends a server in the middle of its work.
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private final class Breaking implements Mailer {

        @Override
        public Sending send(Mail mail) {
            if (breaksAfter >= 0 && mails.size() >= breaksAfter) {
                throw new Killed();
            }
            mails.add(mail);
            onMail.accept(mails.size());
            return new Sending.Sent();
        }

        @Override
        public Sending check() {
            return new Sending.Sent();
        }
    }
}
