package io.barnraiser.testbed.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class JudgementTest {

    @Test
    void a_text_is_meant_as_its_word_of_judgement_says() {
        assertThat(Judgement.of("Tarp again today: A joy")).isEqualTo(Judgement.KIND);
        assertThat(Judgement.of("Wir fanden es enttäuschend.")).isEqualTo(Judgement.UNKIND);
        assertThat(Judgement.of("who can lend me the tarp?")).isEqualTo(Judgement.NONE);
    }
}
