/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.registry;

import java.net.URL;
import java.util.Optional;
import java.util.function.Supplier;

/** One element that a plug-in contributes to an extension point. Nothing of the plug-in is loaded by reading it. */
public interface Contribution {

	/** The attribute {@code id}. */
	String id();

	/** The name of the element, where a point has several. */
	String element();

	/** The plug-in it comes from. */
	String contributor();

	Optional<String> attribute(String name);

	/** The file of the plug-in whose path an attribute gives, empty where the attribute or the file is missing. */
	Optional<URL> file(String attribute);

	/**
	 * Makes an object of the class that an attribute names, empty where the attribute is missing.
	 *
	 * @return throws {@link IllegalStateException}, naming the plug-in, where the class cannot be made or is of another type
	 */
	<T> Optional<Supplier<T>> creator(String attribute, Class<T> type);
}
