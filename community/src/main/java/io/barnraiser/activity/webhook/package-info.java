/// Tells other programs what happens, as it happens: signed CloudEvents by HTTP.
///
/// Promises: what is told was stored first, and is told at least once, with the same id each time; a receiver can prove
/// that we sent it (Standard Webhooks: HMAC-SHA256 over id, time and the exact bytes); what is not taken is tried again
/// after growing pauses and then lies in the dead letters, from where somebody can send it again; no event holds a word
/// of a person, only numbers to ask the API for, so that an erasure reaches everything. Only what is new is told: what
/// an import brings from last year is no news. Uses the log, consents and members; nothing uses it.
@NullMarked
package io.barnraiser.activity.webhook;

import org.jspecify.annotations.NullMarked;
