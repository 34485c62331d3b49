/** The data folder: what is kept between runs, and the notes by which a later command finds the processes of this one. */
package org.switchboard.launcher.data;
