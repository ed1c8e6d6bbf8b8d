package io.barnraiser.platform.command;

import java.util.List;

/// Commands under one word, such as {@code key add} and {@code key list}.
///
/// @param commands objects of classes with picocli's {@code @Command} that are {@link Runnable} or
///     {@code Callable<Integer>}
public record CommandGroup(String name, String description, List<Object> commands) {

    public CommandGroup {
        commands = List.copyOf(commands);
    }
}
