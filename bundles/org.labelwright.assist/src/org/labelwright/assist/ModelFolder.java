/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/**
 * Where the models of the user lie: the folders the system property {@value #PROPERTY} names, with the system's separator of paths between, or
 * else those of the preferences of the workspace, or else .labelwright/models in the home folder. None need exist.
 */
public final class ModelFolder {

	/** The node of preferences, and its key: a folder a line. The node is that of the assistant that had the folder first. */
	public static final String NODE = "org.labelwright.assist.onnx";
	public static final String KEY = "models";
	/** The system property. */
	public static final String PROPERTY = "labelwright.models";

	private ModelFolder() {
	}

	/** The first of {@link #all}, for those who need one place. */
	public static Path ofPlatform() {
		return all().getFirst();
	}

	/** All folders, at least one; of two models of one name the one in the earlier folder counts. */
	public static List<Path> all() {
		List<Path> named = isFixed() ? paths(System.getProperty(PROPERTY), Pattern.quote(System.getProperty("path.separator")))
				: hasWorkspace() ? paths(preferences().get(KEY, ""), "\\R") : List.of();
		return named.isEmpty() ? List.of(usual()) : named;
	}

	/** The folder that holds where nothing else was said. */
	public static Path usual() {
		return Path.of(System.getProperty("user.home"), ".labelwright", "models");
	}

	/** Whether the system property says which they are, so that {@link #set} changes nothing. */
	public static boolean isFixed() {
		return !System.getProperty(PROPERTY, "").isBlank();
	}

	/**
	 * Keeps folders in the preferences of the workspace.
	 *
	 * @param folders none for the usual one
	 * @throws IOException where there is no workspace, or it cannot be written
	 */
	public static void set(List<Path> folders) throws IOException {
		if (!hasWorkspace()) {
			throw new IOException("There is no workspace whose preferences could hold the folders of models");
		}
		IEclipsePreferences node = preferences();
		if (folders.isEmpty() || folders.equals(List.of(usual()))) {
			node.remove(KEY);
		} else {
			node.put(KEY, folders.stream().map(Path::toString).collect(Collectors.joining("\n")));
		}
		try {
			node.flush();
		} catch (BackingStoreException e) {
			throw new IOException("The folders of models were not kept: " + e.getMessage(), e);
		}
	}

	private static List<Path> paths(String text, String separator) {
		return Pattern.compile(separator).splitAsStream(text).map(String::strip).filter(one -> !one.isEmpty()).map(Path::of).distinct().toList();
	}

	private static boolean hasWorkspace() {
		return Platform.isRunning() && Platform.getInstanceLocation() != null && Platform.getInstanceLocation().isSet();
	}

	private static IEclipsePreferences preferences() {
		return InstanceScope.INSTANCE.getNode(NODE);
	}
}
