// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a file is. Kinds that can carry a program, or lead to one, are never handed to the system's programs.
public enum FileKind {
    PDF(true, "pdf"),
    WORD(true, "docx"),
    EXCEL(true, "xlsx"),
    POWERPOINT(true, "pptx"),
    WRITER(true, "odt"),
    CALC(true, "ods"),
    IMPRESS(true, "odp"),
    TEXT(true, "txt"),
    TABLE(true, "csv"),
    PNG(true, "png"),
    JPEG(true, "jpg", "jpeg"),
    GIF(true, "gif"),
    SOUND(true, "mp3"),
    VIDEO(true, "mp4"),
    EPUB(true, "epub"),

    MACROS(
            false, "docm", "dotm", "xlsm", "xltm", "xlsb", "xlam", "pptm", "potm", "ppsm", "ppam",
            "sldm"),
    OLD_OFFICE(false, "doc", "dot", "xls", "xlt", "xla", "ppt", "pot", "pps", "rtf", "pub", "mdb"),
    PROGRAM(
            false,
            "exe",
            "com",
            "scr",
            "pif",
            "cpl",
            "dll",
            "sys",
            "jar",
            "app",
            "msc",
            "gadget",
            "appimage"),
    SCRIPT(
            false, "bat", "cmd", "ps1", "psm1", "vbs", "vbe", "js", "jse", "mjs", "wsf", "wsh",
            "hta", "sh", "py", "pl", "rb", "command", "reg", "inf", "scf", "ws"),
    SHORTCUT(false, "lnk", "url", "desktop", "webloc", "library-ms", "search-ms", "website"),
    INSTALLER(
            false,
            "msi",
            "msp",
            "mst",
            "msix",
            "appx",
            "appinstaller",
            "deb",
            "rpm",
            "pkg",
            "dmg",
            "apk",
            "application"),
    DISK_IMAGE(false, "iso", "img", "vhd", "vhdx"),
    WEB_PAGE(false, "html", "htm", "xhtml", "xht", "shtml", "mht", "mhtml", "xml", "xsl"),
    DRAWING(false, "svg", "svgz"),
    HELP(false, "chm", "hlp"),
    ARCHIVE(false, "zip", "7z", "rar", "gz", "tgz", "tar", "bz2", "xz", "cab"),
    UNKNOWN(false);

    private static final Map<String, FileKind> BY_ENDING = new HashMap<>();

    static {
        for (FileKind kind : values()) {
            kind.endings().forEach(ending -> BY_ENDING.put(ending, kind));
        }
    }

    private final boolean openable;

    /// With blanks between them, as no list counts as one that can't change.
    private final String endings;

    FileKind(boolean openable, String... endings) {
        this.openable = openable;
        this.endings = String.join(" ", endings);
    }

    /// What a name says; its bytes may say otherwise.
    ///
    /// @param ending in lower case, without the dot
    static FileKind named(String ending) {
        return BY_ENDING.getOrDefault(ending, UNKNOWN);
    }

    /// Whether the system's programs may be asked to open such a file.
    public boolean isOpenable() {
        return openable;
    }

    /// What names of such files end in, in lower case.
    public List<String> endings() {
        return endings.isEmpty() ? List.of() : List.of(endings.split(" ", -1));
    }
}
