// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.course.Progress;

import java.util.function.Consumer;

/// The one door to other threads. Work runs off the reader's thread; every answer arrives on it, in the order in which
/// work of one lane ends.
public interface Background {
    /// Reading and writing of files; any number at a time.
    Lane files();

    /// Making pages; one at a time, in the order asked for, on a thread with a stack deep enough for any page.
    Lane pages();

    /// Putting sections on paper, which takes seconds: one at a time, beside everything else, on a thread that can make
    /// pages.
    Lane papers();

    /// Reading all of a course, which nobody waits for: one piece at a time, after everything else, on a thread that can
    /// make pages. What is under way here is not to be cancelled: an index can't bear that.
    Lane indexing();

    /// Runs something on the reader's thread once the person has had what they asked for; at once where nobody looks.
    default Running later(Runnable work) {
        work.run();
        return () -> {};
    }

    interface Lane {
        /// Starts work.
        ///
        /// @param work hears of progress through its argument; interrupted when cancelled
        /// @param done takes the answer, unless cancelled
        /// @param failed takes what the work threw, unless cancelled
        <T> Running run(
                Work<T> work,
                Consumer<? super T> done,
                Consumer<? super Exception> failed,
                Progress heard);
    }

    @FunctionalInterface
    interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    @FunctionalInterface
    interface Running {
        /// After this neither answer nor progress arrives.
        void cancel();
    }
}
