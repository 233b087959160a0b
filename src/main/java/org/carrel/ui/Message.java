// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import org.carrel.course.HarmlessText;
import org.carrel.course.Opening;
import org.carrel.course.Problem;
import org.carrel.page.Citation;
import org.carrel.page.Label;
import org.carrel.page.Theme;
import org.carrel.reader.Why;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every word that people see, by the name it has in {@code messages.properties}.
public enum Message {
    APP_NAME,
    WINDOW_TITLE,
    MENU_FILE,
    MENU_GO,
    MENU_VIEW,
    MENU_HELP,
    MENU_RECENT,
    MENU_THEME,
    OPEN_FILE,
    OPEN_FOLDER,
    RELOAD,
    CLOSE_COURSE,
    QUIT,
    BACK,
    FORWARD,
    PREVIOUS_SECTION,
    NEXT_SECTION,
    OVERVIEW,
    ZOOM_IN,
    ZOOM_OUT,
    ZOOM_NORMAL,
    CONTENTS,
    FOCUS_CONTENTS,
    FOCUS_PAGE,
    NEXT_PANE,
    PREVIOUS_PANE,
    WHERE_AM_I,
    WHERE_AM_I_TOLD,
    WHERE_AM_I_UNDER,
    FULL_SCREEN,
    THEME_LIGHT,
    THEME_SEPIA,
    THEME_DARK,
    THEME_CONTRAST,
    PROBLEMS,
    FIND,
    FIND_NEXT,
    FIND_PREVIOUS,
    FIND_PROMPT,
    FIND_AT,
    FIND_FROM_THE_START,
    FIND_FROM_THE_END,
    FIND_PLACES,
    FIND_NONE,
    FIND_CLOSE,
    ABOUT,
    RECENT_NONE,
    WHERE,
    ZOOM_LEVEL,
    THEME_SWITCH,
    QUICK_OPEN,
    QUICK_OPEN_PROMPT,
    QUICK_OPEN_FOUND,
    QUICK_OPEN_ROW,
    QUICK_OPEN_NONE,
    QUICK_OPEN_ALONE,
    HEADINGS,
    HEADINGS_OF,
    HEADING_HERE,
    KEYS,
    KEYS_PROMPT,
    KEYS_NONE,
    KEYS_PAGE,
    KEYS_STOP,
    KEYS_STOP_KEY,
    KEYS_PRESS,
    KEYS_PRESS_KEY,
    KEYS_PUT_AWAY,
    KEYS_PUT_AWAY_KEY,
    KEYS_PICTURE,
    KEYS_PICTURE_KEY,
    KEYS_PAN,
    KEYS_PAN_KEY,
    KEYS_TABLE,
    KEYS_TABLE_KEY,
    KEYS_WHEEL,
    KEYS_WHEEL_KEY,
    SETTINGS,
    SETTINGS_THEME,
    SETTINGS_SIZE,
    SETTINGS_NORMAL,
    WELCOME_GUIDE,
    DROP_HERE,
    TROUBLE_NO_SUCH_PLACE,
    CONTENTS_TITLE,
    FILTER_PROMPT,
    FILTER_NONE,
    MORE_IN_MODULE,
    MORE_IN_MODULE_WHY,
    SET_ASIDE,
    SET_ASIDE_WHY,
    SET_ASIDE_IN_NO_MENU,
    SET_ASIDE_COPY,
    CURRENT_SECTION,
    STATUS_PLACE,
    STATUS_READ,
    STATUS_ZOOM,
    STATUS_OPENING,
    STATUS_OPENING_COUNT,
    CANCEL,
    WELCOME_TITLE,
    WELCOME_TEXT,
    WELCOME_DROP,
    WELCOME_RECENT,
    WELCOME_OPEN_FILE,
    WELCOME_OPEN_FOLDER,
    CHOOSE_FILE,
    CHOOSE_FOLDER,
    COURSE_FILES,
    ALL_FILES,
    LINK_TITLE,
    LINK_TEXT,
    LINK_COPY,
    LINK_BROWSER,
    LINK_COPIED,
    MENU_EDIT,
    COPY,
    COPY_WITH_SOURCE,
    CITE,
    PRINT,
    PRINT_NOW,
    PRINT_MORE,
    PRINT_PRINTER,
    PRINT_COPIES,
    PRINT_SIDEWAYS,
    CITATION_TITLE,
    CITATION_COPIED,
    TEXT_COPIED,
    TEXT_WITH_SOURCE,
    NOTHING_SELECTED,
    PRINTED,
    TROUBLE_NO_PRINTER,
    TROUBLE_CANNOT_PRINT,
    LINK_MAIL_TITLE,
    LINK_MAIL_TEXT,
    LINK_MAIL,
    LINK_LETTERS,
    LINK_LOOKALIKE,
    LINK_PRETEXT,
    LINK_UNCLEAR,
    LINK_ADDRESS,
    LINK_QR,
    FILE_TITLE,
    FILE_SAVED,
    FILE_DIALOG,
    FILE_COPY,
    FILE_OPEN,
    FILE_OPEN_TEXT,
    FILE_NAME,
    FILE_NEVER_OPENED,
    FILE_DISAGREES,
    FILE_NOT_WHAT_IT_IS_CALLED,
    FILE_HOLDS_MACROS,
    FILE_EMPTY,
    FILE_UNKNOWN,
    FILE_NO_PROGRAM,
    FILE_SIZE,
    SIZE_BYTES,
    SIZE_KB,
    SIZE_MB,
    FILE_IS_PDF,
    FILE_IS_WORD,
    FILE_IS_EXCEL,
    FILE_IS_POWERPOINT,
    FILE_IS_WRITER,
    FILE_IS_CALC,
    FILE_IS_IMPRESS,
    FILE_IS_TEXT,
    FILE_IS_TABLE,
    FILE_IS_PNG,
    FILE_IS_JPEG,
    FILE_IS_GIF,
    FILE_IS_SOUND,
    FILE_IS_VIDEO,
    FILE_IS_EPUB,
    FILE_IS_MACROS,
    FILE_IS_OLD_OFFICE,
    FILE_IS_PROGRAM,
    FILE_IS_SCRIPT,
    FILE_IS_SHORTCUT,
    FILE_IS_INSTALLER,
    FILE_IS_DISK_IMAGE,
    FILE_IS_WEB_PAGE,
    FILE_IS_DRAWING,
    FILE_IS_HELP,
    FILE_IS_ARCHIVE,
    FILE_IS_UNKNOWN,
    CHANGED_TITLE,
    CHANGED_TEXT,
    CHANGED_SAVE,
    CHANGED_LEAVE,
    PROBLEMS_TITLE,
    PROBLEMS_TEXT,
    PROBLEMS_COUNT,
    PROBLEMS_SHOW,
    PROBLEMS_CLOSE,
    PROBLEMS_COPY,
    KIND_NOT_READ,
    KIND_SHOWN_AS_TEXT,
    KIND_FRONT_MATTER,
    KIND_MISSING_INCLUDE,
    KIND_MISSING_PICTURE,
    KIND_BROKEN_LINK,
    KIND_DUPLICATE,
    KIND_SET_ASIDE,
    KIND_ENCODING,
    PROBLEM_UNREADABLE,
    PROBLEM_TOO_LARGE,
    PROBLEM_TOO_MANY_FILES,
    PROBLEM_TOO_DEEP,
    PROBLEM_TOO_MUCH,
    PROBLEM_ENCRYPTED,
    PROBLEM_DAMAGED_ENTRY,
    PROBLEM_UNSAFE_NAME,
    PROBLEM_OUTSIDE,
    PROBLEM_EMPTY_SECTION,
    PROBLEM_BROKEN_FRONT_MATTER,
    PROBLEM_BROKEN_SETTINGS,
    PROBLEM_MISSING_INCLUDE,
    PROBLEM_INCLUDE_TOO_DEEP,
    PROBLEM_SLOW_TEXT,
    PROBLEM_DEEP_TEXT,
    PROBLEM_LONG_PAGE,
    PROBLEM_MISSING_PICTURE,
    PROBLEM_UNSAFE_PICTURE,
    PROBLEM_BROKEN_LINK,
    PROBLEM_SAME_NAME,
    PROBLEM_DRAFT,
    PROBLEM_OLD_COPY,
    PROBLEM_NOT_UTF8,
    REFUSED_MISSING,
    REFUSED_NOT_READABLE,
    REFUSED_NOT_A_COURSE_FILE,
    REFUSED_EMPTY_FILE,
    REFUSED_DAMAGED_ZIP,
    REFUSED_ENCRYPTED_ZIP,
    REFUSED_NO_SECTION,
    REFUSED_TOO_MANY_FILES,
    TROUBLE_COURSE_GONE,
    TROUBLE_COURSE_GONE_HELD,
    COURSE_CAME_BACK,
    STATUS_SAVING,
    STOP,
    TROUBLE_CANNOT_OPEN,
    TROUBLE_CANNOT_SHOW,
    TROUBLE_STOPPED_BEFORE,
    TROUBLE_NO_SUCH_SECTION,
    TROUBLE_CANNOT_COPY,
    TROUBLE_CANNOT_READ,
    TROUBLE_COPY_WAS_CHANGED,
    TROUBLE_CANNOT_KEEP,
    TROUBLE_FILE_DAMAGED,
    TROUBLE_CANNOT_REMEMBER,
    WHY_GONE,
    WHY_NOT_ALLOWED,
    WHY_DAMAGED,
    WHY_TOO_LARGE,
    WHY_LOCKED,
    WHY_OTHER,
    DISPLAY_UNSET,
    DISPLAY_LIBRARY,
    DISPLAY_SILENT,
    PROBLEMS_COPIED,
    TROUBLE_UNCAUGHT,
    RECOGNISED_ELSEWHERE,
    RECOGNISED_CONTINUE,
    DISMISS,
    LABEL_OBJECTIVES,
    LABEL_REFLECTION,
    LABEL_CASE_STUDY,
    LABEL_EXPLANATORY,
    LABEL_TIPS,
    LABEL_EXTRA,
    LABEL_VIDEO,
    LABEL_COPY_ADDRESS,
    LABEL_QR_CODE,
    LABEL_UNDESCRIBED_PICTURE,
    LABEL_ENLARGE,
    LABEL_LARGER,
    LABEL_SMALLER,
    LABEL_FITTED,
    LABEL_BESIDE,
    LABEL_ENLARGED,
    LABEL_NOTE_GO,
    LABEL_NOTE_BACK,
    LABEL_CLOSE,
    LABEL_MISSING_PICTURE,
    LABEL_UNSAFE_PICTURE,
    LABEL_BROKEN_LINK,
    LABEL_REFUSED_LINK,
    LABEL_EMPTY_SECTION,
    LABEL_WHERE,
    LABEL_PREVIOUS,
    LABEL_NEXT,
    ABOUT_TEXT,
    CLI_DESCRIPTION,
    CLI_COURSE,
    CLI_COURSE_GIVEN,
    CLI_EXIT_CODES,
    CLI_HELP,
    CLI_VERSION,
    CLI_PICTURE_WITHOUT_DISPLAY,
    CLI_CHECK,
    CLI_CHECK_JSON,
    CLI_RENDER,
    CLI_RENDER_OUT,
    CLI_RENDER_BARE,
    CLI_SNAPSHOT,
    CLI_SNAPSHOT_SECTION,
    CLI_SNAPSHOT_OUT,
    CLI_SNAPSHOT_SIZE,
    CLI_SNAPSHOT_THEME,
    CLI_SNAPSHOT_ZOOM,
    CLI_NO_DISPLAY,
    CLI_NO_DISPLAY_PICTURE,
    CLI_BAD_SIZE,
    CLI_BAD_THEME,
    CLI_BAD_ZOOM,
    CLI_WRITTEN,
    CLI_SET_ASIDE,
    CLI_EXTRA,
    CLI_NO_PROBLEMS,
    CLI_PROBLEMS,
    CLI_FAILED,
    CLI_CANNOT_USE,
    CLI_IN_NO_MENU,
    CLI_COPY_OF,
    CLI_NO_SECTION;

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.carrel.ui.messages");

