/** Tests of a connection: a few tiny calls that measure what an endpoint really gives, and what runs on this machine. */
@NullMarked
package org.mindgap.inference.probe;

import org.jspecify.annotations.NullMarked;
