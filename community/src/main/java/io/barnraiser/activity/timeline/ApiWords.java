package io.barnraiser.activity.timeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.barnraiser.people.member.Identity;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The shapes of the JSON interface. What stands here is a promise to programs: fields are added, never renamed.
final class ApiWords {

    private ApiWords() {}

    /// @param next for {@code ?after=}; null at the end
    /// @param previous for {@code ?before=}; null at the beginning
    record MemberList(
            List<Member> members,
            @Nullable String next,
            @Nullable String previous,
            Count total) {}

    /// @param exact whether there are not more
    record Count(long number, boolean exact) {
        static Count of(Total total) {
            return switch (total) {
                case Total.Exactly(long number) -> new Count(number, true);
                case Total.AtLeast(long number) -> new Count(number, false);
            };
        }
    }

    record SourceName(long id, @Nullable String name) {
        static SourceName of(long id, Map<Long, String> names) {
            return new SourceName(id, names.get(id));
        }
    }

    record Member(
            long id,
            String name,
            @Nullable String handle,
            String standing,
            List<SourceName> sources,
            List<String> tags,
            @JsonProperty("first_seen_at") @Nullable String firstSeenAt,
            @JsonProperty("last_seen_at") @Nullable String lastSeenAt,
            @JsonProperty("activity_count") long activityCount,
            @JsonProperty("spend_minor") long spendMinor,
            @JsonProperty("spend_currency") String spendCurrency,
            @JsonProperty("order_count") long orderCount,
            @JsonProperty("unanswered_count") long unansweredCount,
            @JsonProperty("unanswered_at") @Nullable String unansweredAt) {

        static Member of(MemberRow row, Map<Long, String> names, String currency) {
            return new Member(
                    row.id(),
                    row.name(),
                    row.handle().orElse(null),
                    row.standing(),
                    row.sources().stream().map(id -> SourceName.of(id, names)).toList(),
                    row.tags(),
                    time(row.firstAt()),
                    time(row.lastAt()),
                    row.activityCount(),
                    row.spendMinor(),
                    currency,
                    row.orderCount(),
                    row.unanswered(),
                    time(row.unansweredAt()));
        }
    }

    record MemberDetail(
            @JsonUnwrapped Member member,
            List<KnownAs> identities,
            List<Money> spend,
            @JsonProperty("talks_with") List<TalksWith> talksWith) {}

    record KnownAs(
            long id,
            SourceName source,
            @JsonProperty("external_id") String externalId,
            String kind,
            @Nullable String handle,
            @Nullable String name,
            @Nullable String email,
            @JsonProperty("email_vouched") boolean emailVouched,
            @Nullable String url) {

        static KnownAs of(Identity identity, Map<Long, String> names) {
            return new KnownAs(
                    identity.id().value(),
                    SourceName.of(identity.sourceId(), names),
                    identity.externalId(),
                    identity.kind().name().toLowerCase(Locale.ROOT),
                    identity.handle().orElse(null),
                    identity.name().orElse(null),
                    identity.email().orElse(null),
                    identity.emailVouched(),
                    identity.url().orElse(null));
        }
    }

    record Money(
            String currency,
            long minor,
            @JsonProperty("order_count") long orderCount) {
        static Money of(io.barnraiser.activity.order.Spend spend) {
            return new Money(spend.currency(), spend.minor(), spend.orders());
        }
    }

    record TalksWith(
            @JsonProperty("member_id") long memberId,
            String name,
            List<Contact.Times> towards,
            List<Contact.Times> from,
            @JsonProperty("last_at") @Nullable String lastAt) {

        static TalksWith of(Contact contact) {
            return new TalksWith(
                    contact.memberId(), contact.name(), contact.given(), contact.received(), time(contact.lastAt()));
        }
    }

    record ActivityList(List<Did> activities, @Nullable String next) {}

    record Item(
            String type, @Nullable String title, @Nullable String url) {
        static @Nullable Item of(TimelineEntry.@Nullable Item item) {
            return item == null
                    ? null
                    : new Item(
                            item.type(), item.title().orElse(null), item.url().orElse(null));
        }
    }

    record Towards(@JsonProperty("member_id") long memberId, String name) {}

    record Did(
            long id,
            String kind,
            @JsonProperty("happened_at") @Nullable String happenedAt,
            @JsonProperty("known_at") @Nullable String knownAt,
            SourceName source,
            @JsonProperty("identity_id") long identityId,
            @Nullable String channel,
            @Nullable Item object,
            @JsonProperty("reply_to") @Nullable Item replyTo,
            @Nullable Towards towards,
            @Nullable String label,
            @Nullable String text,
            @JsonProperty("amount_minor") @Nullable Long amountMinor,
            @Nullable String currency) {

        static Did of(TimelineEntry entry, Map<Long, String> names) {
            return new Did(
                    entry.id(),
                    entry.kind(),
                    time(entry.happenedAt()),
                    time(entry.knownAt()),
                    SourceName.of(entry.sourceId(), names),
                    entry.identityId(),
                    entry.channel().orElse(null),
                    Item.of(entry.object().orElse(null)),
                    Item.of(entry.replyTo().orElse(null)),
                    entry.towards()
                            .map(other -> new Towards(other.memberId(), other.name()))
                            .orElse(null),
                    entry.label().orElse(null),
                    entry.text().orElse(null),
                    entry.amountMinor().isPresent() ? entry.amountMinor().getAsLong() : null,
                    entry.currency().orElse(null));
        }
    }

    private static @Nullable String time(long millis) {
        return millis == 0 ? null : Instant.ofEpochMilli(millis).toString();
    }
}
