/** How often tests and intervals of comparisons are wrong, over drawn data whose truth is known. Not part of a build: tag bench. */
package org.mindgap.compare.simulation;
