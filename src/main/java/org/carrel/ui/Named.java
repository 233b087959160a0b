// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import org.carrel.course.Attachment;
import org.carrel.course.FileKind;
import org.carrel.course.Opening;
import org.carrel.course.Problem;
import org.carrel.export.Phrase;
import org.carrel.page.Label;
import org.carrel.page.Theme;
import org.carrel.reader.Why;

import java.nio.file.Path;

/// The words for what the rooms below only name.
///
/// @param subject what is named: begins the name that its words have in the bundle
public record Named(String subject, Enum<?> name) implements Wording {
    @Override
    public String key() {
        return Wording.key(subject + "_" + name.name());
    }

    /// What a problem is, as one sentence. A file of which nothing more is known is one that went, or a link to nowhere.
    public static String sentence(Problem problem) {
        String detail =
                problem.detail().isBlank()
                        ? new Named("why", Why.Kind.GONE).text()
                        : problem.detail();
        return new Named("problem", problem.cause()).text(problem.path(), detail);
    }

    /// How many problems of a kind there are.
    public static String count(Problem.Kind kind, long count) {
        return new Named("kind", kind).text(count);
    }

    /// Why something could not be read or written, for the end of a sentence.
    public static String why(Why why) {
        return new Named("why", why.kind()).text(why.detail());
    }

    /// Why a place is no course, and what to do.
    public static String refused(Opening.Reason reason, Path place) {
        return new Named("refused", reason).text(place);
    }

    static Named theme(Theme theme) {
        return new Named("theme", theme);
    }

    /// What a file is, with its article.
    static String kind(FileKind kind) {
        return new Named("file-is", kind).text();
    }

    /// Why a file of the course is not opened from here; empty for one that may be.
    static String refusal(Attachment file) {
        return file.opens()
                ? ""
                : new Named("file", file.judgement()).text(file.ending(), kind(file.kind()));
    }

    /// What pages say of their own.
    public static String say(Label label, Object... arguments) {
        return new Named("label", label).text(arguments);
    }

    /// What exported files say of their own.
    public static String say(Phrase phrase, Object... arguments) {
        return new Named("export", phrase).text(arguments);
    }
}
