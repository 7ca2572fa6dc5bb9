/** People and free answers in one number a question: the part that is for something (study S4). */
@NullMarked
package org.mindgap.compare.polarity;

import org.jspecify.annotations.NullMarked;
