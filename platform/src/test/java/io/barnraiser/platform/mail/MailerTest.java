package io.barnraiser.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailerTest {

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withUser("shop", "right"));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_mail_of_text_arrives_as_it_was_written() throws Exception {
        Sending sending = mailer("right").send(Mail.plain("wren@example.org", "Grüße", "Hello Wren, ✓"));

        assertThat(sending).isEqualTo(new Sending.Sent());
        MimeMessage arrived = server.getReceivedMessages()[0];
        assertThat(arrived.getSubject()).isEqualTo("Grüße");
        assertThat(arrived.getFrom()[0]).hasToString("Barn <barn@example.org>");
        assertThat(arrived.getContent()).hasToString("Hello Wren, ✓");
    }

    @Test
    void a_mail_with_html_has_both_forms() {
        mailer("right")
                .send(new Mail("wren@example.org", "Hi", "plain words", Optional.of("<p>rich words</p>"), Map.of()));

        String arrived = GreenMailUtil.getBody(server.getReceivedMessages()[0]);
        assertThat(arrived).contains("plain words", "<p>rich words</p>", "text/plain", "text/html");
    }

    @Test
    void a_subject_cannot_smuggle_in_headers() throws Exception {
        mailer("right").send(Mail.plain("wren@example.org", "Hi\r\nBcc: all@example.org", "text"));

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
    }

    @Test
    void an_address_that_is_none_is_refused() {
        assertThat(mailer("right").send(Mail.plain("wren at example", "Hi", "text")))
                .isInstanceOf(Sending.Refused.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_wrong_password_is_said_in_words() {
        assertThat(mailer("wrong").check())
                .isInstanceOfSatisfying(
                        Sending.Failed.class, failed -> assertThat(failed.why()).contains("name and password"));
        assertThat(mailer("right").check()).isEqualTo(new Sending.Sent());
    }

    @Test
    void that_nobody_answers_is_said_in_words() {
        int port = server.getSmtp().getPort();
        Mailer mailer = mailer("right");
        server.stop();

        assertThat(mailer.send(Mail.plain("wren@example.org", "Hi", "text")))
                .isInstanceOfSatisfying(
                        Sending.Failed.class, failed -> assertThat(failed.why()).contains("127.0.0.1:" + port));
    }

    @Test
    void without_a_mail_server_nothing_is_sent_and_that_is_said() {
        Mailer none = Mailer.of(new MailConfig(
                Optional.empty(), 587, Optional.empty(), Optional.empty(), "a@b.example", MailConfig.Tls.STARTTLS));

        assertThat(none.send(Mail.plain("wren@example.org", "Hi", "text"))).isEqualTo(new Sending.NotConfigured());
        assertThat(none.check()).isEqualTo(new Sending.NotConfigured());
    }

    private Mailer mailer(String password) {
        return Mailer.of(new MailConfig(
                Optional.of("127.0.0.1"),
                server.getSmtp().getPort(),
                Optional.of("shop"),
                Optional.of(password),
                "Barn <barn@example.org>",
                MailConfig.Tls.NONE));
    }
}
