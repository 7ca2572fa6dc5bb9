package org.mindgap.views.shell;

import org.mindgap.asking.Awake;

/** What the program asks of the computer that it runs on. */
interface Computer {

    /** Keeps it from falling asleep until it is closed. */
    Awake awake();

    /** Shows a note of the desktop, for somebody who looks at another window. Does nothing where there are none. */
    void note(String title, String sentence);
}
