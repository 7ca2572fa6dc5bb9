/** Numbers as studies published them, beside what they were meant to be. */
@NullMarked
package org.mindgap.replication;

import org.jspecify.annotations.NullMarked;
