package io.barnraiser.listen.inbox;

import io.barnraiser.listen.feedback.FeedbackKind;
import io.barnraiser.listen.feedback.Promise;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.html.View;
import java.util.List;
import java.util.Map;

/// The settings of listening.
///
/// @param promise the one that holds
/// @param versions how often something was promised
/// @param typed what stands in the fields of the promise, by their names
/// @param muted the channels in which nothing waits
/// @param fullest those in which most waits
/// @param departments those that there are
/// @param accounts the team, by number
/// @param errors what is wrong with what was typed; the messages are keys of texts
public record SettingsView(
        Promise promise,
        int versions,
        Map<String, String> typed,
        List<Channel> muted,
        List<Channel> fullest,
        List<Department> departments,
        Map<Long, String> accounts,
        List<FieldError> errors) {

    /// The languages that can have a promise of their own.
    public static final List<String> LANGUAGES = List.of("", "en", "de");

    /// A room of a place.
    ///
    /// @param waiting how much waits in it
    /// @param actor who muted it, empty where it is not
    public record Channel(long id, String place, String name, long waiting, String actor) {}

    /// The name of a field of the promise.
    public static String field(FeedbackKind kind, String language) {
        return language.isEmpty() ? kind.key() : kind.key() + "-" + language;
    }

    /// What stands in a field.
    public String value(FeedbackKind kind, String language) {
        return typed.getOrDefault(field(kind, language), "");
    }

    /// The faults in the reader's words.
    public List<FieldError> said(View view) {
        return errors.stream()
                .map(error -> new FieldError(error.field(), view.text(error.message(), Promise.MOST_HOURS)))
                .toList();
    }

    /// Whether a field is at fault.
    public boolean isWrong(String field) {
        return errors.stream().anyMatch(error -> error.field().equals(field));
    }
}
