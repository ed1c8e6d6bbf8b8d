package io.barnraiser.server;

import io.barnraiser.platform.command.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Runs the server until it is told to stop (SIGTERM or Ctrl-C).
@Command(name = "serve", description = "Runs the server.")
final class ServeCommand implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(ServeCommand.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

    private final Console console;

    @Mixin
    private final Place place;

    @Option(names = "--port", paramLabel = "PORT", description = "The port to listen on (default: 8080).")
    private Optional<Integer> port = Optional.empty();

    @Option(names = "--host", paramLabel = "HOST", description = "The address to listen on (default: 127.0.0.1).")
    private Optional<String> host = Optional.empty();

    ServeCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.place = new Place(environment);
    }

    @Override
    public void run() {
        Map<String, String> flags = new HashMap<>();
        port.ifPresent(number -> flags.put("server.port", Integer.toString(number)));
        host.ifPresent(address -> flags.put("server.host", address));
        StopSignal signal;
        try (Installation installation = Installation.open(place.folder(), place.configuration(flags));
                ServerLock lock = ServerLock.take(place.folder());
                Barnraiser server = Barnraiser.start(installation)) {
            signal = StopSignal.listen(LONGEST_STOP);
            console.print("Barnraiser is ready: " + server.address());
            server.setUpLink().ifPresent(link -> console.print("Make the owner's account here, once: " + link));
            log.info("server.start address={} lock={}", server.address(), lock.isHeld());
            signal.await();
            console.say("Stopping: what is under way is being finished.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        signal.stopped();
    }
}
