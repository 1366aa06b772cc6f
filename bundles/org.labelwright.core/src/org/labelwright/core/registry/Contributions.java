/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;

/** Reads extension points. A contribution that fails is reported and left out, and takes nobody with it. */
public final class Contributions {

	private final IExtensionRegistry registry;
	private final BiConsumer<String, Throwable> report;

	/** @param report hears of each failure: the message, the cause */
	public Contributions(IExtensionRegistry registry, BiConsumer<String, Throwable> report) {
		this.registry = registry;
		this.report = report;
	}

	/** Over the registry of the running platform, failures go to its log. */
	public static Contributions ofPlatform() {
		return new Contributions(Platform.getExtensionRegistry(),
				(message, cause) -> ILog.of(Contributions.class).error(message, cause));
	}

	/** In the order of the registry; of two with the same id and element the first counts. */
	public List<Contribution> of(String point) {
		List<Contribution> contributions = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		for (IConfigurationElement element : registry.getConfigurationElementsFor(point)) {
			Contribution contribution = new Element(element);
			if (contribution.id().isEmpty()) {
				report.accept(contribution.contributor() + " contributes to " + point + " without an id", null);
			} else if (!ids.add(element.getName() + '\n' + contribution.id())) {
				report.accept(contribution.contributor() + " contributes \"" + contribution.id() + "\" to " + point
						+ ", which stands there already; the first counts", null);
			} else {
				contributions.add(contribution);
			}
		}
		return contributions;
	}

	/** Runs code of a contribution; where it throws, that is reported and the answer is empty. A cancellation is passed on. */
	public <T> Optional<T> guarded(String id, Callable<T> code) {
		try {
			return Optional.ofNullable(code.call());
		} catch (CancellationException e) {
			throw e;
		} catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
			report.accept(failed(id, e), e);
			return Optional.empty();
		}
	}

	/** Code of a contribution that somebody waits for. */
	@FunctionalInterface
	public interface Asked<T> {
		T call() throws IOException;
	}

	/**
	 * Runs code of a contribution that cannot be left out, as somebody asked for just this one. An {@link IOException}, unchecked or not, and a
	 * cancellation are its to throw and are passed on; anything else is reported.
	 *
	 * @throws ContributionException where it throws what it should not
	 */
	public <T> T asked(String id, Asked<T> code) throws IOException {
		try {
			return code.call();
		} catch (CancellationException e) {
			throw e;
		} catch (UncheckedIOException e) {
			// As streams of files throw it.
			throw e.getCause();
		} catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
			report.accept(failed(id, e), e);
			throw new ContributionException(failed(id, e), e);
		}
	}

	private static String failed(String id, Throwable e) {
		return "The contribution \"" + id + "\" failed: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
	}

	private record Element(IConfigurationElement element0) implements Contribution {

		@Override
		public String id() {
			return attribute("id").orElse("");
		}

		@Override
		public String element() {
			return element0.getName();
		}

		@Override
		public String contributor() {
			return element0.getContributor().getName();
		}

		@Override
		public Optional<String> attribute(String name) {
			return Optional.ofNullable(element0.getAttribute(name));
		}

		@Override
		public Optional<URL> file(String name) {
			// The bundle may be gone while its extensions are still there.
			return attribute(name).flatMap(path -> Optional.ofNullable(Platform.getBundle(contributor())).map(bundle -> bundle.getEntry(path)));
		}

		@Override
		public <T> Optional<Supplier<T>> creator(String attribute, Class<T> type) {
			if (!Arrays.asList(element0.getAttributeNames()).contains(attribute)) {
				return Optional.empty();
			}
			return Optional.of(() -> {
				try {
					return type.cast(element0.createExecutableExtension(attribute));
				} catch (CoreException | ClassCastException e) {
					throw new IllegalStateException("The " + attribute + " of \"" + id() + "\" from " + contributor()
							+ " cannot be used: " + e.getMessage(), e);
				}
			});
		}
	}
}
