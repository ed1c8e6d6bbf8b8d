package io.barnraiser.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DigestsTest {

    @Test
    void sha256_is_that_of_the_standard() {
        assertThat(Digests.sha256("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void hmac_is_that_of_RFC_4231_case_2() {
        assertThat(Digests.hmacSha256("Jefe".getBytes(StandardCharsets.UTF_8), "what do ya want for nothing?"))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void equal_texts_are_the_same_and_others_not() {
        assertThat(Digests.same("wren", "wren")).isTrue();
        assertThat(Digests.same("wren", "wren ")).isFalse();
        assertThat(Digests.same("wren", "")).isFalse();
    }

    @Test
    void tokens_are_long_safe_in_addresses_and_never_twice_the_same() {
        Tokens tokens = new Tokens(new SecureRandom());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            assertThat(seen.add(tokens.next())).isTrue();
        }
        assertThat(seen).allMatch(token -> token.matches("[A-Za-z0-9_-]{43}"));
    }
}
