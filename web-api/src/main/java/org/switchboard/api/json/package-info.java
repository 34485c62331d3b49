/** JSON bodies: one mapper, and problems that name what is wrong with a body. */
package org.switchboard.api.json;
