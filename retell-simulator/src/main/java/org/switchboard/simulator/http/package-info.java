/** Requests, answers, error bodies, pages and JSON. */
package org.switchboard.simulator.http;
