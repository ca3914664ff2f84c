package stoa;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stoa.account.Visit;
import stoa.database.Database;
import stoa.database.Inspection;

class ArchitectureTest {
    private static final JavaClasses WITH_PAGES =
            new ClassFileImporter(java.util.List.of(new ImportOption.DoNotIncludeTests())).importPackages("stoa");

    /** Without what is generated from the templates. */
    private static final JavaClasses PROGRAM = WITH_PAGES.that(
            describe("are written by hand", type -> !type.getPackageName().matches("stoa\\.(pages|plain)(\\..*)?")));

    /** Each package, and those below it that it may know. */
    private static final Map<String, String> MAY_KNOW = Map.ofEntries(
            entry("logging", ""),
            entry("text", ""),
            entry("http", ""),
            entry("screening.filter", "text"),
            entry("moderation.cluster", "text screening.filter"),
            entry("database", "logging text database.h2"),
            entry("database.h2", "logging text database"),
            entry("mail", "logging text http database platform"),
            entry("platform", "text http database"),
            entry("account", "logging text http database platform mail"),
            entry("policy", ""),
            entry("queue", "text database platform account"),
            entry("screening", "logging text screening.filter database platform account queue"),
            entry("notice", "logging text http database platform mail account policy"),
            entry("discussion", "logging text http database platform account policy queue screening notice"),
            entry("moderation.log", "text http database platform account policy discussion"),
            entry(
                    "moderation.reporting",
                    "text http database platform mail account policy queue discussion moderation.log"),
            entry(
                    "moderation.decision",
                    "text http database platform account policy queue screening notice discussion moderation.log"
                            + " moderation.reporting"),
            entry(
                    "moderation.transparency",
                    "text http database platform account policy screening moderation.log moderation.decision"),
            entry(
                    "moderation.queue",
                    "logging text http database platform account policy queue screening notice discussion moderation.log"
                            + " moderation.reporting moderation.decision moderation.transparency moderation.cluster"),
            entry(
                    "moderation",
                    "logging text screening.filter http database platform mail account policy queue screening notice discussion"
                            + " moderation.log moderation.reporting moderation.decision moderation.transparency moderation.queue"),
            entry("member", "text http database platform account policy discussion moderation.log"),
            entry("regulation", "text http database platform account"),
            entry("transfer", "text http database account policy queue discussion"),
            entry(
                    "upkeep",
                    "logging database platform mail account screening notice discussion moderation moderation.decision moderation.queue"),
            entry("monitoring", "logging http database mail account screening notice discussion"));

    /** The packages that one may know at once; the root and the command line know all. */
    static Set<String> below(String name) {
        if (!MAY_KNOW.containsKey(name)) {
            return MAY_KNOW.keySet();
        }
        return Set.of(MAY_KNOW.get(name).split(" "));
    }

    /** The root knows all of them, and only the command line knows it. */
    @Test
    void dependenciesRunOneWay() {
        LayeredArchitecture house = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("root")
                .definedBy("stoa");
        for (String name : MAY_KNOW.keySet()) {
            house = house.layer(name).definedBy("stoa." + name);
        }
        for (Map.Entry<String, String> one : MAY_KNOW.entrySet()) {
            house = one.getValue().isEmpty()
                    ? house.whereLayer(one.getKey()).mayNotAccessAnyLayer()
                    : house.whereLayer(one.getKey())
                            .mayOnlyAccessLayers(one.getValue().split(" "));
        }
        house.check(PROGRAM);
    }

    /** Opened, looked into and closed: beyond that, nobody knows which engine it is. */
    @Test
    void embeddedEngineIsChosenInTwoPlaces() {
        noClasses()
                .that()
                .resideInAPackage("stoa.database")
                .and()
                .doNotBelongToAnyOf(Database.class, Inspection.class)
                .should()
                .dependOnClassesThat(resideInAnyPackage("stoa.database.h2"))
                .check(PROGRAM);
    }

    @Test
    void everyPackageHasItsPlaceInThatOrder() {
        assertThat(PROGRAM.stream().map(type -> type.getPackageName().replaceFirst("^stoa\\.?", "")))
                .allMatch(name -> name.isEmpty() || name.equals("command") || MAY_KNOW.containsKey(name));
    }

    /** It is a table of contents: what grows in it has a package of its own to go to. */
    @Test
    void rootIsSmall() {
        assertThat(PROGRAM.stream().filter(type -> type.getPackageName().equals("stoa") && type.isTopLevelClass()))
                .hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void whatKnowsNoForumKnowsNoPages() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "stoa.logging..",
                        "stoa.text..",
                        "stoa.screening.filter..",
                        "stoa.moderation.cluster..",
                        "stoa.http..",
                        "stoa.database..",
                        "stoa.mail..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("stoa.pages..", "stoa.plain.."))
                .check(PROGRAM);
    }

    @Test
    void onlyTheVisitIsKeptWithTheRequest() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Visit.class)
                .should()
                .callMethodWhere(describe("an attribute of the request is touched", ArchitectureTest::touchesAttribute))
                .check(PROGRAM);
        assertThat(PROGRAM.get(Visit.class).getMethodCallsFromSelf()).anyMatch(ArchitectureTest::touchesAttribute);
    }

    private static boolean touchesAttribute(JavaMethodCall call) {
        return call.getTargetOwner().isAssignableTo(Context.class)
                && call.getTarget().getName().toLowerCase(java.util.Locale.ROOT).contains("attribute");
    }

    @Test
    void controllersKeepNothingBetweenRequests() {
        fields().that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Controller")
                .or()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Editor")
                .should()
                .beFinal()
                .check(PROGRAM);
    }

    /** More than these cannot be told apart where they are handed over; a record's stand beside its columns. */
    @Test
    void constructorsTakeSevenParametersAtMost() {
        constructors()
                .that(describe(
                        "are not of records",
                        one -> !one.getOwner().isRecord() && !one.getOwner().isEnum()))
                .should(haveParameters(7))
                .check(PROGRAM);
    }

    private static ArchCondition<JavaConstructor> haveParameters(int most) {
        return new ArchCondition<>("have " + most + " parameters at most") {
            @Override
            public void check(JavaConstructor one, ConditionEvents events) {
                boolean fits = one.getRawParameterTypes().size() <= most;
                events.add(new SimpleConditionEvent(one, fits, one.getFullName()));
            }
        };
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().should().beFinal().check(PROGRAM);
    }

    @Test
    void namesSayWhatThingsAre() {
        classes()
                .should()
                .haveNameNotMatching(".*(Service|Impl|Manager|Helper|Util[a-z]*|Dto)(\\$.*)?")
                .check(PROGRAM);
    }
}
