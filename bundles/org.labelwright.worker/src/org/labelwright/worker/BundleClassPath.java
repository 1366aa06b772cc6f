/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.worker;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Where the classes of bundles lie, for a process outside of the framework. */
public final class BundleClassPath {

	private BundleClassPath() {
	}

	/**
	 * The bundles of some classes, with all their fragments that are installed.
	 *
	 * @throws WorkerException where a class is of no bundle that lies in files
	 */
	public static List<Path> of(Class<?>... classes) throws WorkerException {
		Set<Path> paths = new LinkedHashSet<>();
		for (Class<?> one : classes) {
			Bundle bundle = FrameworkUtil.getBundle(one);
			if (bundle == null) {
				throw new WorkerException(one.getName() + " is of no bundle");
			}
			paths.add(place(bundle, one));
			Bundle[] fragments = Platform.getFragments(bundle);
			if (fragments != null) {
				for (Bundle fragment : fragments) {
					paths.add(file(fragment).toPath());
				}
			}
		}
		return new ArrayList<>(paths);
	}

	private static File file(Bundle bundle) throws WorkerException {
		return FileLocator.getBundleFileLocation(bundle)
				.orElseThrow(() -> new WorkerException("The bundle " + bundle.getSymbolicName() + " lies in no file"));
	}

	/** While it is developed a bundle is a folder, with its classes in another one. */
	private static Path place(Bundle bundle, Class<?> one) throws WorkerException {
		File file = file(bundle);
		if (file.isFile()) {
			return file.toPath();
		}
		String name = one.getName().replace('.', '/') + ".class";
		try {
			URL url = FileLocator.toFileURL(bundle.getResource(name));
			Path path = Path.of(url.getPath());
			for (int i = 0; i < Path.of(name).getNameCount(); i++) {
				path = path.getParent();
			}
			return path;
		} catch (IOException e) {
			throw new WorkerException(one.getName() + " cannot be found: " + e.getMessage(), e);
		}
	}
}
