/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.labelwright.core.registry.Contributions;

/** Plug-ins that break down, in a registry of their own, and what was reported of them. */
public final class Hostile {

	/** What a hostile method throws. */
	public static final class Broken extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Broken(String method) {
			super("broken in " + method);
		}
	}

	private final List<String> reports = new ArrayList<>();
	private final Map<String, Object> objects = new LinkedHashMap<>();
	private final StringBuilder elements = new StringBuilder();
	private final String point;

	/** @param point that all is contributed to */
	public Hostile(String point) {
		this.point = point;
	}

	/** An object whose methods all do what those of another do, but those of one name, which throw. */
	public static <T> T throwing(Class<T> type, T works, String method) {
		return type.cast(Proxy.newProxyInstance(works.getClass().getClassLoader(), new Class<?>[] { type }, (proxy, called, arguments) -> {
			if (called.getName().equals(method)) {
				throw new Broken(method);
			}
			try {
				return called.invoke(works, arguments);
			} catch (InvocationTargetException e) {
				throw e.getCause();
			}
		}));
	}

	/** The names of all methods that a contribution can have. */
	public static Stream<String> methods(Class<?> type) {
		return Arrays.stream(type.getMethods()).filter(method -> !Modifier.isStatic(method.getModifiers())).map(java.lang.reflect.Method::getName).distinct()
				.sorted();
	}

	/**
	 * Contributes.
	 *
	 * @param element such as {@code check}
	 * @param attributes more of it, as XML
	 * @param object what its class would be an object of
	 * @param attribute that names the class
	 */
	public Hostile with(String element, String id, String attributes, String attribute, Object object) {
		objects.put(element + id, object);
		elements.append('<').append(element).append(" id=\"").append(id).append("\" name=\"").append(id).append("\" ").append(attributes).append(' ')
				.append(attribute).append("=\"").append(element).append(id).append("\"/>");
		return this;
	}

	public Contributions contributions() {
		Object token = new Object();
		IExtensionRegistry registry = RegistryFactory.createRegistry(new RegistryStrategy(null, null) {
			@Override
			public Object createExecutableExtension(RegistryContributor contributor, String className, String overridden) {
				return objects.get(className);
			}
		}, token, token);
		int dot = point.lastIndexOf('.');
		add(registry, token, point.substring(0, dot), "<plugin><extension-point id=\"" + point.substring(dot + 1) + "\" name=\"Point\"/></plugin>");
		add(registry, token, "org.example", "<plugin><extension point=\"" + point + "\">" + elements + "</extension></plugin>");
		return new Contributions(registry, (message, cause) -> reports.add(message));
	}

	private static void add(IExtensionRegistry registry, Object token, String bundle, String plugin) {
		registry.addContribution(new ByteArrayInputStream(plugin.getBytes(StandardCharsets.UTF_8)), new RegistryContributor(bundle, bundle, null, null), false, bundle,
				null, token);
	}

	public List<String> reports() {
		return List.copyOf(reports);
	}
}
