package io.barnraiser.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.50 | 12.50",
                "12,50 | 12.50",
                "1,234.50 | 1234.50",
                "1.234,50 | 1234.50",
                "1,234 | 1234",
                "$ 7 | 7",
                "12,50 EUR | 12.50",
                "-3.10 | -3.10",
                "(3.10) | -3.10",
                "1 234,50 | 1234.50",
                "0 | 0"
            })
    void an_amount_is_read_as_spreadsheets_write_it(String text, BigDecimal expected) {
        assertThat(Amounts.parse(text))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "free", "1.2.3", "12-3", "99999999999999999999"})
    void what_is_no_amount_is_none(String text) {
        assertThat(Amounts.parse(text)).isEmpty();
    }
}
