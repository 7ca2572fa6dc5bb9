/** The arrows between the rooms of the house, held by tests; each rule is shown to catch what it forbids. */
@NullMarked
package org.mindgap.architecture;

import org.jspecify.annotations.NullMarked;
