package io.barnraiser.evidence.opinion;

/// For or against a statement.
public enum Side {
    AGREE,
    DISAGREE
}
