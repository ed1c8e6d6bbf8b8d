package io.barnraiser.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Walks routes and names those that can be made to act from another site's page: for the tests of every feature.
public final class ProofOfOrigin {

    private ProofOfOrigin() {}

    /// The unsafe routes among {@code routes} that answer a form without a token, from somebody who may do
    /// everything, with anything but 403. Routes whose handler verifies a signature are left out.
    public static List<String> missing(List<Route> routes) {
        try (TestServer server = TestServer.start(routes)) {
            Set<String> all =
                    routes.stream().map(route -> route.permission().name()).collect(Collectors.toSet());
            server.gatekeeper().letInWith(all.toArray(String[]::new));
            TestClient client = server.client();
            List<String> missing = new ArrayList<>();
            for (Route route : routes) {
                if (route.method().isUnsafe() && route.trust() == Route.Trust.BROWSER) {
                    String path = route.path().replaceAll("[{<][^}>]+[}>]", "1");
                    int status =
                            client.raw(route.method().name(), path, new byte[0]).status();
                    if (status != 403) {
                        missing.add(route.method() + " " + route.path() + " answered " + status);
                    }
                }
            }
            return missing;
        }
    }
}
