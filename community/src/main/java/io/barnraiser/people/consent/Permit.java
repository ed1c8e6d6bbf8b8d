package io.barnraiser.people.consent;

import io.barnraiser.people.member.MemberId;
import java.time.Instant;

/// The right to send one message to one address, now. Only {@link Consents#permit} makes one; whatever sends asks for
/// it, so that nothing can be sent without. It is asked for at the last moment and not kept: a permit says what was
/// true when it was issued.
public final class Permit {

    private final MemberId member;
    private final String address;
    private final Purpose purpose;
    private final ConsentChannel channel;
    private final ConsentEntry ground;
    private final Instant issuedAt;

    Permit(
            MemberId member,
            String address,
            Purpose purpose,
            ConsentChannel channel,
            ConsentEntry ground,
            Instant issuedAt) {
        this.member = member;
        this.address = address;
        this.purpose = purpose;
        this.channel = channel;
        this.ground = ground;
        this.issuedAt = issuedAt;
    }

    /// To whom.
    public MemberId member() {
        return member;
    }

    /// To which address.
    public String address() {
        return address;
    }

    /// What for.
    public Purpose purpose() {
        return purpose;
    }

    /// By which way.
    public ConsentChannel channel() {
        return channel;
    }

    /// The permission that it rests on.
    public ConsentEntry ground() {
        return ground;
    }

    /// When it was issued.
    public Instant issuedAt() {
        return issuedAt;
    }

    /// Without the address: permits may be logged.
    @Override
    public String toString() {
        return "permit for %s, %s by %s".formatted(member, purpose, channel.code());
    }
}
