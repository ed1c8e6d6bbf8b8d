package io.barnraiser.server.language;

import io.barnraiser.platform.command.CommandGroup;
import io.barnraiser.platform.command.Console;
import java.time.InstantSource;
import java.util.List;

/// The commands on a bare file of texts.
public final class LanguageCommands {

    private LanguageCommands() {}

    /// All of them under one word.
    ///
    /// @param clock for the time that is told at the end
    public static CommandGroup group(Console console, InstantSource clock) {
        return new CommandGroup(
                "language",
                "What texts say: their language, how they feel, of which kind they are, what they are about, which"
                        + " appeals they make.",
                List.of(
                        new DetectCommand(console, clock),
                        new SentimentCommand(console, clock),
                        new KindCommand(console, clock),
                        new TopicsCommand(console, clock),
                        new AppealsCommand(console, clock)));
    }
}
