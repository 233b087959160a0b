// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import java.io.IOException;
import java.util.Optional;

/// Where the text of {@code {% include name %}} comes from.
@FunctionalInterface
interface Includes {
    /// The text of that include, or empty where the course has none of that name.
    Optional<String> text(String name) throws IOException;
}
