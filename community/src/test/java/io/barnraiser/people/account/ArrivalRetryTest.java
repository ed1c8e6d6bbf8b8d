package io.barnraiser.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Task;
import io.barnraiser.platform.mail.Mail;
import io.barnraiser.platform.mail.Mailer;
import io.barnraiser.platform.mail.Sending;
import io.barnraiser.platform.web.TestClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A link that could not be mailed is mailed later, once, and works from then on.
@BothDatabases
final class ArrivalRetryTest {

    private static final String FIRST = "1";

    private final List<Mail> sent = new ArrayList<>();
    private final House house;
    private Sending answer = new Sending.Failed("no time");

    ArrivalRetryTest(Database database) {
        house = new House(
                database,
                new Mailer() {
                    @Override
                    public Sending send(Mail mail) {
                        if (answer instanceof Sending.Sent) {
                            sent.add(mail);
                        }
                        return answer;
                    }

                    @Override
                    public Sending check() {
                        return answer;
                    }
                },
                true);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void mail() {
        house.feature.tasks().stream()
                .filter(task -> task.name().equals(Arrivals.MAIL))
                .map(Task.Durable.class::cast)
                .findFirst()
                .orElseThrow()
                .work()
                .run(FIRST, "");
    }

    private String link() {
        Matcher matcher = Pattern.compile(Pattern.quote(House.ADDRESS) + "(/[\\w/-]+)")
                .matcher(sent.getFirst().text());
        assertThat(matcher.find()).as(sent.getFirst().text()).isTrue();
        return matcher.group(1);
    }

    @Test
    void a_sign_in_mail_that_failed_is_tried_again_and_its_link_lets_in_although_an_hour_has_passed() {
        house.has("Noor", Role.MEMBER);
        TestClient browser = house.server.client();
        browser.get("/sign-in/link");
        browser.post("/sign-in/link", "email", "noor@example.org");

        assertThatThrownBy(this::mail).hasMessageContaining("no time");
        house.pass(Duration.ofMinutes(61));
        assertThatThrownBy(this::mail).hasMessageContaining("no time");
        answer = new Sending.Sent();
        mail();
        mail();

        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().to()).isEqualTo("noor@example.org");
        TestClient noor = house.server.client();
        noor.get(link());
        assertThat(noor.post(link()).header("location")).isEqualTo("/mine");
    }

    @Test
    void a_sign_in_mail_that_is_refused_for_good_is_not_tried_again() {
        house.has("Noor", Role.MEMBER);
        TestClient browser = house.server.client();
        browser.get("/sign-in/link");
        browser.post("/sign-in/link", "email", "noor@example.org");
        answer = new Sending.Refused("nobody of that name");
        mail();

        answer = new Sending.Sent();
        mail();

        assertThat(sent).isEmpty();
    }
}
