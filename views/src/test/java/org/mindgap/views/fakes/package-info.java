/** Studies and dialogs that tests can foresee. */
@NullMarked
package org.mindgap.views.fakes;

import org.jspecify.annotations.NullMarked;
