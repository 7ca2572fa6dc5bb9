/** The study file: schema, versions, one writer, columns. */
@NullMarked
package org.mindgap.store;

import org.jspecify.annotations.NullMarked;
