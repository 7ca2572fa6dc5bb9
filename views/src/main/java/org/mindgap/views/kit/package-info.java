/** What every screen is built from: threads, words, buttons, chips, tables. */
@NullMarked
package org.mindgap.views.kit;

import org.jspecify.annotations.NullMarked;
