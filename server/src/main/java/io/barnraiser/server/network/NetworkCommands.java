package io.barnraiser.server.network;

import io.barnraiser.platform.command.CommandGroup;
import io.barnraiser.platform.command.Console;
import java.time.InstantSource;
import java.util.List;

/// The commands on a bare list of edges.
public final class NetworkCommands {

    private NetworkCommands() {}

    /// All of them under one word.
    ///
    /// @param clock for the time that is told at the end
    public static CommandGroup group(Console console, InstantSource clock) {
        return new CommandGroup(
                "network",
                "Who talks with whom: tribes, ranks, cores and seeds of any network, from a list of its edges.",
                List.of(
                        new TribesCommand(console, clock),
                        new RankCommand(console, clock),
                        new CoreCommand(console, clock),
                        new SeedsCommand(console, clock),
                        new CompareCommand(console, clock)));
    }
}
