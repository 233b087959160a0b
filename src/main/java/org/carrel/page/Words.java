// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

/// Says a label in the reader's language, with the arguments in its places; plain text, not HTML.
@FunctionalInterface
public interface Words {
    String say(Label label, Object... args);
}
