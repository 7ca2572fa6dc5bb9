/** What people were asked and answered: variables, questions, options, groups, weighted estimates. */
@NullMarked
package org.mindgap.survey;

import org.jspecify.annotations.NullMarked;
