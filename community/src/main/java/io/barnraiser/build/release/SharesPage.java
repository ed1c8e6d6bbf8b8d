package io.barnraiser.build.release;

import java.math.BigDecimal;
import java.util.Map;

/// How shares are worked out.
///
/// @param values by the word of a role, and {@code days}
/// @param isAssumed whether nobody has set other weights yet
/// @param isWrong whether what was typed cannot be taken
public record SharesPage(Map<String, String> values, boolean isAssumed, boolean isWrong) {

    static String plain(double weight) {
        return BigDecimal.valueOf(weight).stripTrailingZeros().toPlainString();
    }
}
