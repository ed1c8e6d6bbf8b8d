package io.barnraiser.people.account;

/// A key that was just made, shown this once, and how to use it.
public record KeyShownPage(IssuedKey issued, Snippets snippets) {}
