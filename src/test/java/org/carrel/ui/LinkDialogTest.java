// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.carrel.ui.OnFx.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.carrel.reader.Done;
import org.carrel.reader.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

class LinkDialogTest {
    private final List<String> visited = new CopyOnWriteArrayList<>();
    private DialogOnStage over;
    private Notices notices;
    private LinkDialog dialog;

    @BeforeEach
    void start() throws Exception {
        over = new DialogOnStage();
        notices = onFx(Notices::new);
        dialog = new LinkDialog(over.frame, true, visited::add, new Clip(notices));
    }

    @AfterEach
    void leave() throws Exception {
        FxToolkit.cleanupStages();
    }

    private void ask(String address) throws Exception {
        over.begin(() -> dialog.ask(address));
    }

    private static String copied() throws Exception {
        return onFx(() -> Clipboard.getSystemClipboard().getString());
    }

    @Test
    void copiesTheAddressOnEnter() throws Exception {
        ask("https://example.org/a?b=c");
        assertEquals("example.org", DialogOnStage.subject());
        assertEquals("https://example.org/a?b=c", DialogOnStage.address());
        assertEquals(Message.LINK_COPY.text(), DialogOnStage.defaultButton());
        over.press(KeyCode.ENTER);
        over.untilGone();
        assertEquals("https://example.org/a?b=c", copied());
        assertEquals(new Done.AddressCopied(), notices.doneProperty().get());
        assertEquals(List.of(), visited);
    }

    @Test
    void opensTheBrowserWhenAskedToByKeyboard() throws Exception {
        ask("https://example.org/");
        over.choose(Message.LINK_BROWSER);
        over.untilGone();
        assertEquals(List.of("https://example.org/"), visited);
    }

    @Test
    void doesNothingOnEscape() throws Exception {
        ask("https://example.org/");
        over.press(KeyCode.ESCAPE);
        over.untilGone();
        assertEquals(List.of(), visited);
        assertEquals(null, notices.doneProperty().get());
    }

    @Test
    void namesEveryControlAndLetsNobodyChangeTheAddress() throws Exception {
        ask("https://example.org/");
        DialogOnStage.everyControlHasAName();
        assertTrue(
                onFx(
                        () ->
                                DialogOnStage.all(".text-field")
                                        .noneMatch(field -> ((TextField) field).isEditable())));
    }

    @Test
    void saysTheRealHostWhenTheLinkPretendsAnother() throws Exception {
        ask("https://bank.example@evil.example/");
        assertEquals("evil.example", DialogOnStage.subject());
        assertTrue(DialogOnStage.words().contains("It leads to evil.example."));
    }

    @Test
    void showsBothFormsOfAHostInAnotherAlphabet() throws Exception {
        ask("https://\u0430pple.example/");
        assertEquals("xn--pple-43d.example", DialogOnStage.subject());
        String words = DialogOnStage.words();
        assertTrue(words.contains("\u0430pple.example"), words);
        assertTrue(words.contains(Message.LINK_LOOKALIKE.text()), words);
    }

    @Test
    void speaksOfTheMailProgramForAMailAddress() throws Exception {
        ask("mailto:ann@example.org?subject=x");
        assertEquals("ann@example.org", DialogOnStage.subject());
        assertTrue(DialogOnStage.buttons().contains(Message.LINK_MAIL.text()));
        assertFalse(DialogOnStage.buttons().contains(Message.LINK_BROWSER.text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "file:///etc/passwd", "https://a b/", "ms-word:x"})
    void offersOnlyToCopyWhatNobodyShouldOpen(String address) throws Exception {
        ask(address);
        assertEquals(2, DialogOnStage.buttons().size());
        assertTrue(DialogOnStage.words().contains(Message.LINK_UNCLEAR.text()));
        over.press(KeyCode.ESCAPE);
        over.untilGone();
        assertEquals(List.of(), visited);
    }

    @Test
    void showsASquareForAPhoneOnlyWhereAPhoneCanReadIt() throws Exception {
        ask("https://example.org/");
        assertEquals(1, onFx(() -> DialogOnStage.all(".qr").count()));
        over.press(KeyCode.ESCAPE);
        over.untilGone();
        ask("https://example.org/" + "x".repeat(2000));
        assertEquals(0, onFx(() -> DialogOnStage.all(".qr").count()));
    }
}
