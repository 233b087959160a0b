// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

/// The signs of a page, as characters that the usual fonts of every system have, and that no system draws as a coloured
/// picture: they grow with the text and cost a page nothing.
enum Icon {
    /// A target.
    OBJECTIVES("◎"),
    /// A pencil.
    REFLECTION("✎"),
    CASE_STUDY("❖"),
    EXPLANATORY("➜"),
    TIPS("★"),
    EXTRA("✚"),
    VIDEO("►"),
    NO_PICTURE("⊘");

    private final String sign;

    Icon(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }
}
