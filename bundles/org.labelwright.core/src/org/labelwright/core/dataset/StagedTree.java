/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.labelwright.core.AtomicFiles;

/**
 * Many files of a dataset replaced as one step. They are written beside the dataset, then marked as complete, then moved
 * to their places. A crash before the mark leaves the dataset as it was, one after it is finished at the next start:
 * each move can be repeated. The files as they were can be kept, to take the step back.
 */
final class StagedTree {

	private static final String FOLDER = "staged";
	private static final String TREE = "tree";
	private static final String COMPLETE = "complete";
	/** The files as they were; becomes an entry of the history when the step is done. */
	private static final String BEFORE = "before";
	/** Holds the paths of the files that go away, one a line. */
	private static final String DELETED = "deleted";
	/** Holds the name of the entry of the history that goes away when the step is done. */
	private static final String TAKES_BACK = "takes-back";

	private final Path root;
	private final Path stage;

	private StagedTree(Path root) {
		this.root = root;
		this.stage = root.resolve(DatasetFiles.PRIVATE).resolve(FOLDER);
	}

	/** An empty one; what a crash before the mark left is removed. */
	static StagedTree begin(Path root) throws IOException {
		StagedTree staged = new StagedTree(root);
		Trash.throwAway(root, staged.stage);
		Files.createDirectories(staged.tree());
		return staged;
	}

	/** True where a crash left a step that is complete but not in place yet. */
	static boolean isPending(Path root) {
		return Files.exists(new StagedTree(root).stage.resolve(COMPLETE));
	}

	/** Finishes a step that is complete, removes one that is not. */
	static void recover(Path root) throws IOException {
		StagedTree staged = new StagedTree(root);
		if (Files.exists(staged.stage.resolve(COMPLETE))) {
			staged.moveToPlace();
		}
		Trash.throwAway(root, staged.stage);
	}

	/** Laid out as the dataset is. */
	Path tree() {
		return stage.resolve(TREE);
	}

	/** Where to put things about the files as they were. */
	Path before() {
		return stage.resolve(BEFORE);
	}

	/** Keeps a file as it is now. */
	void keep(Path file) throws IOException {
		same(before().resolve(TREE).resolve(root.relativize(file)), file);
	}

	/** Lets a file go away. @param path relative to the dataset, with slashes */
	synchronized void delete(String path) throws IOException {
		Files.writeString(stage.resolve(DELETED), path + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}

	/** Whether an entry of the history keeps a file: it was there before the step. */
	static boolean isKept(Path entry, String path) {
		return Files.exists(entry.resolve(TREE).resolve(path));
	}

	/** The files that an entry of the history keeps, laid out as the dataset is. */
	static Path kept(Path entry) {
		return entry.resolve(TREE);
	}

	/** Puts a file that an entry of the history keeps into the tree. */
	void stageKept(Path entry, String path) throws IOException {
		same(tree().resolve(path), entry.resolve(TREE).resolve(path));
	}

	/** Files of a dataset are replaced, never written in place, so a link will do. */
	private static void same(Path copy, Path file) throws IOException {
		Files.createDirectories(copy.getParent());
		try {
			Files.createLink(copy, file);
		} catch (UnsupportedOperationException | IOException e) {
			Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
			AtomicFiles.sync(copy);
		}
	}

	/** Drops an entry of the history when the step is done. */
	void takesBack(Path entry) throws IOException {
		Files.writeString(stage.resolve(TAKES_BACK), entry.getFileName().toString());
	}

	/** Makes the step happen: from here on it is finished, whatever comes. */
	void commit() throws IOException {
		if (Files.exists(stage.resolve(DELETED))) {
			AtomicFiles.sync(stage.resolve(DELETED));
		}
		AtomicFiles.write(stage.resolve(COMPLETE), "");
		recover(root);
	}

	/** Leaves the dataset as it was. */
	void abandon() throws IOException {
		Trash.throwAway(root, stage);
	}

	private void moveToPlace() throws IOException {
		Path tree = tree();
		if (Files.exists(tree)) {
			Files.walkFileTree(tree, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
					Path target = root.resolve(tree.relativize(folder).toString());
					if (!Files.exists(target)) {
						// A whole folder at once, instead of each file in it.
						Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
						return FileVisitResult.SKIP_SUBTREE;
					}
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
					Files.move(file, root.resolve(tree.relativize(file).toString()), StandardCopyOption.ATOMIC_MOVE,
							StandardCopyOption.REPLACE_EXISTING);
					return FileVisitResult.CONTINUE;
				}
			});
		}
		Path deleted = stage.resolve(DELETED);
		if (Files.exists(deleted)) {
			for (String path : Files.readAllLines(deleted, StandardCharsets.UTF_8)) {
				Files.deleteIfExists(root.resolve(path));
			}
		}
		if (Files.exists(before())) {
			Path entry = new History(root).next();
			Files.createDirectories(entry.getParent());
			Files.move(before(), entry, StandardCopyOption.ATOMIC_MOVE);
		}
		Path takesBack = stage.resolve(TAKES_BACK);
		if (Files.exists(takesBack)) {
			Trash.throwAway(root, new History(root).entry(Files.readString(takesBack, StandardCharsets.UTF_8)));
		}
	}
}
