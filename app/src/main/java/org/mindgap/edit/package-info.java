/** What a user changes in a study: edits of surveys, as an overlay on what was imported. */
@NullMarked
package org.mindgap.edit;

import org.jspecify.annotations.NullMarked;
