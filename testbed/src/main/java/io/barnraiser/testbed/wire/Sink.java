package io.barnraiser.testbed.wire;

/// Takes what a simulation makes. The events of a cell come in the order in which sources learn of them.
public interface Sink {

    /// An event.
    void event(Event event);

    /// A row of truth.
    ///
    /// @param values one for each column of {@code table}; an empty text where there is none
    void truth(Table table, Object... values);
}
