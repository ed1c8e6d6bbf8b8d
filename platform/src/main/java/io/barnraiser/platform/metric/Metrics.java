package io.barnraiser.platform.metric;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;

/// What one server counts, as Prometheus reads it. Safe for use by any number of threads.
public final class Metrics implements AutoCloseable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    /// Also counts what the Java machine itself does.
    public Metrics() {
        new ClassLoaderMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /// Adds {@code amount} to a counter.
    ///
    /// @param labels names and values by turns
    public void count(String name, String help, double amount, String... labels) {
        Counter.builder(name).description(help).tags(labels).register(registry).increment(amount);
    }

    /// Notes how long something took.
    ///
    /// @param labels names and values by turns
    public void time(String name, String help, Duration time, String... labels) {
        Timer.builder(name).description(help).tags(labels).register(registry).record(time);
    }

    /// Shows a number that is asked for whenever somebody looks.
    ///
    /// @param labels names and values by turns
    public void show(String name, String help, Supplier<Number> number, String... labels) {
        Gauge.builder(name, number).description(help).tags(labels).register(registry);
    }

    /// Everything, as Prometheus reads it.
    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
