package io.barnraiser.understand.network;

import io.barnraiser.activity.timeline.Company;
import io.barnraiser.activity.timeline.Contact;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.database.Database;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

/// Tells the page of a member whom they talk with now.
final class TiesOfMembers implements Company {

    private final Database database;
    private final Networks networks;
    private final InstantSource clock;

    TiesOfMembers(Database database, Networks networks, InstantSource clock) {
        this.database = database;
        this.networks = networks;
        this.clock = clock;
    }

    @Override
    public List<Contact> of(long member, int limit) {
        return database.read(handle ->
                networks.ties(handle, new MemberId(member), clock.instant(), networks.settings(handle), limit).stream()
                        .map(TiesOfMembers::contact)
                        .toList());
    }

    private static Contact contact(Tie tie) {
        return new Contact(
                tie.other().value(),
                tie.name(),
                Code.of(tie.standing()),
                times(tie.given()),
                times(tie.received()),
                tie.given().weight(),
                tie.received().weight(),
                tie.last().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    }

    private static List<Contact.Times> times(Tie.Way way) {
        return way.acts().stream()
                .map(times -> new Contact.Times(times.kind(), times.count()))
                .toList();
    }
}
