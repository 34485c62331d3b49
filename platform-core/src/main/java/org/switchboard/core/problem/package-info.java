/** Failures that callers can do something about: a stable code, the field and the remedy. API and console translate them. */
package org.switchboard.core.problem;
