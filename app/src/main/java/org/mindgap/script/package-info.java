/** Texts in any script: where their lines may end. */
@NullMarked
package org.mindgap.script;

import org.jspecify.annotations.NullMarked;
