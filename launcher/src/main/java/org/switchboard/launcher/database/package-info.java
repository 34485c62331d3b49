/** The embedded PostgreSQL and the roles and database inside it. */
package org.switchboard.launcher.database;
