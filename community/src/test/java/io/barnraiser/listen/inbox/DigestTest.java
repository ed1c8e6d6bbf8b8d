package io.barnraiser.listen.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.barnraiser.listen.feedback.Act;
import io.barnraiser.listen.feedback.FeedbackId;
import io.barnraiser.listen.feedback.Townhall;
import io.barnraiser.people.account.AccountModule;
import io.barnraiser.people.account.Settings;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.mail.Mail;
import io.barnraiser.platform.mail.MailConfig;
import io.barnraiser.platform.mail.Mailer;
import io.barnraiser.platform.mail.Sending;
import io.barnraiser.platform.security.Passwords;
import io.barnraiser.platform.security.Tokens;
import io.barnraiser.shell.ShellModule;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The daily mail of departments.
@BothDatabases
final class DigestTest {

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Townhall hall;
    private final Departments departments;
    private final Settings settings;
    private final Messages messages;
    private final Digest digest;
    private long workshop;
    private FeedbackId problem;

    DigestTest(Database database) {
        post.start();
        hall = new Townhall(database);
        departments = new Departments(database, hall.people.audit(), hall.people.clock());
        List<Locale> languages = List.of(Locale.ENGLISH, Locale.GERMAN);
        AccountModule account = new AccountModule(
                database,
                new Passwords(new SecureRandom()),
                new Tokens(new SecureRandom()),
                hall.people.clock(),
                languages);
        Messages messages = Messages.load(List.of(ShellModule.BUNDLE, InboxModule.BUNDLE), languages);
        Mailer mailer = Mailer.of(new MailConfig(
                Optional.of("127.0.0.1"),
                post.getSmtp().getPort(),
                Optional.empty(),
                Optional.empty(),
                "Acme <acme@example.org>",
                MailConfig.Tls.NONE));
        this.settings = account.settings();
        this.messages = messages;
        digest = digest(mailer);
        problem = new FeedbackId(0);
    }

    private Digest digest(Mailer mailer) {
        return new Digest(
                hall.people.database(),
                departments,
                hall.feedbacks,
                settings,
                new Digest.Tools(mailer, () -> messages, () -> URI.create("https://barn.example")),
                hall.people.clock());
    }

    @BeforeEach
    void a_workshop_with_something_to_do() {
        workshop = departments
                .put("Ada", 0, "Workshop", "workshop@example.org", List.of())
                .orElseThrow();
        departments.put("Ada", 0, "Nobody", "", List.of());
        hall.opens(hall.person("anna"), 0, "problem with the zip of the vest");
        problem = hall.last();
        hall.opens(hall.person("ben"), 0, "problem of another kind");
        hall.read();
    }

    @AfterEach
    void close() {
        hall.close();
        post.stop();
    }

    /// The mail server is replaced by one that answers so, in this order, and then takes all.
    private Digest answered(List<Mail> sent, Sending... answers) {
        Deque<Sending> left = new ArrayDeque<>(List.of(answers));
        return digest(new Mailer() {
            @Override
            public Sending send(Mail mail) {
                sent.add(mail);
                return left.isEmpty() ? new Sending.Sent() : left.pop();
            }

            @Override
            public Sending check() {
                return new Sending.Sent();
            }
        });
    }

    private int received() {
        return post.getReceivedMessages().length;
    }

    @Test
    void what_waits_for_a_department_is_mailed_once_each_morning() throws Exception {
        hall.feedbacks.act("Ada", problem, new Act.Routed(workshop, ""));
        hall.hour(0);
        digest.run();
        digest.run();
        assertThat(received()).isEqualTo(1);
        assertThat(post.getReceivedMessages()[0].getSubject()).isEqualTo("One message waits for you at Barnraiser");
        assertThat(post.getReceivedMessages()[0].getAllRecipients()[0]).hasToString("workshop@example.org");
        assertThat((String) post.getReceivedMessages()[0].getContent())
                .contains("Workshop: one message waits for you")
                .contains("problem with the zip of the vest")
                .contains("https://barn.example/desk/listening/" + problem + "?department=" + workshop)
                .doesNotContain("another kind");
        hall.hour(22.99);
        digest.run();
        assertThat(received()).as("before seven the next morning").isEqualTo(1);
        hall.hour(23);
        digest.run();
        assertThat(received()).isEqualTo(2);
    }

    @Test
    void a_department_for_which_nothing_waits_is_left_in_peace() {
        hall.hour(0);
        digest.run();
        hall.feedbacks.act("Ada", problem, new Act.Routed(workshop, ""));
        departments.close("Ada", workshop);
        hall.hour(24);
        digest.run();
        assertThat(received()).isZero();
    }

    @Test
    void a_mail_that_fails_is_tried_again_under_its_name_until_it_went_out_and_then_no_more() {
        hall.feedbacks.act("Ada", problem, new Act.Routed(workshop, ""));
        hall.hour(0);
        List<Mail> sent = new ArrayList<>();
        Digest broken = answered(sent, new Sending.Failed("no time"), new Sending.Failed("no time"));
        broken.run();
        hall.hour(3);
        broken.run();
        hall.hour(6);
        broken.run();
        hall.hour(9);
        broken.run();

        assertThat(sent).as("two that failed and one that arrived").hasSize(3);
        assertThat(sent)
                .extracting(mail -> mail.headers().get("Message-ID"))
                .containsOnly(sent.getFirst().headers().get("Message-ID"));
        hall.hour(23);
        broken.run();
        assertThat(sent.getLast().headers().get("Message-ID"))
                .as("the next morning has a mail of its own")
                .isNotEqualTo(sent.getFirst().headers().get("Message-ID"));
    }

    @Test
    void a_mail_that_is_refused_for_good_is_not_tried_again_that_day() {
        hall.feedbacks.act("Ada", problem, new Act.Routed(workshop, ""));
        hall.hour(0);
        List<Mail> sent = new ArrayList<>();
        Digest refused = answered(sent, new Sending.Refused("nobody of that name"));
        refused.run();
        refused.run();

        assertThat(sent).hasSize(1);
    }

    @Test
    void a_mail_server_that_fails_five_times_in_a_row_is_left_alone_until_the_next_round() {
        for (int i = 0; i < 6; i++) {
            long more = departments
                    .put("Ada", 0, "More " + i, "more%d@example.org".formatted(i), List.of())
                    .orElseThrow();
            hall.opens(hall.person("zoe" + i), 0, "problem number " + i + " with the zip");
            FeedbackId told = hall.last();
            hall.read();
            hall.feedbacks.act("Ada", told, new Act.Routed(more, ""));
        }
        hall.hour(0);
        List<Mail> sent = new ArrayList<>();
        Sending.Failed failed = new Sending.Failed("no time");
        Digest broken = answered(sent, failed, failed, failed, failed, failed);
        broken.run();
        assertThat(sent).hasSize(5);

        broken.run();
        assertThat(sent).hasSize(11);
    }
}
