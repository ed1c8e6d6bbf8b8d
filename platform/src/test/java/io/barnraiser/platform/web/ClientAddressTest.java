package io.barnraiser.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ClientAddressTest {

    private static final String PEER = "10.0.0.1";

    @Test
    void without_proxies_of_ours_nobody_is_believed() {
        assertThat(ClientAddress.of(PEER, Optional.of("1.1.1.1"), 0)).isEqualTo(PEER);
    }

    @Test
    void each_proxy_of_ours_lets_one_more_entry_be_believed_from_the_right() {
        Optional<String> chain = Optional.of("6.6.6.6, 2.2.2.2 , 3.3.3.3");

        assertThat(ClientAddress.of(PEER, chain, 1)).isEqualTo("3.3.3.3");
        assertThat(ClientAddress.of(PEER, chain, 2)).isEqualTo("2.2.2.2");
    }

    @Test
    void fewer_entries_than_proxies_give_the_leftmost() {
        assertThat(ClientAddress.of(PEER, Optional.of("2.2.2.2"), 3)).isEqualTo("2.2.2.2");
        assertThat(ClientAddress.of(PEER, Optional.empty(), 3)).isEqualTo(PEER);
    }
}
