package io.barnraiser.people.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchEngineTest {

    private static final int CROWD = 400;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // name, handle, email in the forum | the same in the shop | rule
                "Orla Featherstonehaugh|||Orla Featherstonehaugh|||same-name",
                "Zoltán Kőhegyi|||Kohegyi Zoltan|||same-name",
                "Jürgen Weißmüller|||Juergen Weissmueller|||similar-name",
                "Сергей Щербаковский|||Sergey Shcherbakovskiy|||similar-name",
                "Γιώργος Παπανικολόπουλος|||Giorgos Papanikolopoulos|||same-name",
                "Nguyễn Phước Thịnh|||Phuoc Thinh Nguyen|||same-name",
                "İlknur Çağlayangil|||Ilknur Caglayangil|||same-name",
                "Wojciech Brzęczyszczykiewicz|||Wojciech Brzeczyszczykiewicz|||same-name",
                "山田太郎丸|||山田 太郎丸|||similar-name",
                "Maximilian Thornbury|||Max Thornbury|||similar-name",
                "Philippa Grimsditch|||P. Grimsditch|||similar-name",
                "Jean-Luc Marchegay|||Jeanluc Marchegay|||similar-name",
                "Orla Featherstonehaugh||||ofeatherstonehaugh7||name-in-handle",
                "Orla Featherstonehaugh|||||featherstonehaugh.orla@example.org|name-in-handle",
                "Annelore Quastenberg||||annelorequastenberg||name-in-handle",
                "|xq9zephyrkite|||xq9zephyrkite||same-handle",
                "|zephyrkitefan|||zephyr_kite_fan||same-handle",
                "Tess|zephyrkitefan||Tess Dunwoody|zephyrkitefan||same-handle",
                "Tess Dunwoody|zephyrkitefan||Dunwoody Tess|zephyrkitefan||same-name-and-handle",
                "|zephyrkitefan||||77+zephyrkitefan@users.noreply.github.com|handle-in-noreply-address",
                "||tess@dunwoody.example.org|||Tess@Dunwoody.example.org|same-email",
                "Tess Dunwoody||td@example.org|Theresa D.||td+shop@example.org|same-email",
                "||zephyrkitefan@example.org||zephyrkitefan||same-local-part",
            })
    void a_person_is_found_again(
            String name,
            String handle,
            String email,
            String otherName,
            String otherHandle,
            String otherEmail,
            String rule) {
        List<MatchPair> pairs = matchInCrowd(
                MatchRow.of("forum", "x", text(name), text(handle), text(email)),
                MatchRow.of("shop", "y", text(otherName), text(otherHandle), text(otherEmail)));
        assertThat(pairs).hasSize(1);
        assertThat(pairs.getFirst().rule().word()).isEqualTo(rule);
        assertThat(pairs.getFirst().evidence()).isNotEmpty();
        assertThat(pairs.getFirst().score()).isBetween(0.65, 1.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Orla Featherstonehaugh|||Tess Featherstonehaugh||",
                "Orla van Featherston|||Tess van Featherston||",
                "Orla|||Orla Featherstonehaugh||",
                "||info@example.org|||info@example.org",
                "||root@localhost|||root@localhost",
                "||mail@tess.example|||mail@orla.example",
                "|admin|||admin|",
                "dependabot[bot]|||dependabot[bot]||",
                "Orla Featherstonehaugh|of|||of|",
                "|||||",
                "!!!|???||...|---|",
            })
    void two_people_are_kept_apart(
            String name, String handle, String email, String otherName, String otherHandle, String otherEmail) {
        assertThat(matchInCrowd(
                        MatchRow.of("forum", "x", text(name), text(handle), text(email)),
                        MatchRow.of("shop", "y", text(otherName), text(otherHandle), text(otherEmail))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "Bela"})
    void a_given_name_that_many_have_is_no_suggestion(String name) {
        assertThat(matchInCrowd(MatchRow.of("forum", "x", name, "", ""), MatchRow.of("shop", "y", name, name, "")))
                .isEmpty();
    }

    @Test
    void the_same_key_of_an_outside_system_is_enough() {
        MatchRow one = new MatchRow("forum", "x", "Tess", "", "", Map.of("key:github", "Kite"));
        MatchRow other = new MatchRow("shop", "y", "", "dunwoody", "", Map.of("key:github", "kite"));
        assertThat(matchInCrowd(one, other)).singleElement().satisfies(pair -> {
            assertThat(pair.rule()).isEqualTo(MatchRule.SAME_KEY);
            assertThat(pair.score()).isGreaterThan(0.99);
        });
    }

    @Test
    void a_date_of_birth_tells_apart_people_of_one_name() {
        MatchRow one = born("forum", "Tess Dunwoody", "1980-02-29");
        double unknown =
                matchInCrowd(one, born("shop", "Tess Dunwoody", "")).getFirst().score();
        assertThat(matchInCrowd(one, born("shop", "Tess Dunwoody", "1951-07-11"))
                        .getFirst())
                .satisfies(pair -> {
                    assertThat(pair.score()).isLessThan(unknown);
                    assertThat(pair.evidence()).extracting(Evidence::kind).contains(Evidence.Kind.BORN_DIFFERS);
                });
        assertThat(matchInCrowd(one, born("shop", "Tess Dunwody", "1980/02/29")))
                .singleElement()
                .satisfies(pair -> assertThat(pair.rule()).isEqualTo(MatchRule.SIMILAR_NAME_AND_DETAILS));
    }

    @Test
    void where_only_birth_and_place_agree_the_rule_says_so() {
        Map<String, String> details = Map.of(MatchRow.BORN, "1980-02-29", MatchRow.PLACE, "Quarrington");
        List<MatchRow> rows = Tables.crowd(CROWD);
        rows.add(new MatchRow("forum", "x", "Tess Dunwoody", "", "", details));
        rows.add(new MatchRow("shop", "y", "Orla Fairweather", "", "", details));
        assertThat(best(rows)).satisfies(pair -> {
            assertThat(pair.rule()).isEqualTo(MatchRule.SAME_DETAILS);
            assertThat(pair.evidence())
                    .extracting(Evidence::kind)
                    .contains(Evidence.Kind.NAME_DIFFERS, Evidence.Kind.SAME_BORN, Evidence.Kind.SAME_PLACE)
                    .doesNotContain(Evidence.Kind.SIMILAR_HANDLE);
        });
    }

    @Test
    void two_equally_good_candidates_make_each_other_half_as_probable() {
        List<MatchRow> rows = Tables.crowd(CROWD);
        rows.add(MatchRow.of("forum", "x", "", "odunwoody", ""));
        rows.add(MatchRow.of("shop", "y", "Orla Dunwoody", "", ""));
        double alone = best(rows).score();
        rows.add(MatchRow.of("shop", "z", "Oswin Dunwoody", "", ""));
        List<MatchPair> both = Tables.match(rows, MatchSettings.standard().withThreshold(0.2));
        assertThat(both).filteredOn(pair -> pair.a() == CROWD).hasSize(2).allSatisfy(pair -> {
            assertThat(pair.score()).isLessThan(0.5).isLessThan(alone);
            assertThat(pair.evidence()).extracting(Evidence::kind).contains(Evidence.Kind.SEVERAL_CANDIDATES);
        });
    }

    @Test
    void a_source_knows_its_own_people_apart() {
        List<MatchRow> rows = Tables.crowd(CROWD);
        rows.add(MatchRow.of("forum", "x", "Tess Dunwoody", "tess", "tess@dunwoody.example.org"));
        rows.add(MatchRow.of("forum", "y", "Tess Dunwoody", "tess", "tess@dunwoody.example.org"));
        assertThat(Tables.match(rows, MatchSettings.standard())).isEmpty();
    }

    @Test
    void a_source_with_aliases_is_matched_with_itself_when_asked_to() {
        List<MatchRow> rows = List.of(
                MatchRow.of("git", "1", "Tess Dunwoody", "", "tess@example.org"),
                MatchRow.of("git", "2", "Tess Dunwoody", "", "tess.dunwoody@work.example"),
                MatchRow.of("git", "3", "tess", "", "tess@example.org"),
                MatchRow.of("git", "4", "Farid Umarov", "", "farid@example.org"));
        Set<String> pairs = Tables.match(rows, MatchSettings.standard().withSameSource(true)).stream()
                .map(pair -> pair.a() + "-" + pair.b())
                .collect(Collectors.toSet());
        assertThat(pairs).contains("0-1", "0-2").noneMatch(pair -> pair.endsWith("3"));
    }

    @Test
    void an_address_that_very_many_rows_share_holds_them_together_without_all_pairs() {
        List<MatchRow> rows = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            rows.add(MatchRow.of("git", "" + i, "", "", "tess@example.org"));
        }
        List<MatchPair> pairs = Tables.match(rows, MatchSettings.standard().withSameSource(true));
        assertThat(pairs).hasSize(999).allMatch(pair -> pair.b() == pair.a() + 1);
    }

    @Test
    void the_order_of_the_rows_changes_nothing() {
        List<MatchRow> rows = mixed();
        Set<String> expected = named(rows);
        Random random = new Random(20_261_121);
        for (int turn = 0; turn < 5; turn++) {
            List<MatchRow> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, random);
            assertThat(named(shuffled)).isEqualTo(expected);
        }
        assertThat(expected).isNotEmpty();
    }

    @Test
    void the_same_table_gives_the_same_pairs_each_once_and_none_with_itself() {
        List<MatchRow> rows = mixed();
        List<MatchPair> pairs = Tables.match(rows, MatchSettings.standard());
        assertThat(pairs)
                .isEqualTo(Tables.match(rows, MatchSettings.standard()))
                .doesNotHaveDuplicates();
        assertThat(pairs).allSatisfy(pair -> {
            assertThat(pair.a()).isLessThan(pair.b());
            assertThat(rows.get(pair.a()).source())
                    .isNotEqualTo(rows.get(pair.b()).source());
            assertThat(pair.score()).isBetween(MatchSettings.DEFAULT_THRESHOLD, 1.0);
        });
        assertThat(pairs).isSortedAccordingTo((left, right) -> Double.compare(right.score(), left.score()));
    }

    @Test
    void who_watches_can_end_it() {
        MatchEngine engine = new MatchEngine(MatchSettings.standard());
        mixed().forEach(engine::add);
        List<MatchProgress.Step> steps = Collections.synchronizedList(new ArrayList<>());
        engine.match((step, done, total) -> {
            steps.add(step);
            return false;
        });
        assertThat(steps).contains(MatchProgress.Step.INDEX, MatchProgress.Step.COMPARE);
    }

    private static List<MatchRow> mixed() {
        List<MatchRow> rows = Tables.crowd(200);
        for (int i = 0; i < 200; i += 3) {
            MatchRow person = rows.get(i);
            String[] words = person.name().split(" ");
            String other = person.source().equals("shop") ? "forum" : "shop";
            switch (i % 4) {
                case 0 -> rows.add(MatchRow.of(other, "d" + i, words[1] + " " + words[0], "", ""));
                case 1 -> rows.add(MatchRow.of(other, "d" + i, "", words[0].charAt(0) + words[1], ""));
                case 2 -> rows.add(MatchRow.of(other, "d" + i, "", "", words[0] + "." + words[1] + "@example.org"));
                default -> rows.add(MatchRow.of(other, "d" + i, words[0].charAt(0) + ". " + words[1], "", ""));
            }
        }
        return rows;
    }

    private static Set<String> named(List<MatchRow> rows) {
        return Tables.match(rows, MatchSettings.standard()).stream()
                .map(pair -> {
                    String one = rows.get(pair.a()).id();
                    String other = rows.get(pair.b()).id();
                    String ends = one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
                    return "%s %s %.9f".formatted(ends, pair.rule(), pair.score());
                })
                .collect(Collectors.toSet());
    }

    private static MatchPair best(List<MatchRow> rows) {
        return Tables.match(rows, MatchSettings.standard().withThreshold(0.05)).getFirst();
    }

    private static MatchRow born(String source, String name, String date) {
        return new MatchRow(source, "b", name, "", "", Map.of(MatchRow.BORN, date));
    }

    private static List<MatchPair> matchInCrowd(MatchRow one, MatchRow other) {
        List<MatchRow> rows = Tables.crowd(CROWD);
        rows.add(one);
        rows.add(other);
        return Tables.match(rows, MatchSettings.standard());
    }

    private static String text(@org.jspecify.annotations.Nullable String cell) {
        return cell == null ? "" : cell;
    }
}
