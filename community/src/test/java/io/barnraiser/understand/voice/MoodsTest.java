package io.barnraiser.understand.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.evidence.Interval;
import io.barnraiser.language.text.Language;
import io.barnraiser.people.account.AccountId;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.people.privacy.PersonalData;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@BothDatabases
final class MoodsTest {

    /// Two people who may well have the same name.
    private static final AccountId ADA = new AccountId(1);

    private static final AccountId BEN = new AccountId(2);

    private final Database database;
    private final Market market;
    private final Moods moods;

    MoodsTest(Database database) {
        this.database = database;
        this.market = new Market(database);
        this.moods = market.module.moods();
    }

    private Optional<Interval> share(VoiceRun run, Feeling feeling, Period period) {
        return moods.rows(run, Language.ENGLISH).stream()
                .filter(row -> row.tribe() == Talk.EVERYBODY
                        && row.feeling() == feeling
                        && row.period().equals(period))
                .findFirst()
                .flatMap(MoodWork.Row::share);
    }

    @Test
    void nothing_is_told_with_one_label_too_few_and_with_enough_the_share_is() {
        market.fillFeelings(100, 0.5, 0.2);
        moods.draw(Market.DAY, 3);
        market.label(MoodWork.ENOUGH - 1);
        assertThat(moods.rows(market.read(3), Language.ENGLISH)).isEmpty();
        market.label(1);
        assertThat(moods.labelled(Language.ENGLISH)).isEqualTo(MoodWork.ENOUGH);
        VoiceRun run = market.read(3);
        Interval good = share(run, Feeling.GOOD, new Period(0, 2)).orElseThrow();
        Interval bad = share(run, Feeling.BAD, new Period(0, 2)).orElseThrow();
        assertThat(good.excludes(0.5)).isFalse();
        assertThat(bad.excludes(0.2)).isFalse();
        assertThat(good.width()).isBetween(0.01, 0.4);
        assertThat(good.n()).isEqualTo(100);
        assertThat(share(run, Feeling.GOOD, new Period(1, 1))).isPresent();
    }

    @Test
    void of_nine_authors_nothing_is_kept_and_of_ten_it_is() {
        for (int members : new int[] {9, 10}) {
            VoiceRun run =
                    new VoiceRun(1, Market.DAY, 1, VoiceRun.State.RUNNING, VoiceRun.Step.READ, 0, 0, Optional.empty());
            List<LabelStore.Labelled> labels = new ArrayList<>();
            for (int i = 0; i < MoodWork.ENOUGH; i++) {
                labels.add(
                        i % 2 == 0
                                ? new LabelStore.Labelled(Market.GOOD.getFirst(), Feeling.GOOD)
                                : new LabelStore.Labelled(Market.BAD.getFirst(), Feeling.BAD));
            }
            List<Said> texts = new ArrayList<>();
            for (int i = 1; i <= 2 * members; i++) {
                texts.add(new Said(i, 1 + i % members, i, Market.DAY.toEpochMilli(), 0, Market.GOOD.get(i % 3)));
            }
            MoodWork.Result result =
                    new MoodWork(run, java.util.Map.of(), language -> labels).of(MoodWork.byLanguage(texts));
            assertThat(result.rows()).hasSize(members == 9 ? 0 : 2);
        }
    }

    @Test
    void where_the_scorer_is_no_better_than_chance_it_cannot_be_told() {
        market.fillFeelings(100, 0.5, 0.2);
        moods.draw(Market.DAY, 3);
        for (int i = 0; i < MoodWork.ENOUGH; i++) {
            long activity = moods.next(Language.ENGLISH).orElseThrow().activity();
            moods.label(ADA, activity, i % 2 == 0 ? Feeling.GOOD : Feeling.BAD);
        }
        VoiceRun run = market.read(3);
        assertThat(moods.rows(run, Language.ENGLISH))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.share()).isEmpty());
    }

    @Test
    void texts_are_drawn_the_same_again_and_labelled_texts_are_not_asked_about_again() {
        market.fillFeelings(60, 0.5, 0.2);
        moods.draw(Market.DAY, 3);
        List<Long> first = drawn();
        moods.draw(Market.DAY, 3);
        assertThat(drawn()).isEqualTo(first);
        market.label(3);
        assertThat(moods.next(Language.ENGLISH).orElseThrow().activity()).isEqualTo(first.get(3));
        assertThat(moods.next(Language.GERMAN)).isEmpty();
    }

    private List<Long> drawn() {
        return database.read(handle -> handle.createQuery("SELECT activity_id FROM voice_draw ORDER BY place")
                .mapTo(Long.class)
                .list());
    }

    @Test
    void what_cannot_be_told_does_not_count_and_a_label_can_be_taken_back_by_who_gave_it() {
        market.fillFeelings(60, 0.5, 0.2);
        moods.draw(Market.DAY, 3);
        DrawnText text = moods.next(Language.ENGLISH).orElseThrow();
        assertThat(moods.label(ADA, text.activity(), Feeling.CANNOT_TELL)).isTrue();
        assertThat(moods.labelled(Language.ENGLISH)).isZero();
        assertThat(moods.label(ADA, text.activity(), Feeling.GOOD)).isTrue();
        assertThat(moods.labelled(Language.ENGLISH)).isEqualTo(1);
        assertThat(moods.last(ADA, Language.ENGLISH).orElseThrow().feeling()).isEqualTo(Feeling.GOOD);
        assertThat(moods.last(BEN, Language.ENGLISH)).isEmpty();
        moods.undo(BEN, text.activity());
        assertThat(moods.labelled(Language.ENGLISH)).isEqualTo(1);
        moods.undo(ADA, text.activity());
        assertThat(moods.next(Language.ENGLISH)).contains(text);
        assertThat(moods.label(ADA, 999_999, Feeling.GOOD)).isFalse();
    }

    @Test
    void other_languages_are_counted_and_said_to_be_unsupported() {
        market.fillFeelings(60, 0.5, 0.2);
        VoiceRun run = market.read(3);
        assertThat(moods.languages(run))
                .containsExactly(new LanguageCount("en", 180, 0), new LanguageCount("fr", 1, 0));
    }

    @Test
    void a_label_is_exported_with_its_text_and_goes_with_its_author() {
        market.fillFeelings(60, 0.5, 0.2);
        moods.draw(Market.DAY, 3);
        market.label(180);
        PersonalData data = market.module.personalData().get(1);
        DataSubject person = new DataSubject(new MemberId(7), List.of(new IdentityId(7)));
        Set<String> exported = new TreeSet<>();
        database.run(handle -> data.export(handle, person, values -> exported.add(values[0].toString())));
        assertThat(exported).hasSize(3);
        assertThat(database.<Integer>write(handle -> data.erase(handle, person, 100)))
                .isEqualTo(6);
        assertThat(moods.labelled(Language.ENGLISH)).isEqualTo(177);
        assertThat(drawn()).hasSize(177);
    }
}
