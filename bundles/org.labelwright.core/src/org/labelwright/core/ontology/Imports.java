/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.ontology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.labelwright.core.BadInputException;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyImport;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** Reads what an ontology imports and puts the namespace before the ids. */
final class Imports {

	private static final int MAX_DEPTH = 8;
	/** Also of files that are imported several times, as each time makes a copy. */
	private static final int MAX_FILES = 200;

	private final OntologyText text;
	private final Deque<Path> reading = new ArrayDeque<>();
	private final AtomicInteger files;

	Imports(OntologyText text, Path file) {
		this.text = text;
		this.files = new AtomicInteger();
		reading.push(file.toAbsolutePath().normalize());
	}

	private Imports(Imports above, Path file) {
		this.text = above.text;
		this.files = above.files;
		reading.addAll(above.reading);
		reading.push(file);
	}

	/** @throws UncheckedIOException with a {@link BadInputException} for a cause where an import cannot be used */
	void resolve(Ontology ontology) {
		try {
			Set<String> namespaces = new HashSet<>();
			for (OntologyImport one : ontology.getImports()) {
				if (one.getNamespace() == null || !one.getNamespace().matches("[\\p{L}\\p{N}_-]+") || !namespaces.add(one.getNamespace())) {
					throw bad(one, "needs a namespace of its own, of letters, digits, _ and -");
				}
				one.setResolved(read(one));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Ontology read(OntologyImport one) throws IOException {
		if (one.getPath() == null || Path.of(one.getPath()).isAbsolute()) {
			throw bad(one, "needs a path relative to the file");
		}
		Path file = reading.peek().resolveSibling(one.getPath()).normalize();
		if (!Files.isRegularFile(file)) {
			throw bad(one, "is not there: " + file);
		}
		if (reading.contains(file)) {
			throw bad(one, "leads back to itself: " + chain(file));
		}
		if (reading.size() > MAX_DEPTH) {
			throw bad(one, "is the end of a chain of more than " + MAX_DEPTH + " imports: " + chain(file));
		}
		if (files.incrementAndGet() > MAX_FILES) {
			throw bad(one, "is one of more than " + MAX_FILES + " imports in all");
		}
		Ontology imported = text.read(text.load(file), file, new Imports(this, file));
		requireVersion(one, imported);
		String prefix = one.getNamespace() + ":";
		imported.eAllContents().forEachRemaining(object -> {
			if (object instanceof NamedElement named && named.getId() != null) {
				named.setId(prefix + named.getId());
			}
		});
		return imported;
	}

	/** The files from the first that imports to the one that is imported last. */
	private String chain(Path file) {
		List<String> names = new ArrayList<>(List.of(file.getFileName().toString()));
		reading.forEach(one -> names.addFirst(one.getFileName().toString()));
		return String.join(" -> ", names);
	}

	private void requireVersion(OntologyImport one, Ontology imported) throws BadInputException {
		try {
			if (one.getVersionRange() != null && !new VersionRange(one.getVersionRange()).includes(Version.parseVersion(imported.getVersion()))) {
				throw bad(one, "has the version " + imported.getVersion() + ", wanted is " + one.getVersionRange());
			}
		} catch (IllegalArgumentException e) {
			throw bad(one, "has a version or range that cannot be read: " + e.getMessage());
		}
	}

	private BadInputException bad(OntologyImport one, String what) {
		return new BadInputException(reading.peek(), "imports", "the import \"" + one.getPath() + "\" " + what);
	}
}
