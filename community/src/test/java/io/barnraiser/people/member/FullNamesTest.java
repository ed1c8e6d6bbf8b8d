package io.barnraiser.people.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FullNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Ada Berg, Paul Berg",
        "Ada Berg, Paul Lund",
        "Mira Okafor, Ben Okafor",
        "Jo Berg, Bo Berg",
        "Ada Berg, Eda Lund"
    })
    void different_first_names_are_two_people(String one, String other) {
        assertThat(FullNames.areOfTwo(one, other)).isTrue();
        assertThat(FullNames.areOfTwo(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Berg, Ada Berg",
        "Ada Berg, Ada Lund",
        "Ada Berg, Berg Ada",
        "Ada Berg, A. Berg",
        "Ada Berg, trailfox",
        "trailfox, Paul Berg",
        "Zoë Berg, Zoe Berg",
        "Robert Berg, Robret Berg",
        "Robert Berg, Rober Berg",
        "Ada Berg, Ада Берг",
        "Ada Berg, Ada Maria Berg-Lund"
    })
    void one_first_name_in_any_writing_may_be_one_person(String one, String other) {
        assertThat(FullNames.areOfTwo(one, other)).isFalse();
        assertThat(FullNames.areOfTwo(other, one)).isFalse();
    }
}
