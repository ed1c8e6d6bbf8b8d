package io.barnraiser.platform.web;

import io.barnraiser.platform.job.Task;
import java.util.List;

/// What one feature adds to the server; every {@code XModule} builds one.
///
/// @param name the package below the root, such as {@code people.member}
/// @param messageBundles names of bundles under {@code messages/}, usually just the feature's name
/// @param tasks jobs that the scheduler runs
public record Feature(String name, List<Route> routes, List<String> messageBundles, List<Task> tasks) {

    public Feature {
        routes = List.copyOf(routes);
        messageBundles = List.copyOf(messageBundles);
        tasks = List.copyOf(tasks);
    }
}
