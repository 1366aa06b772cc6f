/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.ForwardingSource;
import org.labelwright.core.registry.Contributions;

/** A source that a contribution has opened: what it breaks down with while it is read is reported and told as an {@link IOException}. */
final class GuardedSource extends ForwardingSource {

	private final String id;
	private final Contributions contributions;

	private GuardedSource(String id, DatasetSource source, Contributions contributions) {
		super(source);
		this.id = id;
		this.contributions = contributions;
	}

	/** @param opening opens it, after which it says what everybody asks for first */
	static DatasetSource open(String id, Contributions contributions, Contributions.Asked<DatasetSource> opening) throws IOException {
		return contributions.asked(id, () -> {
			DatasetSource source = opening.call();
			source.name();
			source.format();
			source.ontology();
			source.layers();
			source.origin();
			return new GuardedSource(id, source, contributions);
		});
	}

	@Override
	public long itemCount() {
		return contributions.guarded(id, super::itemCount).orElse(0L);
	}

	@Override
	public void forEach(Visitor visitor, Progress progress) throws IOException {
		read(visitor, passing -> source().forEach(passing, progress));
	}

	@Override
	public void forEach(Set<String> ids, Visitor visitor, Progress progress) throws IOException {
		read(visitor, passing -> source().forEach(ids, passing, progress));
	}

	@Override
	public void close() {
		// What was read is good all the same.
		contributions.guarded(id, () -> {
			super.close();
			return true;
		});
	}

	private interface Reading {
		void read(Visitor visitor) throws IOException;
	}

	/** What the visitor throws is not the fault of the source, and comes out as it was thrown. */
	private void read(Visitor visitor, Reading reading) throws IOException {
		AtomicReference<Optional<Throwable>> ofVisitor = new AtomicReference<>(Optional.empty());
		try {
			contributions.asked(id, () -> {
				reading.read(one -> {
					try {
						visitor.visit(one);
					} catch (RuntimeException | Error e) {
						ofVisitor.set(Optional.of(e));
						throw new CancellationException();
					}
				});
				return true;
			});
		} catch (CancellationException e) {
			switch (ofVisitor.get().orElse(e)) {
			case Error error -> throw error;
			// Media that was to become a file only for the visitor.
			case UncheckedIOException failed -> throw failed.getCause();
			case RuntimeException exception -> throw exception;
			case Throwable other -> throw new IllegalStateException(other);
			}
		}
	}
}
