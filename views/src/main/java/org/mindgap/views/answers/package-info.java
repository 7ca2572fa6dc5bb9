/** Model answers: the models of a study and how they were asked. */
@NullMarked
package org.mindgap.views.answers;

import org.jspecify.annotations.NullMarked;
