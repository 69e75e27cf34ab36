package org.heliostat.platform;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.StepDocument;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keeps the house as drawn in its design: which module knows which, and who may know what. */
class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.heliostat");

  /** Who may sleep, and why nothing better will do. */
  private static final Map<String, String> MAY_SLEEP =
      Map.of(
          "org.heliostat.engine.Commands", "pauses between repeats while the engine pushes back",
          "org.heliostat.platform.PowerPublisher", "the API cannot call when a power is visible",
          "org.heliostat.workers.CaseFiles", "the store cannot call when a record is folded in",
          "org.heliostat.api.graphql.Patience", "the store cannot call when an act is folded in",
          "org.heliostat.api.settings.StoreStart", "the store cannot call when it is up");

  private enum Module {
    PROCESS_MODELS("power", "calendar", "catalogue", "check", "compile", "law", "time"),
    TRAIL("trail"),
    READ_MODEL("readmodel"),
    OBJECT_STORE("objects"),
    PAPERS("papers"),
    DOCUMENTS("documents"),
    DOSSIER("dossier"),
    ENGINE_CLIENT("engine"),
    EXPORTER("exporter"),
    WORKERS("workers"),
    IDENTITY("identity"),
    GRAPHQL_API("api"),
    SERVERS("servers"),
    PLATFORM("platform");

    private final List<String> packages;

    Module(String... packages) {
      this.packages = Arrays.stream(packages).map("org.heliostat.%s.."::formatted).toList();
    }

    /** The modules that this one may know, besides itself. */
    Set<Module> mayKnow() {
      return switch (this) {
        case PROCESS_MODELS, TRAIL, OBJECT_STORE, ENGINE_CLIENT, SERVERS ->
            EnumSet.noneOf(Module.class);
        case IDENTITY -> EnumSet.of(PROCESS_MODELS);
        case READ_MODEL -> EnumSet.of(PROCESS_MODELS, TRAIL);
        case DOSSIER -> EnumSet.of(TRAIL);
        case EXPORTER -> EnumSet.of(READ_MODEL, TRAIL, PROCESS_MODELS);
        case PAPERS -> EnumSet.of(READ_MODEL);
        case DOCUMENTS -> EnumSet.of(PAPERS, READ_MODEL, PROCESS_MODELS);
        case WORKERS ->
            EnumSet.of(DOCUMENTS, PAPERS, READ_MODEL, OBJECT_STORE, ENGINE_CLIENT, PROCESS_MODELS);
        case GRAPHQL_API ->
            EnumSet.of(
                IDENTITY,
                DOCUMENTS,
                DOSSIER,
                PAPERS,
                READ_MODEL,
                TRAIL,
                OBJECT_STORE,
                ENGINE_CLIENT,
                PROCESS_MODELS);
        case PLATFORM -> EnumSet.of(SERVERS, IDENTITY, PROCESS_MODELS, DOSSIER, TRAIL);
      };
    }

    static String[] packagesOf(Stream<Module> modules) {
      return modules.flatMap(module -> module.packages.stream()).toArray(String[]::new);
    }

    static String[] packagesOfAllBut(Module... modules) {
      return packagesOf(EnumSet.complementOf(EnumSet.copyOf(List.of(modules))).stream());
    }

    String[] packages() {
      return packagesOf(Stream.of(this));
    }
  }

  @ParameterizedTest
  @EnumSource
  void shouldKeepTheArrowsBetweenModules(Module module) {
    var strangers = EnumSet.complementOf(EnumSet.of(module));
    strangers.removeAll(module.mayKnow());

    noClasses()
        .that()
        .resideInAnyPackage(module.packages())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(Module.packagesOf(strangers.stream()))
        .because(
            "%s may know only %s. Move what is needed into one of those, or hand it in through an interface of its own; if the arrow itself is wrong, change section 1 of the design and write an ADR"
                .formatted(module, module.mayKnow()))
        .check(HOUSE);
  }

  @Test
  void shouldKnowEveryPackageAsPartOfAModule() {
    var known = Module.packagesOf(Arrays.stream(Module.values()));

    assertThat(HOUSE)
        .as("a class outside every module: add its package to the enum in this test")
        .allMatch(JavaClass.Predicates.resideInAnyPackage(known));
    for (var module : Module.values()) {
      assertThat(HOUSE)
          .as("%s is not on the class path: add it to this module's pom in test scope", module)
          .anyMatch(JavaClass.Predicates.resideInAnyPackage(module.packages()));
    }
  }

  @Test
  void shouldBeFreeOfCyclesBetweenPackages() {
    slices()
        .matching("org.heliostat.(*)..")
        .should()
        .beFreeOfCycles()
        .because(
            "a package must be readable without the one that uses it. Move the shared part down")
        .check(HOUSE);
  }

  @Test
  void shouldKeepProcessModelsPlain() {
    noClasses()
        .that()
        .resideInAnyPackage(Module.PROCESS_MODELS.packages())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..", "io.camunda..", "co.elastic..", "org.elasticsearch..")
        .because(
            "what a power is must be readable by any program. Do the technical part in the module"
                + " that uses it")
        .check(HOUSE);
  }

  @Test
  void shouldKeepTheCheckOfADossierPlain() {
    noClasses()
        .that()
        .resideInAnyPackage(Module.packagesOf(Stream.of(Module.TRAIL, Module.DOSSIER)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "io.camunda..",
            "co.elastic..",
            "org.elasticsearch..",
            "software.amazon..")
        .because(
            "a dossier is checked for decades, without the platform. Gather what goes into it in the"
                + " API")
        .check(HOUSE);
  }

  @Test
  void shouldKeepSpringOutOfTheBroker() {
    noClasses()
        .that()
        .resideInAnyPackage(
            Module.packagesOf(
                Stream.of(Module.EXPORTER, Module.READ_MODEL, Module.TRAIL, Module.PROCESS_MODELS)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .because("the broker loads these classes, and nothing of Spring is there. Use plain Java")
        .check(HOUSE);
  }

  @Test
  void shouldKeepTheEngineClientToThoseThatCommand() {
    noClasses()
        .that()
        .resideInAnyPackage(
            Module.packagesOfAllBut(Module.GRAPHQL_API, Module.WORKERS, Module.ENGINE_CLIENT))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.camunda.client..")
        .because("acts go through the API and work through the workers. Call the API instead")
        .check(HOUSE);
  }

  @Test
  void shouldKeepTheEnginesRecordsToTheExporter() {
    noClasses()
        .that()
        .resideInAnyPackage(Module.packagesOfAllBut(Module.EXPORTER))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.camunda.zeebe..")
        .because("records are folded in one place. Read what came of them from the read model")
        .check(HOUSE);
  }

  @Test
  void shouldKeepTheStoreBehindTheReadModel() {
    noClasses()
        .that()
        .resideInAnyPackage(Module.packagesOfAllBut(Module.READ_MODEL))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("co.elastic..", "org.elasticsearch..")
        .because("the store must be exchangeable. Add what is missing to ReadModel")
        .check(HOUSE);
  }

  /** The key of lists is an index and no truth; what a clock says is read from its ledger. */
  @Test
  void shouldReadClocksFromTheLedgerAndNeverFromTheKeyOfLists() {
    noClasses()
        .that()
        .resideInAnyPackage(Module.packagesOfAllBut(Module.READ_MODEL))
        .should()
        .callMethodWhere(
            target(name("due"))
                .and(
                    target(
                        owner(
                            name(CaseDocument.class.getName())
                                .or(name(StepDocument.class.getName()))))))
        .because(
            "dates are derived. Read the clock (StatutoryClock), and leave the key to searches")
        .check(HOUSE);
  }

  @Test
  void shouldKeepTheObjectStorePlain() {
    noClasses()
        .that()
        .resideInAnyPackage(Module.OBJECT_STORE.packages())
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .because(
            "where files lie must be readable by any program. Wire it in the module that uses it")
        .check(HOUSE);
  }

  @Test
  void shouldKeepTheBucketBehindTheObjectStore() {
    noClasses()
        .that()
        .resideInAnyPackage(Module.packagesOfAllBut(Module.OBJECT_STORE))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("software.amazon..")
        .because("a folder must do as well. Add what is missing to ObjectStore")
        .check(HOUSE);
  }

  @Test
  void shouldMarkEveryPackageAsNullMarked() {
    var unmarked =
        Stream.concat(
                Stream.of(HOUSE.getPackage("org.heliostat")),
                HOUSE.getPackage("org.heliostat").getSubpackagesInTree().stream())
            .filter(it -> !it.getClasses().isEmpty())
            .filter(it -> !it.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .toList();

    assertThat(unmarked)
        .as("packages without @NullMarked: give each a package-info.java that carries it")
        .isEmpty();
  }

  @Test
  void shouldHaveNoOptionalFields() {
    noFields()
        .should()
        .haveRawType(Optional.class)
        .because("a field that may be absent is @Nullable; Optional is for what a method gives")
        .check(HOUSE);
  }

  @Test
  void shouldSleepOnlyWhereThereIsAReason() {
    noClasses()
        .that(
            DescribedPredicate.describe(
                "are not allowed to", it -> !MAY_SLEEP.containsKey(it.getName())))
        .should(
            callMethodWhere(
                target(name("sleep"))
                    .and(
                        target(
                            owner(name(Thread.class.getName()).or(name(TimeUnit.class.getName())))))
                    .or(target(owner(name(LockSupport.class.getName()))))))
        .because(
            "a sleep is a guess about time. Wait for the event itself, or schedule; if nothing"
                + " calls back, add the class to MAY_SLEEP with the reason")
        .check(HOUSE);
  }

  @Test
  void shouldAllowNobodyToSleepWhoDoesNot() {
    var sleepers =
        HOUSE.stream()
            .flatMap(it -> it.getMethodCallsFromSelf().stream())
            .filter(call -> call.getName().equals("sleep"))
            .map(JavaMethodCall::getOriginOwner)
            .map(JavaClass::getName);

    assertThat(sleepers)
        .as("whoever no longer sleeps: take it out of MAY_SLEEP")
        .containsAll(MAY_SLEEP.keySet());
  }

  @Test
  void shouldNameClassesForWhatTheyDo() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager)")
        .because(
            "such a name says nothing and draws everything. Name the class for the one thing it"
                + " does, in the words of the law where there is one")
        .check(HOUSE);
  }
}
