package io.barnraiser.people.privacy;

import static io.barnraiser.people.member.People.FORUM;
import static io.barnraiser.people.member.People.GIT;
import static io.barnraiser.people.member.People.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.people.consent.Consent;
import io.barnraiser.people.consent.ConsentChannel;
import io.barnraiser.people.consent.Consents;
import io.barnraiser.people.consent.Decision;
import io.barnraiser.people.consent.KeyedHash;
import io.barnraiser.people.consent.Origin;
import io.barnraiser.people.consent.PermitResult;
import io.barnraiser.people.consent.Purpose;
import io.barnraiser.people.member.ExternalKey;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.member.People;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.ProblemException;
import io.barnraiser.platform.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@BothDatabases
final class PrivacyTest {

    private static final Purpose NEWS = new Purpose("newsletter");
    private static final List<String> WORDS = List.of(
            "zelda", "quux", "zq-handle", "zelda@quux.example", "likes walnut", "walnut", "4711-secret", "zq-id");

    private final People people;
    private final Members members;
    private final Consents consents;
    private final Privacy privacy;
    private final PostsData posts = new PostsData();
    private IdentityId forum = new IdentityId(0);
    private IdentityId shop = new IdentityId(0);
    private IdentityId other = new IdentityId(0);

    PrivacyTest(Database database) {
        this.people = new People(database);
        this.members = people.members();
        KeyedHash hash = KeyedHash.with(new byte[32]);
        this.consents = new Consents(database, people.clock(), people.audit(), members, hash);
        this.privacy = new Privacy(
                database,
                people.clock(),
                people.audit(),
                members,
                consents,
                hash,
                (handle, source) -> "source " + source);
        privacy.cover(posts);
    }

    @BeforeEach
    void zelda_and_somebody_else() {
        other = people.take(people.account(GIT, "other").name("Ben Other").email("ben@other.example", true));
        forum = people.take(people.account(FORUM, "zq-id-1")
                .handle("zq-handle")
                .name("Zelda Quux")
                .email("Zelda@Quux.example", true)
                .url("https://forum.example/u/zq-handle")
                .traits(Map.of("wood", "walnut"))
                .keys(new ExternalKey("crm", "4711-secret", true)));
        shop = people.take(people.account(SHOP, "zq-id-2").email("zelda@quux.example", true));
        people.take(people.account(SHOP, "zq-id-3").email("zelda@quux.example", true));
        members.notes().add("Olga", forum.bornWith(), "Zelda likes walnut.");
        members.notes().addTag("Olga", forum.bornWith(), "walnut");
        people.database().run(handle -> {
            consents.record(handle, Map.of(forum, List.of(consent(Decision.GRANTED, "2026-01-01"))));
            for (int i = 0; i < 5; i++) {
                PostsData.post(handle, forum, "<b>I like walnut</b> & oak " + i);
            }
            PostsData.post(handle, shop, "walnut, please");
            PostsData.post(handle, other, "oak is fine");
        });
    }

    @Test
    void an_export_as_json_holds_everything_that_is_known() {
        JsonNode export = Json.read(export(ExportFormat.JSON));
        assertThat(export.path("identities")).hasSize(2);
        assertThat(export.path("identities").get(0).path("source").asString()).isEqualTo("source 1");
        assertThat(export.path("identities").get(0).path("email_proved").asBoolean())
                .isTrue();
        assertThat(export.path("keys").toString()).contains("4711-secret");
        assertThat(export.path("traits").get(0).path("value").asString()).isEqualTo("walnut");
        assertThat(export.path("consents").get(0).path("decision").asString()).isEqualTo("granted");
        assertThat(export.path("notes").get(0).path("body").asString()).isEqualTo("Zelda likes walnut.");
        assertThat(export.path("tags")).hasSize(1);
        assertThat(export.path("merges").get(0).path("rule").asString()).isEqualTo("same_email");
        assertThat(export.path("refusals").get(0).path("reason").asString()).isEqualTo("same_source");
        assertThat(export.path("posts")).hasSize(6);
        assertThat(export.toString()).doesNotContain("oak is fine");
    }

    @Test
    void an_export_for_people_is_one_page_without_script_and_with_every_word_escaped() {
        String page = new String(export(ExportFormat.HTML), StandardCharsets.UTF_8);
        assertThat(page)
                .contains("What they wrote", "&lt;b&gt;I like walnut&lt;/b&gt; &amp; oak 0", "Zelda Quux", "</html>")
                .doesNotContain("<script", "<b>I like", "<link", "src=");
    }

    @Test
    void an_export_is_in_the_audit_log() {
        export(ExportFormat.JSON);
        assertThat(people.auditEntries().getFirst().action()).isEqualTo("privacy.export");
    }

    @Test
    void after_an_erasure_no_table_holds_a_word_of_the_person() {
        people.members().merge("Olga", forum.bornWith(), other.bornWith(), "Zelda wrote as Ben once", false);
        people.members().detach("Olga", other);
        WORDS.forEach(
                word -> assertThat(WholeDatabase.find(people.database(), word)).isNotEmpty());
        privacy.erase("Olga", forum.bornWith(), "asked for by letter");
        eraseTheThird();
        WORDS.forEach(word ->
                assertThat(WholeDatabase.find(people.database(), word)).as(word).isEmpty());
        assertThat(people.member(other.bornWith()).name()).isEqualTo("Ben Other");
        assertThat(WholeDatabase.find(people.database(), "oak is fine")).hasSize(1);
    }

