// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import javafx.application.Platform;
import javafx.scene.input.KeyEvent;

import org.carrel.course.Target;
import org.carrel.page.Page;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.events.Event;
import org.w3c.dom.events.EventListener;
import org.w3c.dom.events.EventTarget;
import org.w3c.dom.events.MouseEvent;

import java.util.List;

/// What a person presses in the page: its links and buttons, and the keys of what is up over it. No link is ever
/// followed by the view itself, and no button does anything of its own.
final class PageActions {
    /// What a page's own elements ask its script for, by the attributes they carry.
    private static final List<String> IN_PAGE = List.of("mark", "back", "dead", "picture", "act");

    private final PageScript script;
    private final PageView.Events events;
    private final PageMarks marks;
    // The same for every page: the view never lets go of a listener that it was given.
    private final EventListener click = this::click;
    private final EventListener onClick = new WeakEventListener(click);
    private final EventListener onSubmit = Event::preventDefault;
    private @Nullable Page page;
    private boolean over;

    PageActions(PageScript script, PageView.Events events, PageMarks marks) {
        this.script = script;
        this.events = events;
        this.marks = marks;
    }

    /// The page that stands in the view from now on; null while none does.
    void stands(@Nullable Page standing) {
        page = standing;
        over = false;
    }

    void listen(Document document) {
        var root = (EventTarget) document.getDocumentElement();
        root.addEventListener("click", onClick, true);
        root.addEventListener("auxclick", onClick, true);
        root.addEventListener("submit", onSubmit, true);
    }

    private void click(Event event) {
        if (event instanceof MouseEvent mouse && mouse.getButton() != 0) {
            event.preventDefault(); // the right button asks for the menu, and there is no other
            // window to open
            return;
        }
        Platform.runLater(marks::place); // a toggle that is pressed moves what stands below it
        boolean beside = false;
        for (var at = (Node) event.getTarget(); at != null; at = at.getParentNode()) {
            if (at instanceof Element element) {
                if (element.getNodeName().matches("(?i)a|button")) {
                    event.preventDefault();
                    press(element);
                    return;
                }
                beside |= "carrel-beside".equals(element.getAttribute("class"));
            }
        }
        if (!beside) {
            clear();
            if (event instanceof MouseEvent mouse) {
                marks.press(mouse.getClientX(), mouse.getClientY());
            }
        }
    }

    private void press(Element pressed) {
        for (String what : IN_PAGE) {
            if (pressed.hasAttribute("data-" + what)) {
                String value = pressed.getAttribute("data-" + what);
                if (what.equals("back") || value.equals("note")) {
                    events.leaving();
                }
                over = script.ask("act", what, value);
                return;
            }
        }
        if (pressed.hasAttribute("data-entry")) {
            clear();
            marks.press(pressed.getAttribute("data-entry"));
        } else if (pressed.hasAttribute("data-copy")) {
            if (target(pressed, "data-copy") instanceof Target.Outside(String address)) {
                events.copy(address);
            }
        } else if (pressed.hasAttribute("data-turn")) {
            clear();
            events.turn(pressed.getAttribute("data-turn").equals("next"));
        } else if (pressed.hasAttribute("data-link")) {
            Target target = target(pressed, "data-link");
            clear();
            if (target != null) {
                events.follow(target);
            }
        }
    }

    private @Nullable Target target(Element pressed, String attribute) {
        return page == null
                ? null
                : page.links().get(Integer.parseInt(pressed.getAttribute(attribute)));
    }

    /// Takes away what is up over the page.
    void clear() {
        if (over) {
            over = script.ask("act", "none", "");
        }
    }

    /// Before the view sees it. Arrows scroll a wide table that has the focus; WebKit itself does not.
    void key(KeyEvent key) {
        if (page == null || key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        String name = name(key);
        if (name.isEmpty()) {
            return;
        }
        if (over) {
            key.consume();
            over = script.ask("key", name);
        } else if ((name.equals("Left") || name.equals("Right"))
                && script.ask("scroll", name.equals("Left") ? -1 : 1)) {
            key.consume();
        }
    }

    private static String name(KeyEvent key) {
        return switch (key.getCode()) {
            case ESCAPE -> "Escape";
            case TAB -> key.isShiftDown() ? "Shift+Tab" : "Tab";
            case PLUS, ADD, EQUALS -> "+";
            case MINUS, SUBTRACT -> "-";
            case DIGIT0, NUMPAD0 -> "0";
            case LEFT -> "Left";
            case RIGHT -> "Right";
            case UP -> "Up";
            case DOWN -> "Down";
            default -> "";
        };
    }
}
