/** A plan, asked: endpoints opened, calls sent, replies kept in a study, answers made of them and looked at. */
@NullMarked
package org.mindgap.asking;

import org.jspecify.annotations.NullMarked;
