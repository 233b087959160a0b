// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import java.time.Instant;
import java.util.OptionalLong;

/// The processes of this computer.
interface Processes {
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

    long self();

    boolean lives(long process);

    /// In milliseconds; empty where the system does not tell.
    OptionalLong began(long process);
}
