package io.barnraiser.connectors.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.activity.ingest.ConnectorException;
import io.barnraiser.activity.ingest.DropReason;
import io.barnraiser.activity.ingest.Incoming;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.Person;
import io.barnraiser.activity.ingest.Position;
import io.barnraiser.activity.ingest.Thing;
import io.barnraiser.connectors.Collected;
import io.barnraiser.connectors.Trickle;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MailboxConnectorTest {

    private static final String ARCHIVE = """
            From ann at example.org  Mon Jan  6 10:00:00 2025
            From: ann at example.org (Ann Ash)
            Date: Mon, 6 Jan 2025 11:00:00 +0100
            Subject: [Bikes] Which saddle?
            Message-ID: <one@example.org>

            For rain, I mean.

            From what I read, leather is bad.
            >From here it gets quoted.

            From ben at example.org  Mon Jan  6 12:00:00 2025
            From: ben at example.org (=?UTF-8?Q?Ben_B=C3=BCrch?=)
            Date: Thu, 1 Jan 1970 00:33:35 +0000
            Subject: [Bikes] Re:  Which
             saddle?
            In-Reply-To: <one@example.org>
            References: <zero@example.org> <one@example.org>
            Message-ID: <two@example.org>

            On Mon, 6 Jan 2025, Ann Ash wrote:
            > For rain, I mean.

            Plastic.
            -------------- next part --------------
            An HTML attachment was scrubbed...

            From nobody Mon Jan  6 13:00:00 2025
            Subject: no sender

            Hello
            """;

    private final MailboxConnector connector = new MailboxConnector();

    private Collected read(String text) {
        return Collected.read(connector, text, Map.of());
    }

    private Incoming message(String headers, String body) {
        return read("Message-ID: <m@example.org>\nDate: Mon, 6 Jan 2025 10:00:00 +0000\n" + headers + "\n\n" + body)
                .only();
    }

    @Test
    void a_message_opens_a_conversation_or_answers_one() {
        Collected read = read(ARCHIVE);
        Incoming first = read.activities().get(0);
        assertThat(first.kind()).isEqualTo("create");
        assertThat(first.externalId()).isEqualTo("one@example.org");
        assertThat(first.channel()).contains("Bikes");
        assertThat(first.object().orElseThrow().title()).contains("Which saddle?");
        assertThat(first.happenedAt()).isEqualTo("2025-01-06T10:00:00Z");
        assertThat(first.text())
                .contains("For rain, I mean.\n\nFrom what I read, leather is bad.\nFrom here it gets quoted.");
        Incoming second = read.activities().get(1);
        assertThat(second.kind()).isEqualTo("reply");
        assertThat(second.replyTo().map(Thing::externalId)).contains("one@example.org");
        assertThat(second.object().orElseThrow().parentExternalId()).contains("zero@example.org");
        assertThat(second.object().orElseThrow().title()).contains("Which saddle?");
        assertThat(second.text()).contains("Plastic.");
        assertThat(second.raw()).contains("> For rain, I mean.");
    }

    @Test
    void a_clock_that_was_never_set_gives_way_to_the_mailbox() {
        assertThat(read(ARCHIVE).activities().get(1).happenedAt()).isEqualTo("2025-01-06T12:00:00Z");
    }

    @Test
    void addresses_that_an_archive_hides_are_found() {
        Person ben = read(ARCHIVE).activities().get(1).actor();
        assertThat(ben.externalId()).isEqualTo("ben@example.org");
        assertThat(ben.kind()).isEqualTo(Person.Kind.EMAIL);
        assertThat(ben.name()).contains("Ben Bürch");
        assertThat(ben.emailVouched()).isFalse();
    }

    @Test
    void a_message_without_sender_or_time_is_dropped() {
        assertThat(read(ARCHIVE).drops()).extracting(Parsed.Dropped::reason).containsExactly(DropReason.NO_PERSON);
        assertThat(read("From: ann@example.org\nSubject: x\n\nwhen?").drops())
                .extracting(Parsed.Dropped::reason)
                .containsExactly(DropReason.NO_TIME);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann Ash <Ann@Example.org>                | Ann Ash  | ann@example.org",
                "\"Ash, Ann\" <ann@example.org>           | Ash, Ann | ann@example.org",
                "ann@example.org                          |          | ann@example.org",
                "ann@example.org (Ann Ash)                | Ann Ash  | ann@example.org",
                "ann at example.org (Ann Ash)             | Ann Ash  | ann@example.org",
                "Ann Ash <ann at example.org>             | Ann Ash  | ann@example.org",
                "=?ISO-8859-1?Q?J=F6rg?= <j@example.org>  | Jörg     | j@example.org",
                "\"=?utf-8?B?SsO2cmc=?=\" <j@example.org> | Jörg     | j@example.org",
                "ann@example.org <ann@example.org>        |          | ann@example.org",
            })
    void a_sender_is_read_as_mail_programs_write_them(String header, String name, String address) {
        Person person = message("From: " + header, "x").actor();
        assertThat(person.externalId()).isEqualTo(address);
        assertThat(person.name().orElse("")).isEqualTo(name == null ? "" : name);
    }

    @Test
    void a_sender_that_the_list_hides_behind_itself_is_found_in_reply_to() {
        Person person = message(
                        "From: Ann Ash via Bikes <bikes@lists.example.org>\nReply-To: Ann Ash <ann@example.org>", "x")
                .actor();
        assertThat(person.externalId()).isEqualTo("ann@example.org");
        assertThat(person.name()).contains("Ann Ash");
    }

    @Test
    void of_many_parts_the_plain_words_count_and_attachments_do_not() {
        String body = """
                --b
                Content-Type: multipart/alternative; boundary=c

                --c
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                Gr=F6=DFer
                --c
                Content-Type: text/html

                <p>HTML</p>
                --c--
                --b
                Content-Type: text/plain
                Content-Disposition: attachment; filename=secret.txt

                attached
                --b--
                """;
        assertThat(message("From: ann@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b", body)
                        .text())
                .contains("Größer");
    }

    @Test
    void html_alone_becomes_text_without_its_quotations() {
        assertThat(message(
                                "From: ann@example.org\nContent-Type: text/html; charset=utf-8",
                                "<p>Yes</p><blockquote>no</blockquote>")
                        .text())
                .contains("Yes");
    }

    @Test
    void a_body_that_lies_about_its_encoding_is_read_all_the_same() {
        byte[] start =
                "From: ann@example.org\nDate: Mon, 6 Jan 2025 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\nJ"
                        .getBytes(StandardCharsets.UTF_8);
        byte[] file = java.util.Arrays.copyOf(start, start.length + 3);
        file[start.length] = (byte) 0xf6;
        file[start.length + 1] = 'r';
        file[start.length + 2] = 'g';
        Incoming read =
                Collected.read(connector, file, Map.of(), Position.START).only();
        assertThat(read.text()).contains("Jörg");
        assertThat(connector.reparse(Collected.source("mbox", Map.of()), read.raw()))
                .containsExactly(Parsed.of(read));
    }

    @Test
    void an_unknown_encoding_and_broken_base64_end_in_text_or_in_none() {
        assertThat(message("From: ann@example.org\nContent-Type: text/plain; charset=klingon", "plain words")
                        .text())
                .contains("plain words");
        assertThat(message("From: ann@example.org\nContent-Transfer-Encoding: base64", "%%%%")
                        .actor()
                        .externalId())
                .isEqualTo("ann@example.org");
    }

    @Test
    void machines_are_not_members() {
        assertThat(read("From: MAILER-DAEMON@example.org\nDate: Mon, 6 Jan 2025 10:00:00 +0000\n\nfailed")
                        .drops())
                .extracting(Parsed.Dropped::reason)
                .containsExactly(DropReason.SYSTEM_ACCOUNT);
        assertThat(
                        read("From: a@example.org\nAuto-Submitted: auto-replied\nDate: Mon, 6 Jan 2025 10:00:00 +0000\n\naway")
                                .drops())
                .extracting(Parsed.Dropped::reason)
                .containsExactly(DropReason.NOT_AN_ACTIVITY);
    }

    @Test
    void a_message_without_an_id_gets_one_of_its_content() {
        String text = "From: ann@example.org\nDate: Mon, 6 Jan 2025 10:00:00 +0000\n\nx";
        assertThat(read(text).only().externalId())
                .startsWith("mail:")
                .isEqualTo(read(text).only().externalId());
        assertThat(read(text + "y").only().externalId())
                .isNotEqualTo(read(text).only().externalId());
    }

    @Test
    void parts_within_parts_without_end_are_read_no_deeper_than_people_write() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            body.append("--b")
                    .append(i)
                    .append("\nContent-Type: multipart/mixed; boundary=b")
                    .append(i + 1)
                    .append("\n\n");
        }
        assertThat(message("From: ann@example.org\nContent-Type: multipart/mixed; boundary=b0", body.toString())
                        .text())
                .isEmpty();
    }

    @Test
    void a_file_that_is_no_mailbox_is_refused_in_words() {
        assertThatThrownBy(() -> read("hello\nworld"))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("no mailbox");
        assertThat(read("").records).isEmpty();
    }

    @Test
    void what_was_kept_is_understood_again_as_the_first_time() {
        for (Parsed parsed : read(ARCHIVE).records) {
            String raw = parsed instanceof Parsed.One one
                    ? one.activities().getFirst().raw()
                    : ((Parsed.Dropped) parsed).raw();
            assertThat(connector.reparse(Collected.source("mbox", Map.of()), raw))
                    .containsExactly(parsed);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void where_the_file_is_cut_and_where_a_run_stopped_make_no_difference(long seed) {
        byte[] file = ARCHIVE.getBytes(StandardCharsets.UTF_8);
        Collected whole = Collected.read(connector, file, Map.of(), Position.START);
        for (int i = 0; i < whole.positions.size(); i++) {
            Collected rest = Collected.read(connector, new Trickle(file, seed), Map.of(), whole.positions.get(i));
            assertThat(rest.records).isEqualTo(whole.records.subList(i + 1, whole.records.size()));
        }
    }
}
