// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import tools.jackson.databind.node.ObjectNode;

/// How a value stands in a JSON object.
interface JsonForm<T> {
    /// What holds where there is no file.
    T standard();

    T read(Fields fields) throws DamagedFileException;

    /// Sets its own fields and leaves all others, which a newer Carrel may have put there.
    void write(T value, ObjectNode tree);
}
