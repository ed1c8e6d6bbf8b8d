package io.barnraiser.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class DrainTest {

    @Test
    void a_closing_server_ends_what_it_has_begun_and_turns_newcomers_away() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Route slow = Route.get("/slow", Permission.PUBLIC, request -> {
            begun.countDown();
            awaitLatch(mayEnd);
            return Response.text("ended");
        });
        Route quick = Route.get("/quick", Permission.PUBLIC, request -> Response.text("here"));
        TestServer server = TestServer.start(List.of(slow, quick));
        TestClient first = server.client();
        TestClient second = server.client();
        CompletableFuture<TestClient.Answer> answer = CompletableFuture.supplyAsync(() -> first.get("/slow"));
        begun.await();

        CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);
        await().until(() -> second.get("/quick").status() == 503);
        assertThat(second.get("/quick").header("Retry-After")).isEqualTo("5");
        assertThat(closing).isNotDone();
        mayEnd.countDown();

        assertThat(answer.get().body()).isEqualTo("ended");
        closing.get();
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
