package io.barnraiser.people.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "Ada.Quill+news@Gmail.com,adaquill@gmail.com",
        "ada.quill@googlemail.com,adaquill@gmail.com",
        "Ada.Quill+list@example.org,ada.quill@example.org",
        "77+adaq@users.noreply.github.com,77+adaq@users.noreply.github.com",
    })
    void equal_addresses_become_equal(String written, String normal) {
        assertThat(Addresses.normal(written)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "77+adaq@users.noreply.github.com,adaq",
        "adaq@users.noreply.github.com,adaq",
        "1234-adaq@users.noreply.gitlab.com,adaq",
        "adaq@noreply.codeberg.org,adaq",
    })
    void an_address_that_a_platform_gives_out_carries_the_handle(String address, String handle) {
        assertThat(Addresses.noreplyHandle(address)).isEqualTo(handle);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "info@example.org",
                "root@localhost",
                "ada@adas-laptop.local",
                "ada@ip-10-0-0-1.(none)",
                "",
                "ada@box"
            })
    void an_address_of_an_office_or_a_machine_is_nobodys(String address) {
        assertThat(Addresses.isPersonal(Addresses.normal(address))).isFalse();
    }
}
