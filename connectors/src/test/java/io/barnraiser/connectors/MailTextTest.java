package io.barnraiser.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MailTextTest {

    @Test
    void quotations_and_who_wrote_them_are_left_out() {
        assertThat(MailText.of("""
                        Hello all,

                        On Mon, Jan 6, 2025 at 10:00 AM Ann Ash <ann@example.org>
                        wrote:
                        > does it fit?
                        >> which one

                        It does.
                        """)).isEqualTo("Hello all,\n\n\nIt does.".replace("\n\n\n", "\n\n"));
    }

    @Test
    void a_signature_ends_it() {
        assertThat(MailText.of("Thanks!\n-- \nBen Birch\nExample Ltd")).isEqualTo("Thanks!");
    }

    @Test
    void a_mail_answered_above_its_text_ends_it() {
        assertThat(MailText.of("Agreed.\n\n-----Original Message-----\nFrom: Ann\nno"))
                .isEqualTo("Agreed.");
        assertThat(MailText.of("Agreed.\n\nFrom: Ann Ash\nSent: Monday\nTo: all\n\nno"))
                .isEqualTo("Agreed.");
    }

    @Test
    void the_footer_of_the_list_and_scrubbed_attachments_end_it() {
        assertThat(MailText.of("Fine.\n" + "_".repeat(47) + "\nlist mailing list\nlist at example.org"))
                .isEqualTo("Fine.");
        assertThat(MailText.of("Fine.\n-------------- next part --------------\nAn attachment"))
                .isEqualTo("Fine.");
    }

    @Test
    void a_sentence_that_ends_in_a_colon_is_no_attribution() {
        assertThat(MailText.of("As the manual wrote:\nuse grease.")).isEqualTo("As the manual wrote:\nuse grease.");
    }

    @Test
    void a_mail_that_only_quotes_says_nothing() {
        assertThat(MailText.of("> a\n> b")).isEmpty();
    }
}
