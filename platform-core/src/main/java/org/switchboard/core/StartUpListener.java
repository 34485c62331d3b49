package org.switchboard.core;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.health.Readiness;

/** The first moment at which names under {@code java:app} and {@code java:comp} can be looked up. */
@WebListener
public class StartUpListener implements ServletContextListener {
    @Inject
    @Readiness
    StartUp startUp;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        startUp.start();
    }
}
