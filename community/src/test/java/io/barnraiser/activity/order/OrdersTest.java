package io.barnraiser.activity.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.source.SourceId;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@BothDatabases
final class OrdersTest {

    private static final long ADA = 7;
    private static final OrderLine COAT = new OrderLine("p1", "Coat", 1, 9900);
    private static final OrderLine ZIP = new OrderLine("p2", "Zip", 2.5, 100);

    private static final DataSubject SUBJECT = new DataSubject(new MemberId(ADA), List.of(new IdentityId(ADA)));

    private final Database database;
    private final Orders orders;

    OrdersTest(Database database) {
        this.database = database;
        this.orders = new Orders(database);
    }

    @Test
    void an_order_is_one_row_however_often_it_is_spoken_of() {
        OrderStatement placed = said("o1", OrderState.PLACED, 9900, 0, 10, List.of(COAT));
        say(placed, placed);
        say(placed);
        assertThat(orders.of(Set.of(ADA))).singleElement().satisfies(order -> {
            assertThat(order.totalMinor()).isEqualTo(9900);
            assertThat(order.lines()).containsExactly(COAT);
            assertThat(order.spendMinor()).isEqualTo(9900);
        });
    }

    @Test
    void a_full_refund_that_comes_before_the_order_pays_all_of_it_back() {
        say(said("o1", OrderState.REFUNDED, 0, 0, 20, List.of()));
        say(said("o1", OrderState.PLACED, 9900, 0, 10, List.of(COAT)));
        assertThat(orders.of(Set.of(ADA))).singleElement().satisfies(order -> {
            assertThat(order.state()).isEqualTo(OrderState.REFUNDED);
            assertThat(order.refundedMinor()).isEqualTo(9900);
            assertThat(order.placedAt()).isEqualTo(Instant.ofEpochSecond(10));
        });
    }

    @Test
    void an_export_holds_every_order_however_many_there_are() {
        int many = 2 * OrderData.PIECE + 1;
        say(IntStream.range(0, many)
                .mapToObj(number -> said("o" + number, OrderState.PLACED, 100, 0, 10 + number / 3, List.of()))
                .toArray(OrderStatement[]::new));
        Set<Object> exported = new HashSet<>();
        database.run(handle -> new OrderData().export(handle, SUBJECT, values -> exported.add(values[0])));
        assertThat(exported).hasSize(many);
    }

    @Test
    void spend_counts_refunds_and_leaves_out_what_was_cancelled() {
        say(
                said("o1", OrderState.PLACED, 1000, 0, 10, List.of()),
                said("o2", OrderState.REFUNDED, 500, 200, 11, List.of()),
                said("o3", OrderState.PLACED, 700, 0, 12, List.of()),
                said("o3", OrderState.CANCELLED, 0, 0, 13, List.of()));
        List<Spend> spend = database.read(handle -> orders.spend(handle, Set.of(ADA)));
        assertThat(spend).containsExactly(new Spend("EUR", 1300, 2));
    }

    @Test
    void the_same_statements_in_any_sequence_give_the_same_order() {
        List<OrderStatement> statements = new ArrayList<>(List.of(
                said("o", OrderState.PLACED, 9900, 0, 10, List.of(COAT)),
                said("o", OrderState.PLACED, 10150, 0, 20, List.of(COAT, ZIP)),
                said("o", OrderState.REFUNDED, 0, 250, 30, List.of()),
                said("o", OrderState.REFUNDED, 0, 0, 40, List.of())));
        Random random = new Random(5);
        for (int round = 0; round < 10; round++) {
            Collections.shuffle(statements, random);
            String id = "o" + round;
            statements.forEach(statement -> say(renamed(statement, id)));
        }
        assertThat(orders.of(Set.of(ADA))).hasSize(10).allSatisfy(order -> {
            assertThat(order.totalMinor()).isEqualTo(10150);
            assertThat(order.refundedMinor()).isEqualTo(10150);
            assertThat(order.lines()).containsExactly(COAT, ZIP);
            assertThat(order.placedAt()).isEqualTo(Instant.ofEpochSecond(10));
        });
    }

    private void say(OrderStatement... statements) {
        database.run(handle -> orders.state(handle, List.of(statements)));
    }

    private static OrderStatement said(
            String id, OrderState state, long total, long refunded, long second, List<OrderLine> lines) {
        Instant at = Instant.ofEpochSecond(second);
        return new OrderStatement(new SourceId(1), id, ADA, state, "EUR", total, refunded, at, lines, at);
    }

    private static OrderStatement renamed(OrderStatement said, String id) {
        return new OrderStatement(
                said.sourceId(),
                id,
                said.identityId(),
                said.state(),
                said.currency(),
                said.totalMinor(),
                said.refundedMinor(),
                said.placedAt(),
                said.lines(),
                said.statedAt());
    }
}
