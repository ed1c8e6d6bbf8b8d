package io.barnraiser.listen.review;

import java.util.Optional;

/// A place in a list of products: behind the one with this value and number.
record ProductPlace(double value, long product) {

    /// As one word for addresses.
    String code() {
        return value + "_" + product;
    }

    /// The place behind a word; empty where it is none.
    static Optional<ProductPlace> of(String code) {
        if (!code.matches("\\d{1,20}(\\.\\d{1,20})?(E\\d{1,2})?_\\d{1,18}")) {
            return Optional.empty();
        }
        int line = code.indexOf('_');
        return Optional.of(new ProductPlace(
                Double.parseDouble(code.substring(0, line)), Long.parseLong(code.substring(line + 1))));
    }
}
