/** Where answers come from: endpoints, and the engines that serve them. One subpackage for each kind. */
@NullMarked
package org.mindgap.inference;

import org.jspecify.annotations.NullMarked;
