package io.barnraiser.people.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.barnraiser.activity.hub.Square;
import io.barnraiser.people.account.Account;
import io.barnraiser.people.account.Role;
import io.barnraiser.people.consent.ConsentChannel;
import io.barnraiser.people.consent.Suppression;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MergeRule;
import io.barnraiser.people.privacy.ExportFormat;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.mail.MailConfig;
import io.barnraiser.platform.mail.Mailer;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class DigestTest {

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final FragileMailer mailer;
    private final Square square;
    private final Notices notices;

    DigestTest(Database database) {
        post.start();
        mailer = new FragileMailer(Mailer.of(new MailConfig(
                Optional.of("127.0.0.1"),
                post.getSmtp().getPort(),
                Optional.empty(),
                Optional.empty(),
                "Acme <acme@example.org>",
                MailConfig.Tls.NONE)));
        square = new Square(database, List.of(NoticeModule.BUNDLE), mailer);
        notices = square.notice.notices();
    }

    @AfterEach
    void close() {
        square.close();
        post.stop();
    }

    @Test
    void what_somebody_is_told_within_a_day_is_one_mail() {
        IdentityId ada = allows("Ada");
        tell(ada, "idea:1");
        tell(ada, "idea:2");
        round();
        assertThat(post.getReceivedMessages()).as("it gathers first").isEmpty();
        square.pass(Digest.GATHER);
        round();
        assertThat(post.getReceivedMessages()).hasSize(1);

        tell(ada, "idea:3");
        tell(ada, "idea:4");
        square.pass(Digest.DAY.minusMillis(1));
        round();
        assertThat(post.getReceivedMessages()).hasSize(1);
        square.pass(Duration.ofMillis(1));
        round();
        round();

        assertThat(post.getReceivedMessages()).hasSize(2);
        assertThat(body(0)).contains("idea:1", "idea:2").doesNotContain("idea:3");
        assertThat(body(1)).contains("idea:3", "idea:4").doesNotContain("idea:1");
    }

    @Test
    void who_wants_to_be_mailed_at_once_is() throws Exception {
        IdentityId ada = allows("Ada");
        notices.choose(square.member(ada), Pace.AT_ONCE, "As it happens");
        tell(ada, "idea:1");
        round();
        tell(ada, "idea:2");
        round();

        assertThat(post.getReceivedMessages()).hasSize(2);
        MimeMessage mail = post.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("what became of what you said");
        assertThat(mail.getHeader("List-Unsubscribe")[0])
                .startsWith("<https://community.example.org/stop/" + ada.value() + ".answers.");
        assertThat(mail.getHeader("List-Unsubscribe-Post")[0]).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.getMessageID()).isEqualTo("<notice-1@community.example.org>");
    }

    @Test
    void without_a_permit_a_notice_stands_on_the_page_and_is_never_mailed() {
        Account leo = square.has("Leo", Role.MEMBER);
        IdentityId identity = square.hub.identityOf(leo.id());
        tell(identity, "idea:1");
        square.pass(Digest.DAY);
        round();
        notices.choose(square.member(identity), Pace.AT_ONCE, "As it happens");
        round();

        assertThat(post.getReceivedMessages()).isEmpty();
        assertThat(kept(identity)).hasSize(1);
        assertThat(pace(identity)).isEqualTo(Pace.AT_ONCE);
    }

    @Test
    void who_ends_the_mails_gets_none_of_those_that_wait_and_is_asked_by_no_later_round() {
        IdentityId ada = allows("Ada");
        tell(ada, "idea:1");
        square.pass(Duration.ofMinutes(1));
        notices.choose(square.member(ada), Pace.NEVER, "No mails");
        square.pass(Digest.DAY);
        round();

        assertThat(post.getReceivedMessages()).isEmpty();
        assertThat(pace(ada)).isEqualTo(Pace.NEVER);
        square.pass(Duration.ofMinutes(1));
        notices.choose(square.member(ada), Pace.DAILY, "Daily");
        tell(ada, "idea:2");
        square.pass(Digest.GATHER);
        round();
        assertThat(post.getReceivedMessages()).hasSize(1);
        assertThat(body(0)).doesNotContain("idea:1");
    }

    @Test
    void an_address_that_is_suppressed_is_not_written_to() {
        IdentityId ada = allows("Ada");
        square.pass(Duration.ofMinutes(1));
        square.database.run(handle -> square.consents.suppress(
                handle, "test", "ada@example.org", Notices.ANSWERS, ConsentChannel.EMAIL, Suppression.Reason.BOUNCED));
        tell(ada, "idea:1");
        square.pass(Digest.GATHER);
        round();

        assertThat(post.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_killed_before_sending_sends_the_mail_later_and_once() {
        IdentityId ada = allows("Ada");
        tell(ada, "idea:1");
        square.pass(Digest.GATHER);
        mailer.dies = FragileMailer.Dies.BEFORE;
        assertThatThrownBy(this::round).isInstanceOf(FragileMailer.Killed.class);
        tell(ada, "idea:2");

        mailer.dies = FragileMailer.Dies.NOT;
        round();
        round();

        assertThat(post.getReceivedMessages()).hasSize(1);
        assertThat(body(0)).contains("idea:1").doesNotContain("idea:2");
    }

    @Test
    void a_server_killed_after_sending_sends_the_same_mail_under_the_same_name() throws Exception {
        IdentityId ada = allows("Ada");
        IdentityId leo = allows("Leo");
        tell(ada, "idea:1");
        tell(leo, "idea:1");
        square.pass(Digest.GATHER);
        mailer.dies = FragileMailer.Dies.AFTER;
        assertThatThrownBy(this::round).isInstanceOf(FragileMailer.Killed.class);

        mailer.dies = FragileMailer.Dies.NOT;
        round();
        round();

        MimeMessage[] mails = post.getReceivedMessages();
        assertThat(mails).hasSize(3);
        assertThat(mails[1].getMessageID()).isEqualTo(mails[0].getMessageID());
        assertThat(body(1)).isEqualTo(body(0));
        assertThat(mails[2].getMessageID()).isNotEqualTo(mails[0].getMessageID());
    }

    @Test
    void a_mail_server_that_has_no_time_is_asked_again_for_three_days() {
        IdentityId ada = allows("Ada");
        tell(ada, "idea:1");
        square.pass(Digest.GATHER);
        mailer.dies = FragileMailer.Dies.BUSY;
        round();
        square.pass(Digest.TRIED.minusMillis(1));
        round();
        assertThat(state()).isEqualTo("claimed");
        square.pass(Duration.ofMillis(1));
        round();

        assertThat(state()).isEqualTo("refused");
    }

    @Test
    void a_mail_that_cannot_go_out_holds_no_other_up() {
        IdentityId ada = allows("Ada");
        tell(ada, "idea:1");
        square.pass(Digest.GATHER);
        mailer.dies = FragileMailer.Dies.BUSY;
        round();
        mailer.dies = FragileMailer.Dies.NOT;
        mailer.busyFor = "ada@example.org";
        tell(allows("Leo"), "idea:2");
        square.pass(Digest.GATHER);
        round();

        assertThat(post.getReceivedMessages()).hasSize(1);
        assertThat(body(0)).contains("idea:2");
    }

    @Test
    void being_told_of_the_same_thing_twice_is_being_told_once() {
        IdentityId ada = allows("Ada");

        assertThat(notices.tell(ada, notice("idea:1"))).isTrue();
        assertThat(notices.tell(ada, notice("idea:1"))).isFalse();

        assertThat(kept(ada)).hasSize(1);
    }

    @Test
    void many_are_told_in_one_go_and_who_knows_hears_nothing_new() {
        IdentityId ada = allows("Ada");
        IdentityId leo = allows("Leo");
        tell(leo, "idea:1");

        square.database.run(handle -> notices.tell(handle, List.of(ada, leo), notice("idea:1")));
        square.database.run(handle -> notices.tell(handle, List.of(), notice("idea:2")));

        assertThat(kept(ada)).hasSize(1);
        assertThat(kept(leo)).hasSize(1);
    }

    @Test
    void notices_and_choices_go_with_their_identity_when_members_are_merged_and_told_apart() {
        IdentityId ada = allows("Ada");
        IdentityId leo = allows("Leo");
        notices.choose(square.member(leo), Pace.AT_ONCE, "As it happens");
        tell(ada, "idea:1");
        tell(leo, "idea:2");
        square.database.run(handle -> square.members.merge(handle, "test", ada, leo, MergeRule.BY_HAND, "same", true));
        assertThat(kept(ada)).extracting(kept -> kept.notice().name()).containsExactly("idea:2", "idea:1");
        assertThat(pace(ada)).isEqualTo(Pace.AT_ONCE);
        round();
        assertThat(post.getReceivedMessages()).hasSize(1);
        assertThat(body(0)).contains("idea:1", "idea:2");

        square.members.detach("test", leo);

        assertThat(kept(ada)).extracting(kept -> kept.notice().name()).containsExactly("idea:1");
        assertThat(pace(ada)).isEqualTo(Pace.DAILY);
    }

    @Test
    void a_mail_that_waits_carries_nothing_of_somebody_who_was_told_apart_since() {
        IdentityId ada = allows("Ada");
        IdentityId leo = allows("Leo");
        tell(ada, "idea:1");
        tell(leo, "idea:2");
        square.database.run(handle -> square.members.merge(handle, "test", ada, leo, MergeRule.BY_HAND, "same", true));
        square.pass(Digest.GATHER);
        mailer.dies = FragileMailer.Dies.BEFORE;
        assertThatThrownBy(this::round).isInstanceOf(FragileMailer.Killed.class);
        square.members.detach("test", leo);

        mailer.dies = FragileMailer.Dies.NOT;
        round();
        square.pass(Digest.DAY);
        round();

        assertThat(post.getReceivedMessages()).hasSize(2);
        assertThat(List.of(body(0), body(1)))
                .anyMatch(body -> body.contains("idea:1") && !body.contains("idea:2"))
                .anyMatch(body -> body.contains("idea:2") && !body.contains("idea:1"));
    }

    @Test
    void what_somebody_has_seen_is_not_new_any_more() {
        IdentityId ada = allows("Ada");
        tell(ada, "idea:1");
        tell(ada, "idea:2");
        assertThat(unseen(ada)).isEqualTo(2);

        long newest = kept(ada).getFirst().id();
        square.database.run(handle -> notices.seen(handle, square.members.memberOf(handle, ada), newest));

        assertThat(unseen(ada)).isZero();
        assertThat(pace(ada)).isEqualTo(Pace.DAILY);
        for (int i = 0; i < Notices.MOST_UNSEEN + 5; i++) {
            tell(ada, "more:" + i);
        }
        assertThat(unseen(ada)).isEqualTo(Notices.MOST_UNSEEN + 1);
    }

    @Test
    void an_export_holds_what_they_were_told_and_an_erasure_nothing_of_it() {
        IdentityId ada = allows("Ada");
        tell(ada, "idea:1");
        square.pass(Digest.GATHER);
        round();
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        square.privacy.export("test", square.member(ada), ExportFormat.JSON, export);
        assertThat(export.toString(StandardCharsets.UTF_8)).contains("\"notices\"", "idea:1");

        square.privacy.erase("test", square.member(ada), "asked for");

        assertThat(List.of(square.count("notice"), square.count("notice_letter"), square.count("notice_choice")))
                .containsOnly(0L);
    }

    @Test
    void a_flood_is_a_short_mail_that_says_how_much_more_there_is() {
        IdentityId ada = allows("Ada");
        for (int i = 0; i < Digest.SHOWN + 3; i++) {
            tell(ada, "idea:" + i + "!");
        }
        square.pass(Digest.GATHER);
        round();

        assertThat(body(0))
                .contains("/idea:" + (Digest.SHOWN - 1) + "!", "And 3 more on your page")
                .doesNotContain("/idea:" + Digest.SHOWN + "!");
    }

    private void tell(IdentityId identity, String name) {
        notices.tell(identity, notice(name));
    }

    private static Notice notice(String name) {
        return new Notice(name, "idea", "notice.purpose.answers", List.of("A bell"), "/" + name);
    }

    private IdentityId allows(String name) {
        Account account = square.has(name, Role.MEMBER);
        square.newcomers.joined(account, "Mail me", true, square.instant());
        return square.hub.identityOf(account.id());
    }

    private void round() {
        new Digest(square.database, square.members, notices, square.notice.post(), square).run();
    }

    private List<KeptNotice> kept(IdentityId identity) {
        return square.database.read(
                handle -> notices.of(handle, square.members.memberOf(handle, identity), Long.MAX_VALUE, 100));
    }

    private int unseen(IdentityId identity) {
        return square.database.read(handle -> notices.unseen(handle, square.members.memberOf(handle, identity)));
    }

    private Pace pace(IdentityId identity) {
        return square.database.read(handle -> notices.pace(handle, square.members.memberOf(handle, identity)));
    }

    private String state() {
        return square.database.read(handle -> handle.createQuery("SELECT state FROM notice_letter")
                .mapTo(String.class)
                .one());
    }

    private String body(int message) {
        return GreenMailUtil.getBody(post.getReceivedMessages()[message])
                .replace("=\r\n", "")
                .replace("\r\n", "\n");
    }
}