    /// The name in the bundle.
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The words, with the arguments in their places. No text or path among them can turn or hide the words around it.
    public String text(Object... arguments) {
        String words = BUNDLE.getString(key());
        return arguments.length == 0
                ? words
                : new MessageFormat(words, Locale.getDefault())
                        .format(Arrays.stream(arguments).map(Message::harmless).toArray());
    }

    private static Object harmless(Object argument) {
        return argument instanceof CharSequence || argument instanceof Path
                ? HarmlessText.isolated(argument.toString())
                : argument;
    }

    /// The words of a menu without the mark of its key.
    public String plain() {
        return plain(text());
    }

    static String plain(String ofMenu) {
        return ofMenu.replace("_", "").replace("\u2026", "");
    }

    /// What a problem is, as one sentence. A file of which nothing more is known is one that went, or a link to nowhere.
    public static String sentence(Problem problem) {
        String detail = problem.detail().isBlank() ? WHY_GONE.text() : problem.detail();
        return valueOf("PROBLEM_" + problem.cause().name()).text(problem.path(), detail);
    }

    /// How many problems of a kind there are.
    public static String count(Problem.Kind kind, long count) {
        return valueOf("KIND_" + kind.name()).text(count);
    }

    /// Why something could not be read or written, for the end of a sentence.
    static String why(Why why) {
        return valueOf("WHY_" + why.kind().name()).text(why.detail());
    }

    /// Why a place is no course, and what to do.
    public static String refused(Opening.Reason reason, Path place) {
        return valueOf("REFUSED_" + reason.name()).text(place);
    }

    static Message of(Theme theme) {
        return valueOf("THEME_" + theme.name());
    }

    /// Where words come from, as one line: what is known, once each.
    static String citation(Citation citation) {
        return Stream.of(
                        CITATION_TITLE.text(citation.section()),
                        citation.module().equals(citation.section()) ? "" : citation.module(),
                        citation.course().equals(citation.module()) ? "" : citation.course(),
                        citation.licence(),
                        citation.address())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    /// What pages say of their own.
    public static String say(Label label, Object... arguments) {
        return valueOf("LABEL_" + label.name()).text(arguments);
    }
}
