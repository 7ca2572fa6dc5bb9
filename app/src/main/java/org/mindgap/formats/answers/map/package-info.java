/** Where somebody else's run has the question, the people and the condition of each answer. */
@NullMarked
package org.mindgap.formats.answers.map;

import org.jspecify.annotations.NullMarked;
