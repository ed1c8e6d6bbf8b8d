package io.barnraiser.understand.tribe;

import java.util.List;
import java.util.Map;

/// What a look found of the life of a tribe.
///
/// @param measures what was estimated
/// @param newcomers who is new, the newest first
/// @param products what its members bought, the product with most buyers first
public record Portrait(
        Map<Measure, Measured> measures, List<Newcomer> newcomers, Rhythm rhythm, List<Product> products) {

    public Portrait {
        measures = Map.copyOf(measures);
        newcomers = List.copyOf(newcomers);
        products = List.copyOf(products);
    }
}
