/** Numbers of a study for other programs: one tidy table, and a packet for reviewers. */
@NullMarked
package org.mindgap.export;

import org.jspecify.annotations.NullMarked;
