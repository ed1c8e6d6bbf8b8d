package io.barnraiser.people.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.platform.error.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BridgePatternTest {

    @ParameterizedTest
    @CsvSource({
        "<{nick}> {text}, <ada> good morning, ada, good morning",
        "**{nick}**: {text}, **Ada L.**: a **bold** word, Ada L., a **bold** word",
        "[{nick}] {text}, [ada] [1] see there, ada, [1] see there",
        "{nick} said: {text}, ada said: ben said: hi, ada, ben said: hi",
        "<{nick}> {text}, <Ольга> привет, Ольга, привет",
    })
    void who_spoke_is_read_from_the_message(String template, String message, String nick, String text) {
        assertThat(BridgePattern.of(template).read(message)).contains(new BridgePattern.Relayed(nick, text));
    }

    @Test
    void a_message_of_several_lines_is_kept_whole() {
        assertThat(BridgePattern.COMMON.read("<ada> one\ntwo\n"))
                .contains(new BridgePattern.Relayed("ada", "one\ntwo\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "ada> hi", "<> hi", "< > hi", "<ada>hi"})
    void what_the_bridge_says_itself_is_nobody_elses(String message) {
        assertThat(BridgePattern.COMMON.read(message)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{nick}", "{text} {nick}", "{nick}{text}", "{nick} {nick} {text}", "{nick} {text} {text}"})
    void a_pattern_that_cannot_tell_nick_from_text_is_refused(String template) {
        assertThatThrownBy(() -> BridgePattern.of(template)).isInstanceOf(ProblemException.class);
    }
}
