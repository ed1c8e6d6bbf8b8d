package io.barnraiser.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class ToastTest {

    @Test
    void what_is_said_survives_its_cookie_whatever_it_contains() {
        Toast said = new Toast("members.merged", List.of("Ada; ~Lind.qvist", "ü\"\\"), Optional.of("/undo?x=1"));
        AtomicReference<Optional<Toast>> heard = new AtomicReference<>(Optional.empty());
        Route say = Route.get(
                "/say", Permission.PUBLIC, request -> Response.redirect("/hear").cookie(said.cookie()));
        Route hear = Route.get("/hear", Permission.PUBLIC, request -> {
            heard.set(request.toast());
            return Response.empty();
        });
        try (TestServer server = TestServer.start(List.of(say, hear))) {
            TestClient client = server.client();
            client.get("/say");
            client.get("/hear");
            assertThat(heard.get()).contains(said);

            for (String broken : List.of("", "~", "//evil~x", "%zz~a", "one")) {
                client.setCookie(Toast.COOKIE, broken);
                assertThat(client.get("/hear").status()).as(broken).isEqualTo(204);
            }
        }
    }

    @Test
    void the_way_back_stays_on_the_site() {
        assertThatThrownBy(() -> new Toast("x", List.of(), Optional.of("//evil.example")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Response.redirect("https://evil.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_cookie_is_never_for_scripts_or_other_sites() {
        Cookie cookie = new Cookie("theme", "dark", java.time.Duration.ofMinutes(1));

        assertThat(cookie.header(false)).isEqualTo("theme=dark; Path=/; Max-Age=60; HttpOnly; SameSite=Lax");
        assertThat(cookie.header(true)).endsWith("; Secure");
        assertThatThrownBy(() -> new Cookie("theme", "a; Domain=x", java.time.Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
