// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;

import javafx.scene.control.Dialog;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The house's rules: which room may know what. A rule about a room that is still to come holds.
class ArchitectureTest {
    private static final String ROOT = "org.carrel";

    private static final JavaClasses CARREL =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(ROOT);

    /// What each room may use of the others; the root package may use all.
    private static final Map<String, Set<String>> ROOMS =
            Map.of(
                    "course", Set.of(),
                    "page", Set.of("course"),
                    "notebook", Set.of("course", "page"),
                    "storage", Set.of("course", "notebook"),
                    "search", Set.of("course", "page", "notebook"),
                    "workshop", Set.of("course", "page", "notebook"),
                    "export", Set.of("course", "page", "notebook", "storage", "search", "workshop"),
                    "reader",
                            Set.of(
                                    "course",
                                    "page",
                                    "notebook",
                                    "storage",
                                    "search",
                                    "workshop",
                                    "export"),
                    "ui",
                            Set.of(
                                    "course",
                                    "page",
                                    "notebook",
                                    "storage",
                                    "search",
                                    "workshop",
                                    "export",
                                    "reader"));

    private static String[] packages(Stream<String> rooms) {
        return rooms.map(room -> ROOT + "." + room + "..").toArray(String[]::new);
    }

    private static String[] allRoomsBut(String... rooms) {
        return packages(ROOMS.keySet().stream().filter(room -> !List.of(rooms).contains(room)));
    }

    private static GivenClassesConjunction noClassIn(String... rooms) {
        return noClasses().that().resideInAnyPackage(packages(Arrays.stream(rooms)));
    }

    private static GivenClassesConjunction noClassBut(String name) {
        return noClasses().that().doNotHaveFullyQualifiedName(ROOT + "." + name);
    }

    private static void check(ClassesShouldConjunction rule, String because) {
        rule.because(because).allowEmptyShould(true).check(CARREL);
    }

    @Nested
    class Rooms {
        @Test
        void areFreeOfCycles() {
            slices().matching(ROOT + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("rooms that need each other can only be understood together")
                    .check(CARREL);
        }

        static Stream<String> all() {
            return ROOMS.keySet().stream();
        }

        @ParameterizedTest
        @MethodSource("all")
        void knowOnlyWhatLiesBelowThem(String room) {
            Set<String> may = ROOMS.getOrDefault(room, Set.of());
            String[] others =
                    allRoomsBut(
                            Stream.concat(Stream.of(room), may.stream()).toArray(String[]::new));
            if (others.length > 0) {
                check(
                        noClassIn(room).should().dependOnClassesThat().resideInAnyPackage(others),
                        room + " may use nothing but " + may);
            }
        }

        @Test
        void neverKnowTheRootThatJoinsThem() {
            check(
                    noClasses()
                            .that()
                            .resideOutsideOfPackage(ROOT)
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(ROOT),
                    "the root package knows all rooms, so a room that knows it knows all of them");
        }

        @Test
        void areThoseOfThePlan() {
            Set<String> found =
                    CARREL.stream()
                            .map(JavaClass::getPackageName)
                            .filter(name -> name.startsWith(ROOT + "."))
                            .map(name -> name.substring(ROOT.length() + 1).split("\\.", 2)[0])
                            .collect(Collectors.toSet());
            found.removeAll(ROOMS.keySet());
            assertEquals(Set.of(), found, "a new room needs its line in this test");
        }

        @Test
        void sayWhereNullMayBe() {
            Set<String> silent =
                    CARREL.stream()
                            .map(JavaClass::getPackage)
                            .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                            .map(JavaPackage::getName)
                            .collect(Collectors.toSet());
            assertEquals(Set.of(), silent, "the null check reads marked packages only");
        }
    }

    @Nested
    class TheWindow {
        @Test
        void isUnknownBelowTheReader() {
            check(
                    noClassIn(
                                    "course",
                                    "page",
                                    "notebook",
                                    "storage",
                                    "search",
                                    "workshop",
                                    "export")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "javafx..", "com.sun..", "atlantafx..", "org.kordamp.."),
                    "what a course is and says must work without a window, on any thread");
        }

        @Test
        void isNoMoreThanPropertiesToTheReader() {
            check(
                    noClassIn("reader")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "javafx.animation..",
                                    "javafx.application..",
                                    "javafx.concurrent..",
                                    "javafx.css..",
                                    "javafx.geometry..",
                                    "javafx.print..",
                                    "javafx.scene..",
                                    "javafx.stage..",
                                    "com.sun..",
                                    "atlantafx..",
                                    "org.kordamp.."),
                    "the reader is tested without a toolkit: of JavaFX it has javafx.base only");
        }

        @Test
        void hasOneClassThatKnowsWebView() {
            check(
                    noClassBut("ui.web.PageView")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("javafx.scene.web.."),
                    "WebView must stay replaceable, and what makes it safe must stand in one place");
        }

