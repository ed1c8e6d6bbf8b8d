package io.barnraiser.people.privacy;

import java.util.List;

/// What the page of proofs shows.
///
/// @param erasures newest first
/// @param older where older ones are shown; empty where there are none
public record ErasuresPage(List<Erasure> erasures, String older) {}
