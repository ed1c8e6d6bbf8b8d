package io.barnraiser.understand.journey;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Code;
import io.barnraiser.understand.journey.EvidenceRule.Basis;
import io.barnraiser.understand.journey.EvidenceRule.Least;
import io.barnraiser.understand.journey.EvidenceRule.Towards;
import io.barnraiser.understand.journey.EvidenceRule.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The tables journey_rules and journey_rule.
final class RulesStore {

    private static final String VERSIONS = """
            SELECT version, state, half_life_days, attained_from, present_from, rhythm_days, pause_share, pause_days,
              read_to, aim, made_at, made_by
            FROM journey_rules
            """;

    Optional<RuleSet> of(Handle handle, RuleVersion.Status status) {
        return handle.createQuery(VERSIONS + "WHERE state = :state ORDER BY version DESC LIMIT 1")
                .bind("state", Code.of(status))
                .map((row, context) -> set(row))
                .findOne()
                .map(set -> new RuleSet(set.version(), rules(handle, set.version()), set.thresholds()));
    }

    Optional<RuleSet> find(Handle handle, int version) {
        return handle.createQuery(VERSIONS + "WHERE version = :version")
                .bind("version", version)
                .map((row, context) -> set(row))
                .findOne()
                .map(set -> new RuleSet(version, rules(handle, version), set.thresholds()));
    }

    /// Every version, the newest first; at most 100.
    List<RuleVersion> versions(Handle handle) {
        return handle.createQuery(VERSIONS + "ORDER BY version DESC LIMIT 100")
                .map((row, context) -> new RuleVersion(
                        row.getInt("version"),
                        Code.read(RuleVersion.Status.class, row.getString("state")),
                        row.getLong("read_to"),
                        row.getLong("aim"),
                        Instant.ofEpochMilli(row.getLong("made_at")),
                        row.getString("made_by")))
                .list();
    }

    /// The versions that are kept up to date.
    List<Integer> live(Handle handle) {
        return handle.createQuery("SELECT version FROM journey_rules WHERE state <> 'past' ORDER BY version")
                .mapTo(Integer.class)
                .list();
    }

    long readTo(Handle handle, int version) {
        return handle.createQuery("SELECT read_to FROM journey_rules WHERE version = :version")
                .bind("version", version)
                .mapTo(Long.class)
                .one();
    }

    /// Takes a version out of use.
    void retire(Handle handle, int version) {
        handle.createUpdate("UPDATE journey_rules SET state = 'past' WHERE version = :version")
                .bind("version", version)
                .execute();
    }

    void readTo(Handle handle, int version, long activity) {
        handle.createUpdate("UPDATE journey_rules SET read_to = :activity WHERE version = :version")
                .bind("version", version)
                .bind("activity", activity)
                .execute();
    }

    /// Makes all other versions past that were in this state.
    void become(Handle handle, int version, RuleVersion.Status status) {
        handle.createUpdate("UPDATE journey_rules SET state = 'past' WHERE state = :state")
                .bind("state", Code.of(status))
                .execute();
        handle.createUpdate("UPDATE journey_rules SET state = :state WHERE version = :version")
                .bind("version", version)
                .bind("state", Code.of(status))
                .execute();
    }

    int newestVersion(Handle handle) {
        return handle.createQuery("SELECT COALESCE(MAX(version), 0) FROM journey_rules")
                .mapTo(Integer.class)
                .one();
    }

    /// The highest number that a rule of any version has.
    int highestRule(Handle handle) {
        return handle.createQuery("SELECT COALESCE(MAX(rule_no), 0) FROM journey_rule")
                .mapTo(Integer.class)
                .one();
    }

    void insert(Handle handle, RuleSet set, RuleVersion version) {
        handle.createUpdate("""
                        INSERT INTO journey_rules (version, state, half_life_days, attained_from, present_from, rhythm_days,
                                                   pause_share, pause_days, read_to, aim, made_at, made_by)
                        VALUES (:version, :state, :halfLife, :attained, :present, :rhythm,
                                :pauseShare, :pauseDays, :readTo, :aim, :madeAt, :madeBy)
                        """)
                .bind("version", set.version())
                .bind("state", Code.of(version.status()))
                .bind("halfLife", set.thresholds().halfLifeDays())
                .bind("attained", set.thresholds().attained())
                .bind("present", set.thresholds().present())
                .bind("rhythm", set.thresholds().silence().rhythmDays())
                .bind("pauseShare", set.thresholds().silence().share())
                .bind("pauseDays", set.thresholds().silence().leastDays())
                .bind("readTo", version.readTo())
                .bind("aim", version.aim())
                .bind("madeAt", version.madeAt().toEpochMilli())
                .bind("madeBy", version.madeBy())
                .execute();
        Batch.run(
                handle,
                """
                INSERT INTO journey_rule (version, rule_no, stage, basis, kinds, objects, channels, labels, source_id,
                                          towards, least_acts, within_days, least_months, rule_precision, enabled)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                set.rules(),
                (row, rule) -> row.number(set.version())
                        .number(rule.number())
                        .number(rule.stage().number())
                        .text(Code.of(rule.basis()))
                        .text(rule.kinds().stream().map(ActivityKind::name).collect(Collectors.joining("\n")))
                        .text(String.join("\n", rule.where().objects()))
                        .text(String.join("\n", rule.where().channels()))
                        .text(String.join("\n", rule.where().labels()))
                        .number(rule.where().source())
                        .text(Code.of(rule.where().towards()))
                        .number(rule.least().acts())
                        .number(rule.least().days())
                        .number(rule.least().months())
                        .real(rule.precision())
                        .number(rule.isEnabled() ? 1 : 0));
    }

    private static List<EvidenceRule> rules(Handle handle, int version) {
        return handle.createQuery("""
                        SELECT rule_no, stage, basis, kinds, objects, channels, labels, source_id, towards, least_acts,
                          within_days, least_months, rule_precision, enabled
                        FROM journey_rule
                        WHERE version = :version
                        ORDER BY stage, rule_no
                        """)
                .bind("version", version)
                .map((row, context) -> rule(row))
                .list();
    }

    private static RuleSet set(ResultSet row) throws SQLException {
        return new RuleSet(
                row.getInt("version"),
                List.of(),
                new Thresholds(
                        row.getInt("half_life_days"),
                        row.getDouble("attained_from"),
                        row.getDouble("present_from"),
                        new Silence(
                                row.getInt("rhythm_days"), row.getDouble("pause_share"), row.getInt("pause_days"))));
    }

    private static EvidenceRule rule(ResultSet row) throws SQLException {
        long source = row.getLong("source_id");
        OptionalLong only = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(source);
        return new EvidenceRule(
                row.getInt("rule_no"),
                Stage.of(row.getInt("stage")),
                Code.read(Basis.class, row.getString("basis")),
                words(row.getString("kinds")).stream().map(ActivityKind::new).toList(),
                new Where(
                        words(row.getString("objects")),
                        words(row.getString("channels")),
                        words(row.getString("labels")),
                        only,
                        Code.read(Towards.class, row.getString("towards"))),
                new Least(row.getInt("least_acts"), row.getInt("within_days"), row.getInt("least_months")),
                row.getDouble("rule_precision"),
                row.getInt("enabled") == 1);
    }

    private static List<String> words(String lines) {
        return lines.lines().toList();
    }
}
