/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist;

import java.nio.file.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;

/**
 * Where the models of the user lie: the folder the system property {@value #PROPERTY} names, or else the preference of the workspace, or else
 * .labelwright/models in the home folder. It need not exist.
 */
public final class ModelFolder {

	/** The node of preferences, and its key; the node is that of the assistant that had the folder first. */
	public static final String NODE = "org.labelwright.assist.onnx";
	public static final String KEY = "models";
	/** The system property. */
	public static final String PROPERTY = "labelwright.models";

	private ModelFolder() {
	}

	public static Path ofPlatform() {
		String property = System.getProperty(PROPERTY, "");
		if (!property.isEmpty()) {
			return Path.of(property);
		}
		String preference = Platform.isRunning() && Platform.getInstanceLocation() != null && Platform.getInstanceLocation().isSet()
				? InstanceScope.INSTANCE.getNode(NODE).get(KEY, "") : "";
		return preference.isEmpty() ? Path.of(System.getProperty("user.home"), ".labelwright", "models") : Path.of(preference);
	}
}
