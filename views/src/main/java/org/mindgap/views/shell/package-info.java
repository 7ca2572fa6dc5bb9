/** The window: rail, strips, rooms, inspector, status bar; the entry. */
@NullMarked
package org.mindgap.views.shell;

import org.jspecify.annotations.NullMarked;
