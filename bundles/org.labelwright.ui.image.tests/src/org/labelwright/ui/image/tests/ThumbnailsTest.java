/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.ui.DatasetHandle;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.Thumbnails;

/** Small pictures are made only while somebody has their dataset open. */
class ThumbnailsTest {

	@TempDir
	private Path temp;
	private final DatasetManager manager = new DatasetManager();
	private final List<Image> received = new ArrayList<>();
	private Shell shell;
	private Thumbnails thumbnails;

	@BeforeEach
	void make() {
		shell = new Shell(Display.getCurrent());
		thumbnails = new Thumbnails(shell, manager);
	}

	@AfterEach
	void end() {
		shell.dispose();
		manager.closeAll();
	}

	private void show(DatasetHandle handle) {
		thumbnails.show(handle.dataset(), handle.dataset().items().getFirst(), received::add);
	}

	@Test
	void aPictureIsMadeAndKept() throws Exception {
		Path folder = Workbench.dataset(temp.resolve("data"));
		try (DatasetHandle handle = manager.acquire(folder)) {
			show(handle);
			Workbench.until(() -> !received.isEmpty());
			assertTrue(Files.isDirectory(folder.resolve(".labelwright/thumbnails")));
		}
	}

	@Test
	void nothingIsWrittenOnceTheDatasetIsClosed() throws Exception {
		Path folder = Workbench.dataset(temp.resolve("data"));
		Job.getJobManager().suspend();
		try (DatasetHandle handle = manager.acquire(folder)) {
			show(handle);
		} finally {
			Job.getJobManager().resume();
		}
		Workbench.until(() -> thumbnails.getState() == Job.NONE);
		assertFalse(Files.exists(folder.resolve(".labelwright/thumbnails")));
		assertEquals(List.of(), received);
	}

	@Test
	void aDatasetIsSharedOnlyWhileItIsOpen() throws Exception {
		Path folder = Workbench.dataset(temp.resolve("data"));
		DatasetHandle handle = manager.acquire(folder);
		DatasetHandle further = manager.share(handle.dataset()).orElseThrow();
		handle.close();
		assertTrue(manager.isOpen(folder), "the further one holds it");
		further.close();
		assertFalse(manager.isOpen(folder));
		assertTrue(manager.share(handle.dataset()).isEmpty());
	}

	@Test
	void whoDeletesADatasetWaitsForWorkInTheBackground() throws Exception {
		Path folder = Workbench.dataset(temp.resolve("data"));
		try (DatasetHandle handle = manager.acquire(folder)) {
			DatasetHandle work = manager.share(handle.dataset()).orElseThrow();
			Thread deleting = Thread.ofVirtual().start(() -> manager.settle(folder));
			Workbench.until(() -> deleting.getState() == Thread.State.TIMED_WAITING);
			assertTrue(manager.share(handle.dataset()).isEmpty(), "nothing begins any more");
			work.close();
			assertTrue(deleting.join(Duration.ofSeconds(5)));
		}
	}
}
