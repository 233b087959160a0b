// SPDX-License-Identifier: Apache-2.0
package org.carrel.bench;

import org.carrel.course.Course;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// From the file to a course whose tree can be shown, in a warm JVM.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class OpenBenchmark {
    private Path place = Path.of("");

    @Setup
    public void find() throws IOException {
        place = Given.place();
    }

    @Benchmark
    public Course open() throws IOException {
        return Given.open(place);
    }
}
