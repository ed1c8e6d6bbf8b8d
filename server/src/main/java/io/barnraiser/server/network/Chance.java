package io.barnraiser.server.network;

import picocli.CommandLine.Option;

/// The option that says what chance begins with. A command has it as a {@code @Mixin}.
public final class Chance {

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "What chance begins with: the same number gives the same result. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    public long seed() {
        return seed;
    }
}
