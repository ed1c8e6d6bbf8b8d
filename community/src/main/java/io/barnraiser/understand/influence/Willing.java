package io.barnraiser.understand.influence;

import io.barnraiser.people.consent.ConsentChannel;
import io.barnraiser.people.consent.ConsentStanding;
import io.barnraiser.people.consent.Consents;
import io.barnraiser.people.consent.Purpose;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.platform.database.Database;
import io.barnraiser.understand.influence.Question.Permission;
import java.util.Optional;
import java.util.Set;

/// Who allows to be asked. Whoever refused everything does not, whatever the question.
final class Willing {

    private final Database database;
    private final Consents consents;
    private final Optional<Permission> permission;
    private final Set<Long> everAllowed;

    Willing(Database database, Consents consents, Optional<Permission> permission) {
        this.database = database;
        this.consents = consents;
        this.permission = permission;
        this.everAllowed = permission
                .map(asked -> database.<Set<Long>>read(
                        handle -> consents.everAllowed(handle, asked.purpose(), asked.channel())))
                .orElse(Set.of());
    }

    /// Whether it is worth looking: false for those who never allowed it.
    boolean mayBe(long member) {
        return permission.isEmpty() || everAllowed.contains(member);
    }

    /// Whether they allow it now; a few reads.
    boolean is(long number) {
        MemberId member = new MemberId(number);
        return database.<Boolean>read(handle -> permission
                .map(asked -> consents.mayAsk(handle, member, asked.purpose(), asked.channel()))
                .orElseGet(() -> !(consents.standing(handle, member, Purpose.EVERY, ConsentChannel.EVERY)
                        instanceof ConsentStanding.Forbidden)));
    }
}