        @Test
        void isCalledLaterByItselfOnly() {
            check(
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(ROOT, ROOT + ".ui..")
                            .should()
                            .callMethod(
                                    "javafx.application.Platform",
                                    "runLater",
                                    "java.lang.Runnable"),
                    "work goes to the background and back through one small door, which tests replace by a queue;"
                            + " the root starts and ends the toolkit");
        }
    }

    @Nested
    class TheRoomsScreen {
        /// All that draws or decides what the people in the room see.
        private static final String[] SEEN_BY_ALL = {
            ROOT + ".workshop.Seen",
            ROOT + ".workshop.Step",
            ROOT + ".workshop.Part",
            ROOT + ".ui.stage.AudienceWindow",
            ROOT + ".ui.stage.StageView",
            ROOT + ".ui.stage.PartCard",
            ROOT + ".ui.stage.Spot",
        };

        private static GivenClassesConjunction noneOf(String... classes) {
            return noClasses()
                    .that(
                            DescribedPredicate.describe(
                                    "draw for the room",
                                    one ->
                                            Arrays.stream(classes)
                                                    .anyMatch(
                                                            name ->
                                                                    one.getName().equals(name)
                                                                            || one.getName()
                                                                                    .startsWith(
                                                                                            name
                                                                                                    + "$"))));
        }

        @Test
        void knowsNothingPrivate() {
            check(
                    noneOf(SEEN_BY_ALL)
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(ROOT + ".notebook.."),
                    "what can't be told to the room's window can't be seen in it");
            check(
                    noneOf(SEEN_BY_ALL)
                            .should()
                            .dependOnClassesThat()
                            .haveSimpleNameStartingWith("TrainerNotes"),
                    "nor can the notes to what is presented");
        }

        @Test
        void hasNoDialogs() {
            check(
                    noClassIn("ui.stage")
                            .should()
                            .dependOnClassesThat()
                            .areAssignableTo(Dialog.class),
                    "a dialog comes up wherever the desktop wants it, and stops the show");
        }

        @Test
        void hasOneViewBesideItThatKnowsNotes() {
            check(
                    noClassIn("ui.stage")
                            .and()
                            .doNotHaveSimpleName("NotesView")
                            .and()
                            .doNotHaveSimpleName("StageWindows")
                            .should()
                            .dependOnClassesThat()
                            .haveSimpleNameStartingWith("TrainerNotes"),
                    "notes are drawn by one class, which the trainer's window can hide; its maker hands them over");
        }
    }

    @Nested
    class Libraries {
        static Stream<Arguments> all() {
            return Stream.of(
                    Arguments.of("tools.jackson..", List.of("storage", "export")),
                    Arguments.of("com.fasterxml.jackson..", List.of("storage", "export")),
                    Arguments.of("org.jsoup..", List.of("course", "page", "export")),
                    Arguments.of("com.vladsch.flexmark..", List.of("page")),
                    Arguments.of("org.owasp..", List.of("page")),
                    Arguments.of("io.nayuki..", List.of("page")),
                    Arguments.of("org.yaml..", List.of("course")),
                    Arguments.of("org.apache.commons..", List.of("course")),
                    Arguments.of("org.apache.lucene..", List.of("search")),
                    Arguments.of("picocli..", List.of()));
        }

        @ParameterizedTest
        @MethodSource("all")
        void stayInTheirRooms(String library, List<String> rooms) {
            check(
                    noClasses()
                            .that()
                            .resideInAnyPackage(allRoomsBut(rooms.toArray(String[]::new)))
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(library),
                    "a library that few classes know can be replaced; the root joins, and may know it");
        }

        @Test
        void ofMarkdownAndYamlAndArchivesAreUnknownEvenToTheRoot() {
            check(
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "com.vladsch.flexmark..",
                                    "org.owasp..",
                                    "org.yaml..",
                                    "org.apache.commons..",
                                    "org.jsoup.."),
                    "whoever reads a course or a page must pass the caps and the gate");
        }
    }

    @Nested
    class TheProcess {
        @Test
        void isEndedByMainOnly() {
            String because = "an end in the middle of work loses what was not yet saved";
            check(noClassBut("Main").should().callMethod(System.class, "exit", int.class), because);
            check(
                    noClassBut("Main").should().callMethod(Runtime.class, "exit", int.class),
                    because);
            check(
                    noClassBut("Main").should().callMethod(Runtime.class, "halt", int.class),
                    because);
        }

        @Test
        void getsNoThreadByHand() {
            check(
                    noClassBut("page.PageThread")
                            .should()
                            .callConstructorWhere(target(owner(assignableTo(Thread.class)))),
                    "threads come from executors that are closed; only the renderer's is made by hand, for its stack");
        }

        @Test
        void hasNoStateThatNobodyOwns() {
            fields().that()
                    .areStatic()
                    .should()
                    .beFinal()
                    .because("static mutable state makes tests depend on their order")
                    .check(CARREL);
        }
    }

    @Nested
    class ThePageInTheWindow {
        @Test
        void isLoadedAsTextAndNeverFromAnAddress() {
            check(
                    noClasses()
                            .should()
                            .callMethod("javafx.scene.web.WebEngine", "load", "java.lang.String"),
                    "a page with an address of its own may read local files; one given as text may not");
        }

        @Test
        void isNeverCancelledWhileItLoads() {
            check(
                    noClasses().should().callMethod("javafx.concurrent.Worker", "cancel"),
                    "cancelling a load in its own listener kills the JVM");
        }

        @Test
        void leavesJavasOwnAddressesAlone() {
            check(
                    noClasses()
                            .should()
                            .callMethod(
                                    URL.class,
                                    "setURLStreamHandlerFactory",
                                    java.net.URLStreamHandlerFactory.class),
                    "a factory that refuses jar: breaks every resource of the class path; a provider does not");
        }
    }
}
