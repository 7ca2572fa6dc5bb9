/** The command line: one class per command. */
@NullMarked
package org.mindgap.cli;

import org.jspecify.annotations.NullMarked;
