/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.internal.registry.ExtensionRegistry;
import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.FrameworkUtil;

/** What this bundle contributes to the running platform for the length of a test, and what was logged meanwhile. */
final class Intruders implements AutoCloseable {

	private final ExtensionRegistry registry = (ExtensionRegistry) Platform.getExtensionRegistry();
	private final List<String> logged = new CopyOnWriteArrayList<>();
	private final List<IExtension> mine;
	private final ILogListener log = (status, plugin) -> logged.add(text(status));

	/** @param extensions as in a plugin.xml */
	Intruders(String extensions) {
		byte[] xml = ("<?eclipse version=\"3.4\"?><plugin>" + extensions + "</plugin>").getBytes(StandardCharsets.UTF_8);
		List<IExtension> before = ofThisBundle();
		registry.addContribution(new ByteArrayInputStream(xml), ContributorFactoryOSGi.createContributor(FrameworkUtil.getBundle(Intruders.class)), false, "test", null,
				registry.getTemporaryUserToken());
		mine = ofThisBundle().stream().filter(one -> !before.contains(one)).toList();
		Platform.addLogListener(log);
	}

	/** What was thrown is often told only as a cause. */
	private static String text(IStatus status) {
		StringBuilder text = new StringBuilder(status.getMessage());
		for (Throwable cause = status.getException(); cause != null; cause = cause.getCause()) {
			text.append(": ").append(cause.getMessage());
		}
		return text.toString();
	}

	/** The messages so far, with those of their causes. */
	List<String> logged() {
		return logged;
	}

	private List<IExtension> ofThisBundle() {
		return List.of(registry.getExtensions(ContributorFactoryOSGi.createContributor(FrameworkUtil.getBundle(Intruders.class))));
	}

	/** Leaves what was contributed where it is until the end. */
	void stay() {
		Platform.removeLogListener(log);
	}

	@Override
	public void close() {
		stay();
		mine.forEach(one -> registry.removeExtension(one, registry.getTemporaryUserToken()));
	}
}
