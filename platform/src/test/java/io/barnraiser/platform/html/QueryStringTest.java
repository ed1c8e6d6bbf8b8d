package io.barnraiser.platform.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class QueryStringTest {

    private final QueryString query = QueryString.of("/desk/members", "q=caf%C3%A9+1&tag=a&tag=b&sort=name");

    @Test
    void one_thing_is_changed_and_the_rest_stays() {
        assertThat(query.with("sort", "-seen").url()).isEqualTo("/desk/members?q=caf%C3%A9+1&tag=a&tag=b&sort=-seen");
        assertThat(query.without("tag").url()).isEqualTo("/desk/members?q=caf%C3%A9+1&sort=name");
    }

    @Test
    void nothing_left_leaves_the_path() {
        assertThat(QueryString.of("/x", "a=1").without("a").url()).isEqualTo("/x");
        assertThat(QueryString.of("/x", "").url()).isEqualTo("/x");
    }

    @Test
    void what_is_put_in_cannot_break_out() {
        assertThat(QueryString.of("/x", "").with("q", "a&b=c#d").url()).isEqualTo("/x?q=a%26b%3Dc%23d");
    }
}
