package org.switchboard.core.it;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;

/**
 * The server of the tests. The one we build on is started for each test class; this one goes on as long as the next class deploys an
 * archive of the same name, so equal names must mean equal archives.
 */
public final class SharedServer extends PayaraMicroDeployableContainer {
    private Archive<?> running;
    private ProtocolMetaData address;

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        if (running == null || !running.getName().equals(archive.getName())) {
            end();
            address = super.deploy(archive);
            running = archive;
        }
        return address;
    }

    /** Not now: the next class may need it. */
    @Override
    public void undeploy(Archive<?> archive) {}

    @Override
    public void stop() throws LifecycleException {
        try {
            end();
        } catch (DeploymentException e) {
            throw new LifecycleException("the server didn't stop", e);
        }
    }

    private void end() throws DeploymentException {
        if (running != null) {
            super.undeploy(running);
            running = null;
        }
    }

    /** Makes Arquillian use it. */
    public static final class Extension implements LoadableExtension {
        @Override
        public void register(ExtensionBuilder builder) {
            builder.override(DeployableContainer.class, PayaraMicroDeployableContainer.class, SharedServer.class);
        }
    }
}
