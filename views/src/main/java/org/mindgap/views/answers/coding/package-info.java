/** Free answers and who codes them: stances, the desk at which people code a sample, and what comes of the comparison. */
@NullMarked
package org.mindgap.views.answers.coding;

import org.jspecify.annotations.NullMarked;