    @Test
    void the_proof_says_what_was_done_and_not_to_whom() {
        Erasure proof = privacy.erase("Olga", forum.bornWith(), "asked for by letter");
        assertThat(proof.finishedAt()).isPresent();
        assertThat(proof.counts()).containsEntry("posts", 6L).containsEntry("identities", 2L);
        assertThat(proof.total()).isGreaterThan(10);
        assertThat(people.database().<Erasure>read(handle -> privacy.proof(handle, proof.id())))
                .isEqualTo(proof);
        assertThat(people.database().<List<Erasure>>read(handle -> privacy.proofs(handle, Long.MAX_VALUE, 10)))
                .containsExactly(proof);
    }

    @Test
    void whoever_was_erased_is_recognised_by_id_and_by_address() {
        SourcePerson byId = new SourcePerson(FORUM, "zq-id-1", Optional.empty());
        SourcePerson byAddress = new SourcePerson(GIT, "new", Optional.of("ZELDA@quux.example"));
        SourcePerson elsewhere = new SourcePerson(SHOP, "zq-id-1", Optional.empty());
        assertThat(erased(byId, byAddress, elsewhere)).isEmpty();
        Erasure erasure = privacy.erase("Olga", forum.bornWith(), "asked for by letter");
        assertThat(erased(byId, byAddress, elsewhere)).containsExactlyInAnyOrder(byId, byAddress);
        assertThat(privacy.readmit("Olga", erasure.id())).isTrue();
        assertThat(erased(byId, byAddress, elsewhere)).isEmpty();
    }

    @Test
    void nobody_writes_to_an_erased_address_that_is_imported_again() {
        privacy.erase("Olga", forum.bornWith(), "asked for by letter");
        people.at("2027-01-01T00:00:00Z");
        IdentityId again = people.take(people.account(GIT, "again").email("zelda@quux.example", false));
        people.database()
                .run(handle ->
                        consents.record(handle, Map.of(again, List.of(consent(Decision.GRANTED, "2026-12-31")))));
        assertThat(consents.permit(again.bornWith(), "zelda@quux.example", NEWS, ConsentChannel.EMAIL))
                .isEqualTo(new PermitResult.Refused(PermitResult.Reason.SUPPRESSED));
    }

    @Test
    void an_erasure_that_a_crash_cut_short_is_finished_later() {
        posts.failAfter(1);
        assertThatThrownBy(() -> privacy.erase("Olga", forum.bornWith(), "asked for by letter"))
                .hasMessage("the power is cut");
        assertThat(erased(new SourcePerson(FORUM, "zq-id-1", Optional.empty()))).hasSize(1);
        posts.failAfter(Integer.MAX_VALUE);
        assertThat(privacy.resume()).isEqualTo(1);
        assertThat(privacy.resume()).isZero();
        assertThat(WholeDatabase.find(people.database(), "I like walnut")).isEmpty();
        Erasure proof = people.database()
                .<List<Erasure>>read(handle -> privacy.proofs(handle, Long.MAX_VALUE, 1))
                .getFirst();
        assertThat(proof.counts()).containsEntry("posts", 6L);
        assertThat(proof.finishedAt()).isPresent();
    }

    @Test
    void a_reason_that_names_the_person_is_refused_for_it_would_stay() {
        for (String reason : List.of("Ms Quux asked for it", "mail from zelda@example.org", " ", "x".repeat(301))) {
            assertThatThrownBy(() -> privacy.erase("Olga", forum.bornWith(), reason))
                    .isInstanceOf(ProblemException.class);
        }
        assertThat(people.member(forum.bornWith()).name()).isEqualTo("Zelda Quux");
    }

    @Test
    void who_is_not_there_can_be_neither_exported_nor_erased() {
        assertThatThrownBy(() -> privacy.erase("Olga", new MemberId(99), "letter"))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> privacy.erase("Olga", shop.bornWith(), "letter"))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(
                        () -> privacy.export("Olga", new MemberId(99), ExportFormat.JSON, new ByteArrayOutputStream()))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void two_features_cannot_keep_one_section() {
        assertThatThrownBy(() -> privacy.cover(new PostsData())).isInstanceOf(IllegalArgumentException.class);
    }

    /// The third account shares the address but was never joined: it is a member of its own.
    private void eraseTheThird() {
        MemberId third = people.database()
                .read(handle -> members.identity(handle, SHOP, "zq-id-3").orElseThrow())
                .member();
        privacy.erase("Olga", third, "asked for by letter");
    }

    private byte[] export(ExportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        privacy.export("Olga", forum.bornWith(), format, out);
        return out.toByteArray();
    }

    private Iterable<SourcePerson> erased(SourcePerson... some) {
        return people.database().read(handle -> privacy.erased(handle, List.of(some)));
    }

    private static Consent consent(Decision decision, String day) {
        return new Consent(
                NEWS,
                ConsentChannel.EMAIL,
                decision,
                Origin.IMPORT,
                "",
                "form of Zelda",
                Instant.parse(day + "T00:00:00Z"));
    }
}
