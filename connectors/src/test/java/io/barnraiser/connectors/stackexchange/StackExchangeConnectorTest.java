package io.barnraiser.connectors.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.activity.ingest.ConnectorException;
import io.barnraiser.activity.ingest.DropReason;
import io.barnraiser.activity.ingest.ExternalKey;
import io.barnraiser.activity.ingest.Incoming;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.Person;
import io.barnraiser.activity.ingest.Position;
import io.barnraiser.activity.ingest.Thing;
import io.barnraiser.connectors.Collected;
import io.barnraiser.connectors.Trickle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StackExchangeConnectorTest {

    private static final String USERS = """
            <?xml version="1.0" encoding="utf-8"?>
            <users>
              <row Id="-1" Reputation="1" CreationDate="2020-01-01T00:00:00.000" DisplayName="Community" AccountId="-1" />
              <row Id="2" Reputation="101" CreationDate="2020-01-02T10:00:00.500" DisplayName="Ann Ash" Location="Bonn" AccountId="900" />
              <row Id="3" CreationDate="2020-01-02T11:00:00" DisplayName="Ben Birch" />
            </users>
            """;
    private static final String POSTS = """
            <posts>
              <row Id="10" PostTypeId="1" AcceptedAnswerId="11" CreationDate="2020-02-01T10:00:00" OwnerUserId="2" Title="Which saddle?" Body="&lt;p&gt;For &lt;b&gt;rain&lt;/b&gt;&#xA;&lt;/p&gt;" Tags="&lt;gear&gt;" />
              <row Id="11" PostTypeId="2" ParentId="10" CreationDate="2020-02-01T11:00:00" OwnerUserId="3" Body="&lt;blockquote&gt;rain&lt;/blockquote&gt;&lt;p&gt;Leather&lt;/p&gt;" />
              <row Id="12" PostTypeId="2" ParentId="10" CreationDate="2020-02-01T12:00:00" OwnerDisplayName="user77" Body="" />
              <row Id="13" PostTypeId="2" ParentId="10" CreationDate="2020-02-01T12:00:00" Body="x" />
              <row Id="14" PostTypeId="7" CreationDate="2020-02-01T12:00:00" OwnerUserId="2" Body="x" />
              <row Id="15" PostTypeId="1" OwnerUserId="2" Body="x" />
            </posts>
            """;
    private static final String COMMENTS = """
            <comments>
              <row Id="20" PostId="11" Text="@AnnAsh, leather gets wet" CreationDate="2020-02-02T10:00:00" UserId="3" />
              <row Id="21" PostId="10" Text="Thanks!" CreationDate="2020-02-02T11:00:00" UserId="2" />
              <row Id="22" PostId="10" Text="Hm" CreationDate="2020-02-02T11:00:00" UserDisplayName="Ann" />
              <row Id="23" PostId="11" Text="I see @ben" CreationDate="2020-02-02T12:00:00" UserId="2" />
            </comments>
            """;
    private static final String VOTES = """
            <votes>
              <row Id="30" PostId="11" VoteTypeId="1" CreationDate="2020-02-03T00:00:00.000" />
              <row Id="31" PostId="11" VoteTypeId="2" CreationDate="2020-02-03T00:00:00.000" />
            </votes>
            """;

    private final StackExchangeConnector connector = new StackExchangeConnector();

    @TempDir
    private Path folder;

    private Collected read(String text) {
        return Collected.read(connector, text, Map.of("site", "https://bikes.example.org/"));
    }

    @Test
    void a_user_joined_and_is_the_same_on_every_site_of_the_network() {
        Collected read = read(USERS);
        Incoming ann = read.activities().getFirst();
        assertThat(ann.kind()).isEqualTo("join");
        assertThat(ann.happenedAt()).isEqualTo("2020-01-02T10:00:00.500Z");
        assertThat(ann.actor().name()).contains("Ann Ash");
        assertThat(ann.actor().keys()).containsExactly(new ExternalKey("stackexchange", "900", true));
        assertThat(ann.actor().url()).contains("https://bikes.example.org/users/2");
        assertThat(ann.actor().traits()).containsEntry("location", "Bonn");
        assertThat(read.drops()).extracting(Parsed.Dropped::reason).containsExactly(DropReason.SYSTEM_ACCOUNT);
    }

    @Test
    void a_question_opens_and_an_answer_replies_to_it() {
        Collected read = read(POSTS);
        Incoming question = read.activities().get(0);
        assertThat(question.kind()).isEqualTo("create");
        assertThat(question.text()).contains("For rain");
        assertThat(question.object().orElseThrow().url()).contains("https://bikes.example.org/questions/10");
        Incoming answer = read.activities().get(1);
        assertThat(answer.kind()).isEqualTo("reply");
        assertThat(answer.replyTo().map(Thing::externalId)).contains("post:10");
        assertThat(answer.text()).contains("Leather");
    }

    @Test
    void somebody_whose_account_is_gone_keeps_the_name_that_was_left_or_is_dropped() {
        Collected read = read(POSTS);
        assertThat(read.activities().get(2).actor()).satisfies(person -> {
            assertThat(person.kind()).isEqualTo(Person.Kind.NICK);
            assertThat(person.externalId()).isEqualTo("deleted:user77");
        });
        assertThat(read.drops())
                .extracting(Parsed.Dropped::reason)
                .containsExactly(DropReason.NO_PERSON, DropReason.UNKNOWN_TYPE, DropReason.NO_TIME);
    }

    @Test
    void a_comment_replies_to_its_post_and_to_the_one_it_names() throws IOException {
        Collected alone = read(COMMENTS);
        assertThat(alone.activities()).allSatisfy(comment -> {
            assertThat(comment.kind()).isEqualTo("reply");
            assertThat(comment.directedAt()).isEmpty();
        });
        assertThat(alone.activities().getFirst().replyTo().map(Thing::externalId))
                .contains("post:11");
        Collected beside = beside(COMMENTS);
        assertThat(beside.activities().get(0).directedAt().map(Person::externalId))
                .contains("2");
        assertThat(beside.activities().get(1).directedAt()).isEmpty();
        assertThat(beside.activities().get(3).directedAt().map(Person::externalId))
                .contains("3");
    }

    @Test
    void who_asked_accepts_and_who_voted_is_not_told() throws IOException {
        Collected alone = read(VOTES);
        assertThat(alone.drops())
                .extracting(Parsed.Dropped::reason)
                .containsExactly(DropReason.NO_PERSON, DropReason.NO_PERSON);
        Incoming accepted = beside(VOTES).activities().getFirst();
        assertThat(accepted.kind()).isEqualTo("accept");
        assertThat(accepted.actor().externalId()).isEqualTo("2");
        assertThat(accepted.object().map(Thing::externalId)).contains("post:11");
    }

    private Collected beside(String text) throws IOException {
        Files.writeString(folder.resolve("Users.xml"), USERS);
        Files.writeString(folder.resolve("Posts.xml"), POSTS);
        Files.writeString(folder.resolve("Comments.xml"), COMMENTS);
        return Collected.read(connector, text, Map.of("folder", folder.toString()));
    }

    @Test
    void what_was_kept_is_understood_again_without_the_files_beside() throws IOException {
        for (String text : new String[] {USERS, POSTS, COMMENTS, VOTES}) {
            for (Parsed parsed : beside(text).records) {
                String raw = parsed instanceof Parsed.One one
                        ? one.activities().getFirst().raw()
                        : ((Parsed.Dropped) parsed).raw();
                assertThat(connector.reparse(Collected.source("stackexchange", Map.of()), raw))
                        .containsExactly(parsed);
            }
        }
    }

    @Test
    void a_badge_is_earned_and_tags_and_links_are_counted_as_no_activity() {
        assertThat(read("<badges><row Id=\"1\" UserId=\"2\" Name=\"Teacher\" Date=\"2020-03-01T00:00:00\"/></badges>")
                        .only())
                .satisfies(badge -> {
                    assertThat(badge.kind()).isEqualTo("earn");
                    assertThat(badge.label()).contains("Teacher");
                });
        assertThat(read("<tags><row Id=\"1\" TagName=\"gear\" Count=\"2\"/></tags>")
                        .drops())
                .extracting(Parsed.Dropped::reason)
                .containsExactly(DropReason.NOT_AN_ACTIVITY);
        assertThat(read("<postlinks><row Id=\"1\" PostId=\"10\" RelatedPostId=\"9\"/></postlinks>")
                        .drops())
                .extracting(Parsed.Dropped::reason)
                .containsExactly(DropReason.NOT_AN_ACTIVITY);
    }

    @Test
    void no_entity_of_a_file_is_resolved() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "PRIVATE");
        String attack = "<!DOCTYPE users [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<users>"
                + "<row Id=\"2\" DisplayName=\"&x;\" CreationDate=\"2020-01-02T10:00:00\"/></users>";
        String bomb = "<!DOCTYPE users [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<users>"
                + "<row Id=\"2\" DisplayName=\"&b;\" CreationDate=\"2020-01-02T10:00:00\"/></users>";
        for (String text : new String[] {attack, bomb}) {
            assertThatThrownBy(() -> read(text))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessageNotContaining("PRIVATE");
        }
    }

    @Test
    void a_file_that_breaks_off_keeps_what_came_before() {
        Collected read = read(USERS.substring(0, USERS.indexOf("<row Id=\"3\"") + 20));
        assertThat(read.activities()).hasSize(1);
        assertThat(read.drops().getLast().reason()).isEqualTo(DropReason.MALFORMED);
        assertThat(read.drops().getLast().detail()).contains("row 3");
    }

    @Test
    void a_hundred_thousand_escaped_signs_are_no_attack() {
        String body = "&lt;p&gt;".repeat(100_000);
        Collected read = read(
                "<posts><row Id=\"1\" PostTypeId=\"1\" OwnerUserId=\"2\" CreationDate=\"2020-02-01T10:00:00\" Body=\""
                        + body + "words\"/></posts>");
        assertThat(read.only().text()).contains("words");
    }

    @Test
    void another_file_is_refused_in_words() {
        assertThatThrownBy(() -> read("<html><body/></html>")).hasMessageContaining("root element is 'html'");
        assertThatThrownBy(() -> read("just text")).hasMessageContaining("no file of a Stack Exchange dump");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void where_the_file_is_cut_and_where_a_run_stopped_make_no_difference(long seed) {
        byte[] file = POSTS.getBytes(StandardCharsets.UTF_8);
        Collected whole = Collected.read(connector, file, Map.of(), Position.START);
        for (int i = 0; i < whole.positions.size(); i++) {
            Collected rest = Collected.read(connector, new Trickle(file, seed), Map.of(), whole.positions.get(i));
            assertThat(rest.records).isEqualTo(whole.records.subList(i + 1, whole.records.size()));
        }
    }
}
