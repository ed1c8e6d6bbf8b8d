package io.barnraiser.testbed.world;

/// The activity that begins a stage.
///
/// @param source the word of its source
/// @param id its id there
record Evidence(String source, String id) {

    /// Silence.
    static final Evidence NONE = new Evidence("", "");
}
