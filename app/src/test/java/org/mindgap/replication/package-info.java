@NullMarked
package org.mindgap.replication;

import org.jspecify.annotations.NullMarked;
