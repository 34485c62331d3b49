/** What tests with a database or inside the server share. */
package org.switchboard.core.it;
