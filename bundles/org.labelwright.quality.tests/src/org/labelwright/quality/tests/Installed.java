/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.labelwright.core.registry.Contributions;
import org.labelwright.quality.Checks;

/** A registry of what the plugin.xml of quality contributes alone, in which a contribution that fails fails the test. */
final class Installed {

	private static final Path PLUGIN = Path.of("org.labelwright.quality", "plugin.xml");

	private Installed() {
	}

	static Contributions contributions() {
		Object token = new Object();
		try {
			IExtensionRegistry registry = RegistryFactory.createRegistry(new RegistryStrategy(null, null) {
				@Override
				public Object createExecutableExtension(RegistryContributor contributor, String className, String overridden) throws CoreException {
					try {
						return Checks.class.getClassLoader().loadClass(className).getConstructor().newInstance();
					} catch (ReflectiveOperationException e) {
						throw new CoreException(new Status(IStatus.ERROR, Installed.class, className, e));
					}
				}
			}, token, token);
			Path beside = Path.of("..").resolve(PLUGIN);
			try (InputStream in = Files.newInputStream(Files.exists(beside) ? beside : Path.of("bundles").resolve(PLUGIN))) {
				registry.addContribution(in, new RegistryContributor("quality", "org.labelwright.quality", null, null), false, "quality", null, token);
			}
			return new Contributions(registry, (message, cause) -> {
				throw new AssertionError(message, cause);
			});
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}
}
