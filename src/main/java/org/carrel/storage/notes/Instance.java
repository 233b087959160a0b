// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.carrel.storage.Processes;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A notebook opened by a running program, as the names of its journals have it.
///
/// @param device the computer's id
/// @param began when the process began, in milliseconds
/// @param nonce tells apart several of one process
record Instance(String device, long process, long began, int nonce) {
    private static final Pattern NAME =
            Pattern.compile("([0-9a-f]{4,32})-(\\d{1,18})-(\\d{1,18})-(\\d{1,9})");
    private static final SecureRandom CHANCE = new SecureRandom();

    static Instance of(String device, Processes processes) {
        long self = processes.self();
        return new Instance(
                device, self, processes.began(self).orElse(0), CHANCE.nextInt(1_000_000));
    }

    /// Empty where that is none.
    static Optional<Instance> parse(String name) {
        Matcher form = NAME.matcher(name);
        return form.matches()
                ? Optional.of(
                        new Instance(
                                form.group(1),
                                Long.parseLong(form.group(2)),
                                Long.parseLong(form.group(3)),
                                Integer.parseInt(form.group(4))))
                : Optional.empty();
    }

    String name() {
        return device + "-" + process + "-" + began + "-" + nonce;
    }
}
