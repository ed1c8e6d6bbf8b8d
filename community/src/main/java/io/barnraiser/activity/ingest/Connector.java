package io.barnraiser.activity.ingest;

import io.barnraiser.activity.source.Source;
import io.barnraiser.platform.error.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads one kind of outside system. Stateless: everything it needs is in the {@link Source}. A
/// connector offers what
/// it can of three ways: pulling (a back-fill that goes on where it was), receiving (live), reading files.
public interface Connector {

    /// The word for it in settings and commands: {@code discourse}.
    String kind();

    /// What is asked when such a source is added, in the order of the form.
    List<SettingField> fields();

    /// Whether what it says of identities may join two people who are both known. True for what the team set up.
    default boolean isTrusted() {
        return true;
    }

    /// Everything that is wrong with the settings of {@code source}, without asking the outside system.
    List<FieldError> check(Source source);

    /// Pulls what is there, where the system can be asked.
    default Optional<Puller> puller(Source source) {
        return Optional.empty();
    }

    /// Understands what the system sends by itself, where it does.
    default Optional<Receiver> receiver(Source source) {
        return Optional.empty();
    }

    /// Reads a file of that kind, where there are such files.
    default Optional<RecordReader> reader(Source source) {
        return Optional.empty();
    }

    /// What can be chosen before a file is read: which column holds what. Empty where nothing can.
    default Optional<ColumnChoice> columnChoice() {
        return Optional.empty();
    }

    /// Answers in the outside system itself, where it can be written to with the key of the source.
    default Optional<Poster> poster(Source source) {
        return Optional.empty();
    }

    /// Asks the outside system whether the settings work: empty when they do, else why not, in words.
    default Optional<String> verify(Source source) throws InterruptedException {
        return check(source).stream().findFirst().map(FieldError::message);
    }

    /// What has to be written into the outside system as the secret of its webhook; empty where it sends none.
    default Optional<String> hookSecret(Source source) {
        return Optional.empty();
    }

    /// Understands a raw record again that an earlier version has kept: the {@code raw} of an {@link Incoming} or
    /// of a drop. Gives what reading it for the first time would give.
    List<Parsed> reparse(Source source, String raw);

    /// A question of the form that adds a source.
    ///
    /// @param name its name in {@link Source#settings}; the one field named {@code secret} is kept as the secret
    /// @param required whether a source cannot do without
    /// @param standard what is meant when nothing is written; may be empty
    record SettingField(String name, boolean required, String standard) {}

    /// Asks the outside system.
    interface Puller {

        /// Fetches one step from {@code from}, hands it to {@code sink}, and says where to go on; empty when
        /// there is no more for now. Calling it again with the last position finds what is new since.
        ///
        /// @throws ConnectorException when the system does not answer as agreed, with a sentence for a person
        Optional<Position> fetch(Position from, Sink sink) throws InterruptedException;
    }

    /// Writes into the outside system.
    interface Poster {

        /// Answers something that a member wrote there.
        ///
        /// @param thing what is answered, by its id there
        /// @param text plain text, as somebody of the team wrote it
        /// @return where the answer can be read
        /// @throws ConnectorException when the system does not take it, with a sentence for a person
        String post(String thing, String text) throws InterruptedException;
    }

    /// Understands what the outside system sends.
    interface Receiver {

        /// Checks that it comes from there, over the exact bytes, and reads it.
        ///
        /// @param headers by lower-case name
        Received receive(Map<String, String> headers, byte[] body);
    }

    /// What came of something that was received.
    sealed interface Received {

        /// It is genuine and was read.
        record Read(List<Parsed> records) implements Received {
            public Read {
                records = List.copyOf(records);
            }
        }

        /// It does not prove that it comes from the outside system.
        ///
        /// @param why in words
        record NotGenuine(String why) implements Received {}
    }
}
