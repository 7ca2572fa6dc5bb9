/** Where keys stand: in the environment and in the keychain of the operating system, and nowhere else. */
@NullMarked
package org.mindgap.inference.key;

import org.jspecify.annotations.NullMarked;
