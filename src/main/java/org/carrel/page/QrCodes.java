// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The codes drawn so far for one course: a page is made again whenever it is shown, and drawing a code takes longer
/// than making the page. Any thread.
final class QrCodes {
    /// More addresses than any course of the dialect has videos; a code takes about 4 KB.
    private static final int MOST = 500;

    private final Map<String, Optional<QrCode>> drawn = new ConcurrentHashMap<>();

    Optional<QrCode> of(String address) {
        if (drawn.size() >= MOST) {
            drawn.clear();
        }
        return drawn.computeIfAbsent(address, QrCode::of);
    }
}
