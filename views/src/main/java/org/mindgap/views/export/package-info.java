/** Saving and copying of figures: the dialog whose preview is the file. */
@NullMarked
package org.mindgap.views.export;

import org.jspecify.annotations.NullMarked;
