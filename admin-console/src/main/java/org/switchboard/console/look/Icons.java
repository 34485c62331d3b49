package org.switchboard.console.look;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The drawings of our icons by name: path data on a 24 by 24 grid, from {@code icons.properties}. */
@Named
@ApplicationScoped
public class Icons {
    private final ResourceBundle paths = ResourceBundle.getBundle("org.switchboard.console.icons");

    /** Path data of an icon; an unknown name is a mistake in a page. */
    public String path(String name) throws MissingResourceException {
        return paths.getString(name);
    }
}
