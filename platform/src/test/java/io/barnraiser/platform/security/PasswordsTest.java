package io.barnraiser.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords(new SecureRandom());

    @Test
    void the_right_password_matches_and_others_do_not() {
        String hash = passwords.hash("raise the beam");

        assertThat(passwords.matches("raise the beam", hash)).isTrue();
        assertThat(passwords.matches("raise the bean", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
    }

    @Test
    void one_password_has_another_hash_each_time() {
        assertThat(passwords.hash("raise the beam")).isNotEqualTo(passwords.hash("raise the beam"));
    }

    @Test
    void the_parameters_stand_in_the_hash() {
        String hash = passwords.hash("raise the beam");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.isOutdated(hash)).isFalse();
    }

    /// Made by the reference implementation: {@code echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1 -l
    /// 24}.
    @Test
    void a_hash_with_other_parameters_still_matches_but_is_outdated() {
        String hash = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(passwords.matches("password", hash)).isTrue();
        assertThat(passwords.isOutdated(hash)).isTrue();
    }

    @Test
    void letters_of_any_alphabet_count() {
        String hash = passwords.hash("Grüße aus Łódź 🐦");

        assertThat(passwords.matches("Grüße aus Łódź 🐦", hash)).isTrue();
        assertThat(passwords.matches("Grusse aus Lodz ?", hash)).isFalse();
    }

    @Test
    void what_is_no_hash_matches_nothing() {
        assertThat(passwords.matches("x", "")).isFalse();
        assertThat(passwords.matches("x", "$argon2id$nonsense")).isFalse();
    }
}
