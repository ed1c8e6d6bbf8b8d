package io.barnraiser.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.ingest.ConsentStatement;
import io.barnraiser.activity.ingest.Incoming;
import io.barnraiser.activity.ingest.Money;
import io.barnraiser.activity.ingest.OrderDetail;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.Person;
import io.barnraiser.activity.ingest.Receipt;
import io.barnraiser.activity.ingest.Thing;
import io.barnraiser.activity.source.NewSource;
import io.barnraiser.activity.source.Source;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.privacy.Erasure;
import io.barnraiser.people.privacy.ExportFormat;
import io.barnraiser.platform.database.Database;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole house, put together as the server has it: what is known of a person is exported, and gone when they are
/// erased, from every table of every feature.
class ErasureTest {

    private static final Instant DAY = Instant.parse("2026-03-01T10:00:00Z");
    private static final List<String> WORDS =
            List.of("zelda", "quux", "zq-handle", "zq-id", "walnut", "teak-oil", "7788-phone");

    @TempDir
    private Path folder;

    private Installation installation;
    private Wings wings;
    private Source forum;

    @BeforeEach
    void the_whole_house_with_two_members() {
        installation = Installations.make(folder);
        wings = new Wings(installation, "test", () -> URI.create("http://localhost"));
        forum = wings.sources().add(NewSource.trusted("Forum", "events"));
        accept(everything());
        wings.followers().catchUp();
    }

    @AfterEach
    void close() {
        wings.close();
        installation.close();
    }

    @Test
    void an_export_holds_what_every_feature_keeps() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        wings.privacy().export("test", zelda(), ExportFormat.JSON, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Zelda Quux", "I like walnut", "teak-oil", "newsletter", "7788-phone", "Walnut care")
                .doesNotContain("Just oak");
    }

    @Test
    void after_an_erasure_no_table_of_any_feature_holds_a_word_of_the_person() {
        WORDS.forEach(word -> assertThat(find(word)).as(word).isNotEmpty());
        Erasure proof = wings.privacy().erase("test", zelda(), "asked by letter");
        assertThat(proof.finishedAt()).isPresent();
        wings.followers().catchUp();
        WORDS.forEach(word -> assertThat(find(word)).as(word).isEmpty());
        assertThat(find("Just oak")).isNotEmpty();
    }

    @Test
    void nothing_that_is_sent_again_brings_the_person_back() {
        wings.privacy().erase("test", zelda(), "asked by letter");
        Receipt receipt = accept(everything());
        wings.followers().catchUp();
        assertThat(receipt.dropped().values()).containsExactly(5L);
        WORDS.forEach(word -> assertThat(find(word)).as(word).isEmpty());
    }

    private static List<Incoming> everything() {
        Person zelda = Person.account("zq-id")
                .handle("zq-handle")
                .name("Zelda Quux")
                .vouchedEmail("zelda@quux.example")
                .url("https://forum.example/u/zq-handle")
                .trait("phone", "7788-phone")
                .build();
        Person ben = Person.account("ben").name("Ben Other").build();
        return List.of(
                Incoming.of("1", "create", DAY, zelda)
                        .channel("Wood")
                        .object(Thing.of("topic", "t1").by(zelda).titled("Walnut care"))
                        .text("I like walnut")
                        .raw("{\"by\":\"zq-handle\",\"text\":\"I like walnut\"}")
                        .consent(new ConsentStatement("newsletter", "email", true, "v1", "form of zelda"))
                        .build(),
                Incoming.of("2", "purchase", DAY.plusSeconds(60), zelda)
                        .amount(new Money(1200, "EUR"))
                        .order(new OrderDetail(
                                "o-1",
                                OrderDetail.State.PLACED,
                                "EUR",
                                1200,
                                0,
                                DAY,
                                List.of(new OrderDetail.Line("teak-oil", "teak-oil 1 l", 1, 1200))))
                        .build(),
                Incoming.of("3", "create", DAY.plusSeconds(120), ben)
                        .object(Thing.of("topic", "t2").by(ben).titled("Oak"))
                        .text("Just oak")
                        .build(),
                Incoming.of("4", "reply", DAY.plusSeconds(180), zelda)
                        .object(Thing.of("post", "p3").by(zelda))
                        .replyTo(Thing.of("topic", "t2").by(ben))
                        .text("walnut is better")
                        .build(),
                Incoming.of("3#mention:zq-handle", "mention", DAY.plusSeconds(120), ben)
                        .directedAt(zelda)
                        .build(),
                Incoming.of("5", "like", DAY.plusSeconds(240), zelda)
                        .object(Thing.of("topic", "t2").by(ben))
                        .build());
    }

    private Receipt accept(List<Incoming> activities) {
        return wings.ingest()
                .ingest()
                .accept(forum.id(), activities.stream().map(Parsed::of).toList());
    }

    private MemberId zelda() {
        return installation
                .database()
                .read(handle ->
                        new MemberId(handle.createQuery("SELECT member_id FROM identity WHERE external_id = 'zq-id'")
                                .mapTo(Long.class)
                                .one()));
    }

    /// Where, in any table, a value contains {@code word}: {@code table.column: value}.
    private List<String> find(String word) {
        Database database = installation.database();
        return database.read((Handle handle) -> {
            List<String> found = new ArrayList<>();
            try (ResultSet tables =
                    handle.getConnection().getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
                while (tables.next()) {
                    search(handle, tables.getString("TABLE_NAME"), word.toLowerCase(Locale.ROOT), found);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return found;
        });
    }

    private static void search(Handle handle, String table, String word, List<String> found) throws SQLException {
        try (var statement = handle.getConnection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    String value = String.valueOf(rows.getObject(column));
                    if (value.toLowerCase(Locale.ROOT).contains(word)) {
                        found.add(
                                "%s.%s: %s".formatted(table, rows.getMetaData().getColumnName(column), value));
                    }
                }
            }
        }
    }
}
