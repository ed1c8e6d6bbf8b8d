package io.barnraiser.platform.web;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A gatekeeper for tests of routes: lets in whom the test says, everybody as that one.
public final class TestGatekeeper implements Gatekeeper {

    static final String SESSION_SECRET = "session-secret-of-the-test";

    private volatile @Nullable Viewer viewer;

    /// From now on everybody is an account with these permissions.
    public void letInWith(String... permissions) {
        Set<Permission> may = Arrays.stream(permissions).map(Permission::new).collect(Collectors.toSet());
        letIn(new Viewer(Viewer.Kind.ACCOUNT, 1, "Ada Keeper", may, Locale.ENGLISH, ZoneOffset.UTC, SESSION_SECRET));
    }

    /// From now on everybody is {@code other}.
    public void letIn(Viewer other) {
        viewer = other;
    }

    /// From now on nobody is signed in.
    public void letNobodyIn() {
        viewer = null;
    }

    @Override
    public Admission admit(Request request, Permission permission) {
        Viewer known = viewer;
        if (known == null) {
            return permission.isPublic()
                    ? new Admission.Admitted(
                            Viewer.nobody(request.locale(), request.config().zone()))
                    : new Admission.SignInFirst();
        }
        return known.may(permission) ? new Admission.Admitted(known) : new Admission.Refused(known);
    }

    String secretOr(String otherwise) {
        Viewer known = viewer;
        return known == null || known.csrfToken().isEmpty() ? otherwise : known.csrfToken();
    }
}
