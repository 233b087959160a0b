// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import java.time.Instant;
import java.util.OptionalLong;

/// The processes of this computer.
public interface Processes {
    Processes OF_THIS_COMPUTER =
            new Processes() {
                @Override
                public long self() {
                    return ProcessHandle.current().pid();
                }

                @Override
                public boolean lives(long process) {
                    return ProcessHandle.of(process).isPresent();
                }

                @Override
                public OptionalLong began(long process) {
                    return ProcessHandle.of(process)
                            .flatMap(handle -> handle.info().startInstant())
                            .map(Instant::toEpochMilli)
                            .map(OptionalLong::of)
                            .orElseGet(OptionalLong::empty);
                }
            };

    /// Two processes may differ by so much in when a third began: the system reckons it from the clock, which it sets.
    long CLOCK_MILLIS = 10_000;

    long self();

    boolean lives(long process);

    /// In milliseconds; empty where the system does not tell.
    OptionalLong began(long process);

    /// Whether a process that began then, in milliseconds or 0 for unknown, lives no more. Its number may belong to
    /// another one since.
    default boolean ended(long process, long began) {
        if (!lives(process)) {
            return true;
        }
        OptionalLong now = began(process);
        return now.isPresent() && began != 0 && Math.abs(now.getAsLong() - began) > CLOCK_MILLIS;
    }
}
