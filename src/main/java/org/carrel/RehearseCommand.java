// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// {@code carrel rehearse COURSE...}: the window does by itself what people do first, and closes. The JVM writes down
/// meanwhile what it should have at hand at every start; nobody else needs this command, so help does not list it.
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {

    @Spec CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "COURSE")
    List<Path> courses = List.of();

    @Override
    public Integer call() throws Exception {
        Rehearsal.loadOfThisSystem();
        return Desktop.run(
                Optional.of(courses.getFirst().toAbsolutePath()),
                false,
                spec.commandLine().getErr(),
                program -> new Rehearsal(program, courses).begin());
    }
}
