package io.barnraiser.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.metric.Metrics;
import io.barnraiser.platform.web.TestServer;
import io.barnraiser.server.config.ServerConfig.Audience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@BothDatabases
class HealthApiTest {

    private final Database database;
    private final Metrics metrics = new Metrics();
    private final TestServer server;

    HealthApiTest(Database database) {
        this.database = database;
        this.server = TestServer.start(new HealthApi(database, metrics, Audience.EVERYBODY).routes());
    }

    @AfterEach
    void close() {
        server.close();
        metrics.close();
    }

    @Test
    void it_is_up_but_not_ready_when_the_database_is_gone() {
        assertThat(server.client().get("/ready").status()).isEqualTo(200);
        database.close();

        assertThat(server.client().get("/health").status()).isEqualTo(200);
        assertThat(server.client().get("/ready").status()).isEqualTo(503);
    }

    @Test
    void metrics_may_be_opened_to_everybody() {
        assertThat(server.client().get("/metrics").status()).isEqualTo(200);
    }
}
