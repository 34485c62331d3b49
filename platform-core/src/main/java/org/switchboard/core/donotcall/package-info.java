/** Numbers that a tenant must not call, whoever asks. */
package org.switchboard.core.donotcall;
