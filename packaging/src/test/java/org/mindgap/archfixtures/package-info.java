/** Small houses that break one rule each, so that the rule is seen to report it. */
package org.mindgap.archfixtures;
