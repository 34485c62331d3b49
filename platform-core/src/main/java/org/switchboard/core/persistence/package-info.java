/** What features share to reach their tables: column types that JPA doesn't know, plain SQL on schema platform. */
package org.switchboard.core.persistence;
