package org.switchboard.core.it;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;

/**
 * The server of this JVM's tests. The one we build on is started for each test class; this one goes on as long as the next class
 * deploys an archive of the same name, so equal names must mean equal archives. It ends with the JVM.
 */
public final class SharedServer extends PayaraMicroDeployableContainer {
    // Arquillian makes a container for each class that is run on its own, as with several JVMs.
    private static SharedServer running;

    private Archive<?> deployed;
    private ProtocolMetaData address;

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        if (running == null || !running.deployed.getName().equals(archive.getName())) {
            end();
            address = super.deploy(archive);
            deployed = archive;
            running = this;
        }
        return running.address;
    }

    private static void end() throws DeploymentException {
        if (running != null) {
            running.stopServer();
            running = null;
        }
    }

    private void stopServer() throws DeploymentException {
        super.undeploy(deployed);
    }

    /** Not now: the next class may need it. */
    @Override
    public void undeploy(Archive<?> archive) {}

    /** Makes Arquillian use it. */
    public static final class Extension implements LoadableExtension {
        @Override
        public void register(ExtensionBuilder builder) {
            builder.override(DeployableContainer.class, PayaraMicroDeployableContainer.class, SharedServer.class);
        }
    }
}
