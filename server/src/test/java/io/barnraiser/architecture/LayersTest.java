package io.barnraiser.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which room may use which.
final class LayersTest {

    private static String packageOf(String feature) {
        return "io.barnraiser." + feature;
    }

    @Test
    void the_platform_knows_no_word_of_the_domain() {
        noClasses()
                .that()
                .resideInAPackage("io.barnraiser.platform..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.barnraiser..")
                        .and(resideInAnyPackage("io.barnraiser.platform..").negate()))
                .check(House.classes());
    }

    @Test
    void the_network_is_a_library_of_its_own() {
        classes()
                .that()
                .resideInAPackage("io.barnraiser.network..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.barnraiser.network..", "java..", "org.jspecify..")
                .check(House.classes());
    }

    @Test
    void the_library_of_language_stands_alone() {
        classes()
                .that()
                .resideInAPackage("io.barnraiser.language..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.barnraiser.language..",
                        "java..",
                        "org.apache.lucene.analysis..",
                        "org.tartarus.snowball..",
                        "org.jspecify..")
                .check(House.classes());
    }

    @Test
    void every_package_of_the_product_stands_in_the_order_of_the_wings() {
        Set<String> found = new TreeSet<>();
        House.classes().stream()
                .map(type -> type.getPackageName())
                .filter(name -> name.startsWith("io.barnraiser."))
                .map(name -> name.substring("io.barnraiser.".length()))
                .filter(name -> !name.startsWith("network")
                        && !name.startsWith("language")
                        && !name.startsWith("evidence")
                        && !name.startsWith("testbed")
                        && !name.startsWith("platform")
                        && !name.startsWith("connectors")
                        && !name.startsWith("server")
                        && !name.startsWith("bench"))
                .forEach(found::add);
        assertThat(House.FEATURES).containsAll(found);
    }

    @Test
    void a_feature_uses_only_features_before_it() {
        for (int i = 0; i < House.FEATURES.size(); i++) {
            String[] later = House.FEATURES.subList(i + 1, House.FEATURES.size()).stream()
                    .map(LayersTest::packageOf)
                    .toArray(String[]::new);
            if (later.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage(packageOf(House.FEATURES.get(i)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .because("wings and features are used in one direction only (ARCHITECTURE.md)")
                        .allowEmptyShould(true)
                        .check(House.classes());
            }
        }
    }

    @Test
    void the_library_of_evidence_stands_alone() {
        classes()
                .that()
                .resideInAPackage("io.barnraiser.evidence..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.barnraiser.evidence..",
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "org.hipparchus..",
                        "org.jspecify..")
                .check(House.classes());
    }

    @Test
    void the_testbed_knows_nothing_of_what_it_is_the_test_of() {
        classes()
                .that()
                .resideInAPackage("io.barnraiser.testbed..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.barnraiser.testbed..", "java..", "org.jspecify..")
                .check(House.classes());
    }

    @Test
    void nothing_but_the_server_and_the_benchmarks_knows_the_testbed() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.barnraiser.testbed..", "io.barnraiser.server..", "io.barnraiser.bench..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.barnraiser.testbed..")
                .check(House.classes());
    }

    @Test
    void the_ways_to_an_interval_know_nothing_of_one_another_but_paths_and_opinions_may_use_the_simple_ones() {
        slices().matching("io.barnraiser.evidence.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        resideInAPackage("io.barnraiser.evidence.path"),
                        resideInAnyPackage("io.barnraiser.evidence.count", "io.barnraiser.evidence.survival"))
                .ignoreDependency(
                        resideInAPackage("io.barnraiser.evidence.opinion"),
                        resideInAnyPackage("io.barnraiser.evidence.count", "io.barnraiser.evidence.sample"))
                .check(House.classes());
    }

    @Test
    void the_platform_has_no_cycles() {
        slices().matching("io.barnraiser.platform.(*)..")
                .should()
                .beFreeOfCycles()
                .check(House.classes());
    }

    @Test
    void a_connector_knows_only_ingest_sources_and_the_platform() {
        noClasses()
                .that()
                .resideInAPackage("io.barnraiser.connectors..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.barnraiser..")
                        .and(resideInAnyPackage(
                                        "io.barnraiser.connectors..",
                                        "io.barnraiser.activity.ingest",
                                        "io.barnraiser.activity.source",
                                        "io.barnraiser.platform..")
                                .negate()))
                .check(House.classes());
    }

    @Test
    void one_connector_knows_nothing_of_another() {
        slices().matching("io.barnraiser.connectors.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage("io.barnraiser.connectors.row"))
                .check(House.classes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Store", "Pages", "Api", "Jobs"})
    void the_inner_parts_of_a_feature_stay_inside(String suffix) {
        classes()
                .that()
                .haveSimpleNameEndingWith(suffix)
                .and()
                .resideInAnyPackage("io.barnraiser.people..", "io.barnraiser.activity..", "io.barnraiser.understand..")
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(House.classes());
    }
}
